import type { Library } from '../repository/library';
import { titleOf } from './file-head';
import { ENOUGH, ENOUGH_AGAINST_NAME, signsIn, whatPathSays } from './meeting-signs';
import type { SignWords } from './sign-words';
import type { FileGroup, NamedFile } from './series-files';

/** So many of the newest files of a group are read for signs of a meeting. */
const READ = 3;
/** Where those do not tell, so many of the others are. */
const READ_OF_ALL = 5;
/** So many groups are read at most, the largest first. */
const MOST_GROUPS = 150;
/** A group this large is a series of its own beside a larger one. */
const OWN_SERIES = 5;
/** A smaller one beside it is only other files of that series: workshops, guests. */
const TIMES_LARGER = 4;

/**
 * Picks the groups of files that are minutes: whose path or whose newest files say so, or that look as others that are.
 * Undefined while files that tell are not known yet.
 */
export function acceptSeries(
  groups: readonly FileGroup[],
  library: Library,
  words: SignWords,
): readonly FileGroup[] | undefined {
  const largest = groups.filter(isWorthReading).sort((a, b) => b.named.length - a.named.length);
  const repeated = largest.filter(({ named }) => named.length > 1);
  const judged = repeated.map((group, index) => ({
    group,
    says: index < MOST_GROUPS ? judge(group, library, words) : 'unclear',
  }));
  if (judged.some(({ says }) => says === undefined)) return undefined;
  const sure = withoutSideFiles(judged.flatMap(({ group, says }) => (says === 'minutes' ? group : [])));
  const looks = new Map<string, number>();
  for (const { files } of sure) looks.set(lookOf(files), (looks.get(lookOf(files)) ?? 0) + 1);
  const isAlike = ({ files, hasDates }: FileGroup) => hasDates && (looks.get(lookOf(files)) ?? 0) > 1;
  const alike = judged.flatMap(({ group, says }) => (says === 'unclear' && isAlike(group) ? group : []));
  const single = largest.filter(({ named }) => named.length === 1).slice(0, MOST_GROUPS);
  const fewest = sure.every(({ named }) => named.length < OWN_SERIES);
  // A meeting that has just begun has one file; it must look as its neighbours do.
  const begun = single.filter(group => isAlike(group) || (sure.length === 0 && fewest));
  const first = begun.map(group => ({ group, says: judge(group, library, words) }));
  if (first.some(({ says }) => says === undefined)) return undefined;
  return withoutSideFiles([
    ...sure,
    ...alike,
    ...first.flatMap(({ group, says }) => (says === 'minutes' ? group : [])),
  ]);
}

/** A counter alone is not yet a meeting's, so several must count up. */
function isWorthReading({ named, hasDates }: FileGroup): boolean {
  return hasDates || named.length > 1;
}

function judge(
  group: FileGroup,
  library: Library,
  words: SignWords,
): 'minutes' | 'other' | 'unclear' | undefined {
  const path = whatPathSays(group.files, words);
  if (path === 'minutes' && group.hasDates && group.named.length > 1) return 'minutes';
  const enough =
    path === 'other'
      ? ENOUGH_AGAINST_NAME
      : path === 'minutes'
        ? ENOUGH - 1
        : group.hasDates
          ? ENOUGH
          : ENOUGH + 1;
  const newest = newestOf(group.named);
  const recent = shareWith(enough, newest.slice(0, READ), library, words);
  if (recent === undefined || recent > 0.5) return recent === undefined ? undefined : 'minutes';
  // The newest may be another kind of text, such as a summary made by a machine.
  const step = Math.max(1, (newest.length - READ) / READ_OF_ALL);
  const spread = Array.from({ length: READ_OF_ALL }, (_, index) => newest[READ + Math.floor(index * step)]);
  const all = shareWith(
    enough,
    spread.filter(file => file !== undefined),
    library,
    words,
  );
  if (all === undefined) return undefined;
  if (all > 0.7 && newest.length > READ + READ_OF_ALL) return 'minutes';
  return path === 'other' ? 'other' : 'unclear';
}

/** The share of files that show enough signs; undefined while one is not known yet. */
function shareWith(
  enough: number,
  files: readonly NamedFile[],
  library: Library,
  words: SignWords,
): number | undefined {
  const texts = files.map(({ path }) => library.read(path));
  if (texts.includes(undefined)) return undefined;
  const shown = texts.filter(text => {
    if (!text) return false;
    return signsIn(text, titleOf(text) ?? '', words) >= enough;
  });
  return files.length === 0 ? 0 : shown.length / files.length;
}

/** Sorts files from the newest to the oldest, by day, number or path. */
export function newestOf(named: readonly NamedFile[]): readonly NamedFile[] {
  const order = ({ year = 0, month = 0, day = 0, week = 0, number = 0 }: NamedFile) =>
    (((year * 100 + month) * 100 + day) * 100 + week) * 10_000 + number;
  return named.toSorted((a, b) => order(b) - order(a) || (a.path < b.path ? 1 : -1));
}

/** Leaves out small groups in the place of a much larger one. */
function withoutSideFiles(groups: readonly FileGroup[]): readonly FileGroup[] {
  const largest = new Map<string, number>();
  for (const { files, named } of groups)
    largest.set(placeOf(files), Math.max(named.length, largest.get(placeOf(files)) ?? 0));
  return groups.filter(({ files, named }) => {
    const isOwn = named.length >= OWN_SERIES && !files.includes('{*}');
    return isOwn || named.length * TIMES_LARGER > (largest.get(placeOf(files)) ?? 0);
  });
}

/** The folder above all that changes from file to file. */
export function placeOf(pattern: string): string {
  const fixed = pattern.split('{', 1)[0] ?? '';
  return fixed.slice(0, Math.max(0, fixed.lastIndexOf('/')));
}

/** A pattern without its words: series of one community look alike. */
function lookOf(pattern: string): string {
  return pattern.replace(/\{[^}]*\}|[^{}/]+/g, part =>
    part.startsWith('{') ? part : part.replace(/[\p{L}\p{N}]+(?:[ _-][\p{L}\p{N}]+)*/gu, '*'),
  );
}
