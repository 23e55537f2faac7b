import type { MarkdownDocument } from '../core/markdown/document';
import { filesOfSeries } from '../core/repository/library';
import { pagesBesideMinutes } from '../core/repository/pages';
import { allSeries, folderOf } from '../core/repository/profile';
import { dependsOn, recordingLibrary, type RecordingLibrary } from '../core/repository/recording-library';
import type { Cancellation } from './digests';
import type { Answer } from './files';
import type { Repository as CoreRepository } from '../core/repository/repository';
import type { Repository } from './repository';

/** A check of all minutes of a repository that can be repeated when files changed. */
export interface CheckAll<Found> {
  /** Checks the files whose answers are not known, and returns what was found in all files by their paths; undefined when cancelled. */
  readonly run: (token?: Cancellation) => Promise<ReadonlyMap<string, Found> | undefined>;
  /** Forgets the answers that depend on a path. */
  readonly forget: (path: string) => void;
}

/** What was found in a file, undefined when it is not to be checked, and the folders and files that this depends on. */
interface CheckedFile<Found> {
  readonly found: Found | undefined;
  readonly requested: ReadonlySet<string>;
}

/** How many files are loaded at a time. */
const FILES_AT_A_TIME = 64;

/** Starts with nothing checked. `check` is asked about each file of minutes and each page beside them; what it asks the repository decides when it is asked again. */
export function startCheckAll<Found>(
  { library, profile }: Repository<unknown>,
  check: (repository: CoreRepository, path: string, document: MarkdownDocument) => Found | undefined,
  yieldIfDue: () => Answer<void>,
): CheckAll<Found> {
  const checked = new Map<string, CheckedFile<Found>>();
  /** One for all files, so that what is remembered of a library, such as its people, is found out once. */
  let shared: RecordingLibrary | undefined;

  async function load(files: readonly string[], token?: Cancellation): Promise<void> {
    for (let index = 0; index < files.length && !token?.isCancellationRequested; index += FILES_AT_A_TIME) {
      const some = files.slice(index, index + FILES_AT_A_TIME);
      await library.settled(now => some.map(path => now.read(path)));
    }
  }

  async function checkFile(path: string, series: ReadonlySet<string>): Promise<void> {
    const { parse } = await import('../core/markdown/parse');
    const { answer: found, requested } = await library.settled(() => {
      const view = (shared ??= recordingLibrary(library));
      const recorded = view.record(() => {
        const text = view.read(path);
        const document = typeof text === 'string' ? parse(text) : undefined;
        return document && check({ profile, library: view }, path, document);
      });
      // What was remembered while minutes were not known is wrong once they are.
      if ([...recorded.unknown].some(one => series.has(one))) shared = undefined;
      return recorded;
    });
    checked.set(path, { found, requested });
  }

  return {
    async run(token) {
      const all = allSeries(profile);
      const { minutes, pages } = await library.settled(now => ({
        minutes: all.flatMap(series => filesOfSeries(now, series) ?? []).map(({ path }) => path),
        pages: pagesBesideMinutes(now, profile),
      }));
      const files = [...minutes, ...pages];
      const series = new Set([...all.map(folderOf), ...minutes]);
      const left = files.filter(path => !checked.has(path));
      await load(left, token);
      for (const path of left) {
        if (token?.isCancellationRequested) return undefined;
        await checkFile(path, series);
        await yieldIfDue();
      }
      return new Map(
        files.flatMap(path => {
          const found = checked.get(path)?.found;
          return found === undefined ? [] : [[path, found]];
        }),
      );
    },
    forget(path) {
      shared = undefined;
      for (const [file, { requested }] of checked) if (dependsOn(requested, path)) checked.delete(file);
    },
  };
}
