import type { CancellationToken, Uri } from 'vscode';
import { readMinutes } from '../core/minutes/minutes';
import type { Digest } from '../core/answers/digest';
import { filesOfSeries, type DatedFile } from '../core/repository/library';
import type { Series } from '../core/repository/profile';
import { pathInside } from '../vscode/editor/convert';
import { yieldToEditor } from '../vscode/editor/timing';
import type { Repository } from '../vscode/editor/session';

/** How a long reading is followed and ended. */
export interface Reading {
  readonly token?: CancellationToken;
  /** Is told which part of all was read since it was last told. */
  readonly report?: (part: number) => void;
}

/** What is known of the minutes of repositories, file by file, for those who ask about many. */
export interface Digests {
  /**
   * Gives the digests of series in the order of the series and of their days, and reads the files that are not known
   * yet, a few at a time, so that nobody who types notices. Files that are no minutes have none. Ends early, with what
   * is known by then, when it is cancelled.
   */
  readonly of: (
    repository: Repository,
    series: readonly Series[],
    reading?: Reading,
  ) => Promise<readonly Digest[]>;
  /** Forgets a file, or all that are in a folder. */
  readonly forget: (uri: Uri) => void;
}

/** By path; a file that is no minutes is known to have none. */
type Known = Map<string, Digest | undefined>;

/** So many files are read before the editor gets its turn. */
const FILES_AT_A_TIME = 16;
/** The longest that the editor waits for its turn, in milliseconds. */
const LONGEST_TURN = 5;

/** Starts with nothing known. */
export function startDigests(): Digests {
  const known = new Map<string, { readonly repository: Repository; readonly digests: Known }>();
  let changes = 0;
  let last: Promise<unknown> = Promise.resolve();

  function knownOf(repository: Repository): Known {
    const key = repository.root.toString();
    const before = known.get(key);
    // Another profile may find other teams in the same text.
    if (before?.repository === repository) return before.digests;
    const digests: Known = new Map();
    known.set(key, { repository, digests });
    return digests;
  }

  async function readSome(repository: Repository, some: readonly DatedFile[], digests: Known): Promise<void> {
    const [{ parse }, { digestOf }] = await Promise.all([
      import('../core/markdown/parse'),
      import('../core/answers/digest'),
    ]);
    const { library, profile } = repository;
    const before = changes;
    const texts = await library.settled(now => some.map(({ path }) => now.read(path)));
    let start = Date.now();
    for (const [index, { path }] of some.entries()) {
      // What changed meanwhile is read again.
      if (changes !== before) return;
      const text = texts[index];
      const minutes = text === undefined ? undefined : readMinutes({ profile, library }, path, parse(text));
      digests.set(path, minutes && digestOf(minutes));
      if (Date.now() - start < LONGEST_TURN) continue;
      await yieldToEditor();
      start = Date.now();
    }
  }

  async function read(
    repository: Repository,
    series: readonly Series[],
    { token, report }: Reading,
  ): Promise<readonly Digest[]> {
    const digests = knownOf(repository);
    const { library } = repository;
    const files = await library.settled(now => series.flatMap(one => filesOfSeries(now, one) ?? []));
    const missing = () => files.filter(({ path }) => !digests.has(path));
    for (let left = missing(); left.length > 0 && !token?.isCancellationRequested;) {
      await readSome(repository, left.slice(0, FILES_AT_A_TIME), digests);
      const before = left.length;
      left = missing();
      report?.((before - left.length) / files.length);
      await yieldToEditor();
    }
    return files.flatMap(({ path }) => digests.get(path) ?? []);
  }

  return {
    of(repository, series, reading = {}) {
      // One after the other, so that nothing is read twice.
      const done = last.then(() => read(repository, series, reading));
      last = done.catch(() => undefined);
      return done;
    },
    forget(uri) {
      changes++;
      for (const { repository, digests } of known.values()) {
        const path = pathInside(repository.root, uri);
        if (path === undefined) continue;
        for (const one of digests.keys()) if (one === path || one.startsWith(`${path}/`)) digests.delete(one);
      }
    },
  };
}
