import { daysBetween, findDates, weekdayOf, type PlainDate } from '../text/date';
import { memo } from '../text/memo';
import { firstFrom } from '../text/text';
import { foldersOfSeries } from './series-folders';
import { joinPaths, parentOf } from './path';
import { fillPattern, matchPattern } from './pattern';
import { datedFile, type DatedFile, type Series } from './profile';

/** A file of a series and its day. */
export type { DatedFile } from './profile';

/**
 * A read-only snapshot of the repository. It answers at once with what it knows: where files are read in the
 * background, the first answer is undefined, and the caller asks again later.
 */
export interface Library {
  /**
   * Lists the names of the files in a folder, and those of the folders in it with a slash at their ends: empty if there is no such
   * folder, undefined if they are not known (yet).
   */
  list(folder: string): readonly string[] | undefined;
  /** Reads the text of a file: null if it does not exist or is not text, undefined if it is not known yet. */
  read(path: string): string | null | undefined;
  /** Whether every file can be read at once; if not, request no more than the answer needs. */
  readonly isComplete?: boolean;
  /** Whether only some files are asked about, so that reading all others for one answer would cost too much. */
  readonly isForFew?: boolean;
}

/** Tells whether all files are read anyway, so that an answer may read all of them. */
export function readsAll({ isComplete = false, isForFew = false }: Library): boolean {
  return isComplete && !isForFew;
}

/** Team minutes dated fewer than this many days before a meeting are those of its week. */
export const DAYS_OF_A_WEEK = 7;
/** How many neighbouring files show on which weekday the meeting is usually held. */
export const NEIGHBOURS = 8;
/** A title is at the top; a date further down is about something else. */
const TITLE_LINES = 30;

/** Sorts the names of a folder, once. */
export const inOrder = memo((names: readonly string[]): readonly string[] => [...names].sort());

/** The files of a series, and what they were read from. */
interface ListedFiles {
  readonly listings: readonly (readonly string[])[];
  readonly texts: ReadonlyMap<string, string | null>;
  readonly files: readonly DatedFile[];
}
const listedByPattern = memo<readonly string[], Map<string, ListedFiles>>(() => new Map());

/**
 * Lists the files of a series from the oldest to the newest, in all the folders of its pattern; undefined if they are not known
 * yet. Where the names hold no whole date, the files are read for it, and those without any are left out.
 */
export function filesOfSeries(library: Library, series: Series): readonly DatedFile[] | undefined {
  const folders = foldersOfSeries(folder => library.list(folder), series);
  const [first] = folders ?? [];
  if (!folders || !first) return folders && [];
  const known = listedByPattern(first.names);
  const before = known.get(series.files);
  if (before && isUnchanged(library, before, folders)) return before.files;
  const listed = listFiles(library, series, folders);
  if (listed) known.set(series.files, listed);
  return listed?.files;
}

/** Tells whether the files of a series among some names are known already. */
export function isListed(names: readonly string[], { files }: Series): boolean {
  return listedByPattern(names).has(files);
}

/** Tells whether a series has any file whose name is one of its pattern; undefined if that is not known yet. */
export function hasFiles(library: Library, series: Series): boolean | undefined {
  return foldersOfSeries(folder => library.list(folder), series)?.some(({ folder, names }) =>
    names.some(
      name => !name.endsWith('/') && matchPattern(series.files, joinPaths(folder, name), series.dates),
    ),
  );
}

function isUnchanged(
  library: Library,
  { listings, texts }: ListedFiles,
  folders: readonly { readonly names: readonly string[] }[],
): boolean {
  return (
    folders.length === listings.length &&
    folders.every(({ names }, index) => names === listings[index]) &&
    [...texts].every(([path, text]) => library.read(path) === text)
  );
}

function listFiles(
  library: Library,
  series: Series,
  folders: readonly { readonly folder: string; readonly names: readonly string[] }[],
): ListedFiles | undefined {
  const texts = new Map<string, string | null>();
  const unknown: string[] = [];
  const read = (path: string) => {
    const text = library.read(path);
    if (text === undefined) unknown.push(path);
    else texts.set(path, text);
    return text;
  };
  const files = folders
    .flatMap(({ folder, names }) =>
      names.flatMap(name => {
        const path = joinPaths(folder, name);
        const match = name.endsWith('/') ? undefined : matchPattern(series.files, path, series.dates);
        return (match && datedFile(series, path, match, read)) ?? [];
      }),
    )
    .sort(byDay);
  return unknown.length === 0 ? { listings: folders.map(({ names }) => names), texts, files } : undefined;
}

/** Makes the file of a series for a day: the one that is there, else a new one, counted on from those before it. */
export function fileForDay(library: Library, series: Series, date: PlainDate): DatedFile {
  const files = filesOfSeries(library, series) ?? [];
  const there = files.find(file => daysBetween(file.date, date) === 0);
  if (there) return there;
  const last = files[countUntil(files, date) - 1];
  const number = last?.number === undefined ? undefined : last.number + 1;
  const filling = { date, number: number ?? 1 };
  return {
    path: fillPattern(series.files, filling, series.dates),
    date,
    ...(number !== undefined && { number }),
  };
}

/** Tells whether a file exists; undefined if that is not known yet. */
export function fileExists(library: Library, path: string): boolean | undefined {
  const slash = path.lastIndexOf('/');
  const names = library.list(path.slice(0, Math.max(0, slash)));
  return names && hasName(names, path.slice(slash + 1));
}

/** Tells whether a path holds neither a file nor a folder; undefined if that is not known yet. */
export function isMissing(library: Library, path: string): boolean | undefined {
  const exists = fileExists(library, path);
  if (exists !== false) return exists === undefined ? undefined : false;
  const names = library.list(parentOf(path)) ?? [];
  // The name of a folder ends with a slash.
  return !hasName(names, `${path.slice(path.lastIndexOf('/') + 1)}/`);
}

/** Finds the weekday, from Sunday as 0, on which most of the files around a day fall; undefined if there is no clear one. */
export function usualWeekday(files: readonly DatedFile[], near: PlainDate): number | undefined {
  const counts = new Array<number>(7).fill(0);
  const middle = countUntil(files, near);
  const nearest = files
    .slice(Math.max(0, middle - NEIGHBOURS - 1), middle + NEIGHBOURS)
    .filter(file => daysBetween(file.date, near) !== 0)
    .sort((a, b) => Math.abs(daysBetween(a.date, near)) - Math.abs(daysBetween(b.date, near)))
    .slice(0, NEIGHBOURS);
  for (const file of nearest) counts[weekdayOf(file.date)] = (counts[weekdayOf(file.date)] ?? 0) + 1;
  const most = Math.max(...counts);
  return most * 2 > nearest.length ? counts.indexOf(most) : undefined;
}

/** Picks the day that a file of minutes is about if its name and its title disagree: the one on the usual weekday, else the name's. */
export function likelierDate(
  named: PlainDate,
  titled: PlainDate | undefined,
  weekday: number | undefined,
): PlainDate {
  return titled && weekday === weekdayOf(titled) && weekday !== weekdayOf(named) ? titled : named;
}

/** Finds the only date in the first heading of a file that has one; undefined if there is none or more than one. */
export function titleDateOf(text: string): PlainDate | undefined {
  for (const line of text.split(/\r\n|\r|\n/, TITLE_LINES)) {
    const dates = /^ {0,3}#{1,2}\s/.test(line) ? findDates(line) : [];
    if (dates.length > 0) return dates.length === 1 ? dates[0]?.date : undefined;
  }
  return undefined;
}

/** Counts the files dated up to and including a day; `files` are sorted by date. */
export function countUntil(files: readonly DatedFile[], day: PlainDate): number {
  return firstFrom(0, files.length, index => {
    const file = files[index];
    return file !== undefined && daysBetween(file.date, day) < 0;
  });
}

function hasName(names: readonly string[], name: string): boolean {
  const sorted = inOrder(names);
  return sorted[firstFrom(0, sorted.length, index => (sorted[index] ?? '') >= name)] === name;
}

/** Compares two files of a series by their days. */
export function byDay(a: DatedFile, b: DatedFile): number {
  return daysBetween(b.date, a.date) || (a.part ?? 1) - (b.part ?? 1);
}
