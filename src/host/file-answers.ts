import { readMinutes, type Minutes } from '../core/minutes/minutes';
import { filesOfSeries } from '../core/repository/library';
import { allSeries, folderOf, minutesFileAt, type Series } from '../core/repository/profile';
import { dependsOn, recordingLibrary, type RecordingLibrary } from '../core/repository/recording-library';
import type { Answer } from './files';
import type { Repository } from './repository';

/** Tells whether nobody waits for an answer any more. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** How a long reading is followed and ended. */
export interface Reading {
  readonly token?: Cancellation;
  /** Called with the share of all files that was read since the last call. */
  readonly report?: (part: number) => void;
}

/** The answers to one question about many files of minutes, kept until something changes that they depend on. */
export interface FileAnswers<T> {
  /**
   * Asks about the files of series whose answers are not known, and returns the answers for all of them by path, in the
   * order of the series and of their days. Files that are not minutes have none. Ends early when cancelled, with what is
   * known by then.
   */
  readonly of: (series: readonly Series[], reading?: Reading) => Promise<ReadonlyMap<string, T>>;
  /** Forgets the answers that depend on a file or folder. */
  readonly forget: (path: string) => void;
}

/** The answer about a file, undefined when it is not minutes, and the folders and files that it depends on. */
interface KnownAnswer<T> {
  readonly answer: T | undefined;
  readonly requested: ReadonlySet<string>;
}

/** How many files are loaded at a time. */
const FILES_AT_A_TIME = 16;

/** Starts with no answer. `yieldIfDue` is called after each file, so that long work stops nobody else. */
export function startFileAnswers<T>(
  { library, profile }: Repository<unknown>,
  ask: (minutes: Minutes) => T,
  yieldIfDue: () => Answer<void>,
): FileAnswers<T> {
  const known = new Map<string, KnownAnswer<T>>();
  const folders = new Set(allSeries(profile).map(folderOf));
  const isAboutSeries = (path: string) => folders.has(path) || minutesFileAt(profile, path) !== undefined;
  /** One for all files, so that what is remembered of a library, such as its people, is found out once. */
  let shared: RecordingLibrary | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function askAbout(path: string): Promise<void> {
    const { parse } = await import('../core/markdown/parse');
    const recorded = await library.settled(() => {
      const view = (shared ??= recordingLibrary(library));
      const answered = view.record(() => {
        const text = view.read(path);
        const document = typeof text === 'string' ? parse(text) : undefined;
        const minutes = document && readMinutes({ profile, library: view }, path, document);
        return minutes && ask(minutes);
      });
      // What was remembered while minutes were not known is wrong once they are.
      if ([...answered.unknown].some(isAboutSeries)) shared = undefined;
      return answered;
    });
    known.set(path, recorded);
  }

  async function answers(
    series: readonly Series[],
    { token, report }: Reading,
  ): Promise<ReadonlyMap<string, T>> {
    const files = await library.settled(now => series.flatMap(one => filesOfSeries(now, one) ?? []));
    // What changes meanwhile is asked about again.
    const next = () => files.filter(({ path }) => !known.has(path)).slice(0, FILES_AT_A_TIME);
    for (let some = next(); some.length > 0 && !token?.isCancellationRequested; some = next()) {
      await library.settled(now => some.map(({ path }) => now.read(path)));
      for (const { path } of some) {
        if (token?.isCancellationRequested) break;
        await askAbout(path);
        await yieldIfDue();
      }
      report?.(some.length / files.length);
    }
    return new Map(
      files.flatMap(({ path }) => {
        const answer = known.get(path)?.answer;
        return answer === undefined ? [] : [[path, answer]];
      }),
    );
  }

  return {
    of(series, reading = {}) {
      // One after the other, so that no file is asked about twice.
      const done = last.then(() => answers(series, reading));
      last = done.catch(() => undefined);
      return done;
    },
    forget(path) {
      shared = undefined;
      for (const [file, { requested }] of known) if (dependsOn(requested, path)) known.delete(file);
    },
  };
}
