import { addDays, daysBetween, type PlainDate } from './date';
import { handlesIn, keyOf, mentionsIn } from './handles';
import { countUntil, filesOfSeries, type DatedFile, type Library } from './library';
import { allSeries, teamSeries, type MinutesFile, type Profile, type Series } from './profile';

/** How often a handle, in all its spellings, stands in some files. */
export interface Count {
  /** The handle in lower case. */
  readonly key: string;
  readonly times: number;
  /** How often each spelling stands there. */
  readonly spellings: ReadonlyMap<string, number>;
}

/** A file, and the keys of the handles in it. */
export interface CountedFile extends DatedFile {
  readonly keys: ReadonlySet<string>;
}

/** The handles in some neighbouring files of a series, or in more of them. */
export interface Block {
  readonly files: readonly CountedFile[];
  /** By their keys. */
  readonly counts: ReadonlyMap<string, Count>;
  /** Tells whether a handle, by its key, stands in lists of participants, more than so often. */
  readonly isListed: (key: string, moreThan?: number) => boolean;
}

/** A file, and what is known of its repository. */
export interface Whereabouts {
  readonly file: MinutesFile;
  readonly library: Library;
  readonly profile: Profile;
}

interface Counting extends Count {
  times: number;
  readonly spellings: Map<string, number>;
}

/** Files are counted in blocks, so that those that many ask for are each counted once. */
const BLOCK = 32;
const BLOCKS_AROUND = [-1, 0, 1];

const countedIn = new WeakMap<Library, Map<string, Block>>();

/** Gives the block of files that a file is in. */
export function ownBlock({ file: { series, date }, library }: Whereabouts): Block {
  return blockAt(library, series, numberOf(library, series, date));
}

/** Gives what the files around a file say, from the oldest to the newest; around weekly minutes, those of the teams too. */
export function blockAround({ file: { series, date }, library, profile }: Whereabouts): Block {
  const number = numberOf(library, series, date);
  return remember(library, `around ${String(number)} ${series.files}`, () => {
    const own = BLOCKS_AROUND.map(by => blockAt(library, series, number + by));
    const ofTeams = (series.hasTeamReports ? profile.teams.flatMap(teamSeries) : []).map(one =>
      blockAt(library, one, numberOf(library, one, date)),
    );
    return together(library, [...own, ...ofTeams]);
  });
}

/** Gives what is known where a file is: what all files say where they are at hand, else those around it. */
export function knownAt(where: Whereabouts): Block {
  const { library, profile } = where;
  if (!library.isWhole) return blockAround(where);
  return remember(library, 'all', () => together(library, allBlocks(library, profile)));
}

/** Gives the most frequent spelling of a handle. */
export function spellingOf({ key, spellings }: Count): string {
  return [...spellings].sort(([, a], [, b]) => b - a)[0]?.[0] ?? key;
}

/** The number of the block that a day falls into; of the last one, when all files are earlier. */
function numberOf(library: Library, series: Series, date: PlainDate): number {
  const files = filesOfSeries(library, series) ?? [];
  const earlier = countUntil(files, addDays(date, -1));
  return Math.floor(Math.min(earlier, Math.max(0, files.length - 1)) / BLOCK);
}

function allBlocks(library: Library, profile: Profile): readonly Block[] {
  return allSeries(profile).flatMap(series => {
    const count = Math.ceil((filesOfSeries(library, series)?.length ?? 0) / BLOCK);
    return Array.from({ length: count }, (_, number) => blockAt(library, series, number));
  });
}

function blockAt(library: Library, series: Series, number: number): Block {
  return remember(library, `${String(number)} ${series.files}`, () => {
    const files = filesOfSeries(library, series) ?? [];
    return countBlock(library, number < 0 ? [] : files.slice(number * BLOCK, (number + 1) * BLOCK));
  });
}

function countBlock(library: Library, files: readonly DatedFile[]): Block {
  const counts = new Map<string, Counting>();
  const counted = files.map(file => {
    const keys = new Set<string>();
    for (const { name } of handlesIn(library.read(file.path) ?? '')) {
      const key = keyOf(name);
      keys.add(key);
      add(countIn(counts, key), 1, [[name, 1]]);
    }
    return { ...file, keys };
  });
  return { files: counted, counts, isListed: listing(library, counted) };
}

function together(library: Library, blocks: readonly Block[]): Block {
  const counts = new Map<string, Counting>();
  for (const block of blocks)
    for (const [key, { times, spellings }] of block.counts) add(countIn(counts, key), times, spellings);
  const files = blocks.flatMap(block => block.files);
  files.sort((a, b) => daysBetween(b.date, a.date));
  return { files, counts, isListed: listing(library, files) };
}

/** Lists are looked for where it matters: only in the files that have the handle, and only until there are enough. */
function listing(library: Library, files: readonly CountedFile[]): Block['isListed'] {
  return (key, moreThan = 0) => {
    let times = 0;
    for (const { path } of files.filter(({ keys }) => keys.has(key))) {
      const mentions = mentionsIn(library.read(path) ?? '');
      times += mentions.filter(({ name, isListed }) => isListed && keyOf(name) === key).length;
      if (times > moreThan) return true;
    }
    return false;
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

function remember(library: Library, key: string, make: () => Block): Block {
  const known = countedIn.get(library) ?? new Map<string, Block>();
  countedIn.set(library, known);
  const block = known.get(key) ?? make();
  known.set(key, block);
  return block;
}
