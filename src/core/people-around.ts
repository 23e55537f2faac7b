import { daysBetween } from './date';
import { keyOf, mentionsIn, type Mention } from './handles';
import { filesOfSeries, type DatedFile, type Library } from './library';
import { once } from './once';
import type { MinutesFile } from './profile';

/** How often a handle, in all its spellings, stands in some files. */
export interface Count {
  /** The handle in lower case. */
  readonly key: string;
  readonly times: number;
  readonly timesListed: number;
  /** How often each spelling stands there. */
  readonly spellings: ReadonlyMap<string, number>;
}

/** The handles in some neighbouring files of a series. */
export interface Block {
  readonly files: readonly DatedFile[];
  /** What each file says, in the order of the files. */
  readonly mentions: readonly (readonly Mention[])[];
  readonly counts: ReadonlyMap<string, Count>;
}

/** What the files of a series say of the people around one of them. */
export interface Around {
  /** What the file itself says in the repository; that does not count. */
  readonly own: readonly Mention[];
  readonly near: Block;
  readonly blocks: () => readonly Block[];
}

interface Counting extends Count {
  times: number;
  timesListed: number;
  readonly spellings: Map<string, number>;
}

/** What was counted in a library. */
interface Counted {
  readonly blocks: Map<string, Block>;
  readonly around: WeakMap<MinutesFile, Around>;
}

/** Files are counted in blocks, so that those of a whole repository are each counted once. */
const BLOCK = 32;
const BLOCKS_AROUND = [-1, 0, 1];
const NOTHING: readonly Mention[] = [];

const countedIn = new WeakMap<Library, Counted>();

/** Gives what the files around one say; each file of a library is counted once. */
export function aroundOf(file: MinutesFile, library: Library): Around {
  const counted = countedIn.get(library) ?? { blocks: new Map<string, Block>(), around: new WeakMap() };
  countedIn.set(library, counted);
  const around = counted.around.get(file) ?? findAround(file, library, counted.blocks);
  counted.around.set(file, around);
  return around;
}

/** Counts a handle, by its key, in the files around one, without that file itself. */
export function countOf(around: Around, key: string): Count {
  const count = nothingYet(key);
  for (const { counts } of around.blocks()) {
    const part = counts.get(key);
    if (!part) continue;
    count.times += part.times;
    count.timesListed += part.timesListed;
    for (const [name, times] of part.spellings)
      count.spellings.set(name, (count.spellings.get(name) ?? 0) + times);
  }
  for (const { name, isListed } of around.own) {
    if (name.length !== key.length || keyOf(name) !== key) continue;
    count.times--;
    if (isListed) count.timesListed--;
  }
  return count;
}

/** Gives the most frequent spelling of a handle. */
export function spellingOf({ key, spellings }: Count): string {
  return [...spellings].sort(([, a], [, b]) => b - a)[0]?.[0] ?? key;
}

function findAround(
  { path, date, series }: MinutesFile,
  library: Library,
  counted: Map<string, Block>,
): Around {
  const files = filesOfSeries(library, series) ?? [];
  const index = files.findIndex(
    // Days are compared faster than paths.
    other => other.date.day === date.day && other.date.month === date.month && other.path === path,
  );
  const earlier = index < 0 ? files.filter(other => daysBetween(other.date, date) > 0).length : index;
  const number = Math.floor(earlier / BLOCK);
  const blockAt = (block: number) =>
    remember(counted, `${String(block)} ${series.files}`, () =>
      countBlock(library, files.slice(Math.max(0, block * BLOCK), Math.max(0, (block + 1) * BLOCK))),
    );
  const near = blockAt(number);
  const blocks = once(() => BLOCKS_AROUND.map(by => blockAt(number + by)));
  return { own: near.mentions[index - number * BLOCK] ?? NOTHING, near, blocks };
}

function countBlock(library: Library, files: readonly DatedFile[]): Block {
  const mentions = files.map(({ path }) => mentionsIn(library.read(path) ?? ''));
  const counts = new Map<string, Counting>();
  for (const some of mentions)
    for (const { name, isListed } of some) {
      const count = remember(counts, keyOf(name), nothingYet);
      count.times++;
      if (isListed) count.timesListed++;
      count.spellings.set(name, (count.spellings.get(name) ?? 0) + 1);
    }
  return { files, mentions, counts };
}

function nothingYet(key: string): Counting {
  return { key, times: 0, timesListed: 0, spellings: new Map() };
}

function remember<V>(known: Map<string, V>, key: string, make: (key: string) => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make(key);
  known.set(key, made);
  return made;
}
