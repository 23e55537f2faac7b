import { memo } from '../text/memo';
import { addDays, daysBetween, type PlainDate } from '../text/date';
import { handlesIn, handleKey, mentionsIn } from './handles';
import { countUntil, filesOfSeries, readsAll, type DatedFile, type Library } from '../repository/library';
import type { Repository } from '../repository/repository';
import { allSeries, teamSeries, type MinutesFile, type Series } from '../repository/profile';

/** How often a handle occurs in some files, in all its spellings. */
export interface HandleCount {
  /** The handle in lower case. */
  readonly key: string;
  readonly times: number;
  /** How often each spelling occurs. */
  readonly spellings: ReadonlyMap<string, number>;
}

/** A file and the keys of the handles in it. */
interface CountedFile extends DatedFile {
  readonly keys: ReadonlySet<string>;
}

/** The handles in a group of files of a series, or in several groups. */
export interface FileGroup {
  readonly files: readonly CountedFile[];
  /** The counts by handle key. */
  readonly counts: ReadonlyMap<string, HandleCount>;
  /** Tells whether a handle, given by its key, occurs in lists of participants more than `moreThan` times. */
  readonly isListed: (key: string, moreThan?: number) => boolean;
}

/** A file and the repository that it belongs to. */
export interface FileInRepository extends Repository {
  readonly file: MinutesFile;
}

interface Counting extends HandleCount {
  times: number;
  readonly spellings: Map<string, number>;
}

/** Files are counted in groups, so that each file is counted once however many others look at it. */
const GROUP_SIZE = 32;
const GROUPS_AROUND = [-1, 0, 1];

const countedIn = memo<Library, Map<string, FileGroup>>(() => new Map());

/** Finds the group of files that a file is in. */
export function groupOf(where: FileInRepository): FileGroup {
  const { series, date } = where.file;
  return groupAt(where, series, numberOf(where.library, series, date));
}

/** Merges the groups around a file, from the oldest file to the newest; around weekly minutes, those of the teams too. */
export function groupAround(where: FileInRepository): FileGroup {
  const { library, profile } = where;
  const { series, date } = where.file;
  const number = numberOf(library, series, date);
  const teams = series.hasTeamReports ? profile.teams.flatMap(teamSeries) : [];
  // The files are listed even if the answer is remembered, so that a recording library learns what the answer depends
  // on.
  for (const other of teams) filesOfSeries(library, other);
  return remember(library, `around ${String(number)} ${series.files}`, () => {
    const own = GROUPS_AROUND.map(by => groupAt(where, series, number + by));
    const ofTeams = teams.map(other => groupAt(where, other, numberOf(library, other, date)));
    return mergeGroups(where, [...own, ...ofTeams]);
  });
}

/** Merges the groups that matter for a file: all of them if every file is read anyway, else those around it. */
export function handlesKnownTo(where: FileInRepository): FileGroup {
  const { library } = where;
  if (!readsAll(library)) return groupAround(where);
  return remember(library, 'all', () => mergeGroups(where, allGroups(where)));
}

/** Finds the most frequent spelling of a handle. */
export function spellingOf({ key, spellings }: HandleCount): string {
  return [...spellings].sort(([, a], [, b]) => b - a)[0]?.[0] ?? key;
}

/** Finds the index of the group that a day falls into; the last one if all files are earlier. */
function numberOf(library: Library, series: Series, date: PlainDate): number {
  const files = filesOfSeries(library, series) ?? [];
  const earlier = countUntil(files, addDays(date, -1));
  return Math.floor(Math.min(earlier, Math.max(0, files.length - 1)) / GROUP_SIZE);
}

function allGroups(repository: Repository): readonly FileGroup[] {
  const { library, profile } = repository;
  return allSeries(profile).flatMap(series => {
    const count = Math.ceil((filesOfSeries(library, series)?.length ?? 0) / GROUP_SIZE);
    return Array.from({ length: count }, (_, number) => groupAt(repository, series, number));
  });
}

function groupAt(repository: Repository, series: Series, number: number): FileGroup {
  const { library } = repository;
  return remember(library, `${String(number)} ${series.files}`, () => {
    const files = filesOfSeries(library, series) ?? [];
    return countGroup(
      repository,
      number < 0 ? [] : files.slice(number * GROUP_SIZE, (number + 1) * GROUP_SIZE),
    );
  });
}

function countGroup(repository: Repository, files: readonly DatedFile[]): FileGroup {
  const counts = new Map<string, Counting>();
  const counted = files.map(file => {
    const keys = new Set<string>();
    for (const { name } of handlesIn(repository.library.read(file.path) ?? '')) {
      const key = handleKey(name);
      keys.add(key);
      add(countIn(counts, key), 1, [[name, 1]]);
    }
    return { ...file, keys };
  });
  return { files: counted, counts, isListed: listing(repository, counted) };
}

function mergeGroups(repository: Repository, groups: readonly FileGroup[]): FileGroup {
  const counts = new Map<string, Counting>();
  for (const group of groups)
    for (const [key, { times, spellings }] of group.counts) add(countIn(counts, key), times, spellings);
  const files = groups.flatMap(group => group.files);
  files.sort((a, b) => daysBetween(b.date, a.date));
  return { files, counts, isListed: listing(repository, files) };
}

/** Lists are searched only in the files that have the handle, and only until there are enough. */
function listing({ library, profile }: Repository, files: readonly CountedFile[]): FileGroup['isListed'] {
  const known = new Map<string, boolean>();
  const isListed = (key: string, moreThan: number) => {
    let times = 0;
    for (const { path, keys } of files) {
      if (!keys.has(key)) continue;
      const mentions = mentionsIn(profile.words, library.read(path) ?? '');
      times += mentions.filter(mention => mention.isListed && handleKey(mention.name) === key).length;
      if (times > moreThan) return true;
    }
    return false;
  };
  return (key, moreThan = 0) => {
    const asked = `${key} ${String(moreThan)}`;
    const answer = known.get(asked) ?? isListed(key, moreThan);
    known.set(asked, answer);
    return answer;
  };
}

function countIn(counts: Map<string, Counting>, key: string): Counting {
  const known = counts.get(key);
  if (known) return known;
  const count = { key, times: 0, spellings: new Map<string, number>() };
  counts.set(key, count);
  return count;
}

function add(
  count: Counting,
  times: number,
  spellings: Iterable<readonly [name: string, times: number]>,
): void {
  count.times += times;
  for (const [name, more] of spellings) count.spellings.set(name, (count.spellings.get(name) ?? 0) + more);
}

function remember(library: Library, key: string, make: () => FileGroup): FileGroup {
  const known = countedIn(library);
  const group = known.get(key) ?? make();
  known.set(key, group);
  return group;
}
