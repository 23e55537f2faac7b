import type { Digest } from '../core/answers/digest';
import { readMinutes } from '../core/minutes/minutes';
import { filesOfSeries, type DatedFile } from '../core/repository/library';
import { isWithin } from '../core/repository/path';
import type { Series } from '../core/repository/profile';
import type { Answer } from './files';
import type { LoadedLibrary } from './loaded-library';
import type { Repository } from './repository';

/** Tells whether nobody waits for an answer any more. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** How a long reading is followed and ended. */
export interface Reading {
  readonly token?: Cancellation;
  /** Is told which part of all was read since it was last told. */
  readonly report?: (part: number) => void;
}

/** What the minutes of repositories say, file by file, for those who ask about many. */
export interface Digests<Uri> {
  /**
   * Reads the digests of series in the order of the series and of their days: only those that are not known yet, a few
   * at a time. Files that are not minutes have none. Ends early, with what is known by then, when it is cancelled.
   */
  readonly of: (
    repository: Repository<Uri>,
    series: readonly Series[],
    reading?: Reading,
  ) => Promise<readonly Digest[]>;
  /** Forgets a file of a library, or all that are in a folder. */
  readonly forget: (library: LoadedLibrary, path: string) => void;
  /** Ends all reading. */
  readonly dispose: () => void;
}

/** The digests of one library by path; undefined for a file that is not minutes. */
type Known = Map<string, Digest | undefined>;

/** How many files are read at a time. */
const FILES_AT_A_TIME = 16;

/** Starts with nothing known. `yieldIfDue` is called after each file, so that long work stops nobody else. */
export function startDigests<Uri>(yieldIfDue: () => Answer<void>): Digests<Uri> {
  // A repository whose profile changed is opened anew, so that other teams may be found in the same text.
  const knownOf = new WeakMap<LoadedLibrary, Known>();
  let changes = 0;
  let isDisposed = false;
  let last: Promise<unknown> = Promise.resolve();

  async function readSome(
    { library, profile }: Repository<Uri>,
    some: readonly DatedFile[],
    known: Known,
  ): Promise<void> {
    const [{ parse }, { digestOf }] = await Promise.all([
      import('../core/markdown/parse'),
      import('../core/answers/digest'),
    ]);
    const before = changes;
    const texts = await library.settled(now => some.map(({ path }) => now.read(path)));
    for (const [index, { path }] of some.entries()) {
      // What changed meanwhile is read again.
      if (changes !== before) return;
      const text = texts[index];
      const document = typeof text === 'string' ? parse(text) : undefined;
      const minutes = document && readMinutes({ profile, library }, path, document);
      known.set(path, minutes && digestOf(minutes));
      await yieldIfDue();
    }
  }

  async function read(
    repository: Repository<Uri>,
    series: readonly Series[],
    { token, report }: Reading,
  ): Promise<readonly Digest[]> {
    const { library } = repository;
    const known = knownOf.get(library) ?? new Map<string, Digest | undefined>();
    knownOf.set(library, known);
    const files = await library.settled(now => series.flatMap(one => filesOfSeries(now, one) ?? []));
    const missing = () => files.filter(({ path }) => !known.has(path));
    for (let left = missing(); left.length > 0 && !isDisposed && !token?.isCancellationRequested;) {
      const before = left.length;
      await readSome(repository, left.slice(0, FILES_AT_A_TIME), known);
      left = missing();
      report?.((before - left.length) / files.length);
    }
    return files.flatMap(({ path }) => known.get(path) ?? []);
  }

  return {
    of(repository, series, reading = {}) {
      // One after the other, so that nothing is read twice.
      const done = last.then(() => read(repository, series, reading));
      last = done.catch(() => undefined);
      return done;
    },
    forget(library, path) {
      changes++;
      const known = knownOf.get(library);
      for (const one of known?.keys() ?? []) if (isWithin(path, one)) known?.delete(one);
    },
    dispose() {
      isDisposed = true;
    },
  };
}
