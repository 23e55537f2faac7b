import type { Block } from '../markdown/blocks';
import { keys, type AlignedFile, type ComparedBlock } from './aligned-file';
import type { PlacedBlock } from './moved';

/** How many earlier files a model is compared with. */
const FILES_TO_COMPARE = 5;
/** Most of what recurs is in two of the three newest of them. */
const NEWEST = 3;
const TIMES = 2;
/** An item that holds so many that come back is a group of them, no topic. */
const ITEMS_OF_GROUP = 2;
/** So many headings that two files share are no chance. */
const HEADINGS_OF_FORM = 3;

/** The same block in each of the earlier files, newest first; undefined where there is none. */
export type Found = readonly (PlacedBlock | undefined)[];

/** Where the blocks of a model are in the files before it. */
export interface Recurrence {
  readonly files: readonly AlignedFile[];
  /** Finds a block in the earlier files by one of its keys; nothing if it has no such key. */
  readonly find: (key: keyof typeof keys, block: ComparedBlock) => Found;
}

/** Compares a model with the files before it, newest first; of blocks with the same key, the first is compared with the first. */
export function recurrenceOf({ blocks }: AlignedFile, before: readonly AlignedFile[]): Recurrence {
  const files = before.slice(0, FILES_TO_COMPARE);
  const numbers = new Map<string, Map<Block, number>>();
  for (const block of blocks)
    for (const keyOf of Object.values(keys)) {
      const key = keyOf(block);
      if (key === undefined) continue;
      const same = numbers.get(key) ?? new Map<Block, number>();
      numbers.set(key, same.set(block.block, same.size + 1));
    }
  return {
    files,
    find(name, block) {
      const key = keys[name](block);
      const number = key === undefined ? undefined : numbers.get(key)?.get(block.block);
      if (key === undefined || number === undefined) return [];
      return files.map(file => {
        const found = file.find(key, number);
        return found && { block: found, file };
      });
    },
  };
}

/** Tells whether what was found comes back: two of the three newest files have it, or one of fewer. */
export function recurs(found: Found): boolean {
  const newest = found.slice(0, NEWEST);
  const times = newest.filter(Boolean).length;
  return times >= (newest.length < NEWEST ? 1 : TIMES);
}

/** Lists what was found. */
export function placesIn(found: Found): readonly PlacedBlock[] {
  return found.flatMap(place => place ?? []);
}

/** A row or a word or two may be the same by chance. */
export function isTelling({ block: { kind }, words }: ComparedBlock): boolean {
  const count = words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return kind === 'heading' || (count > 2 && kind !== 'row' && kind !== 'rule');
}

/**
 * Finds the items and headings that group what comes back, by their indices: some of the items right in them, or of the headings right
 * under them, are in the files before, wherever they stand there.
 */
export function groupsIn({ blocks }: AlignedFile, recurrence: Recurrence): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const one of blocks) {
    const { kind, parent, heading } = one.block;
    const group = kind === 'heading' ? heading : parent;
    if (group !== undefined && isTelling(one) && recurs(recurrence.find('stem', one)))
      counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([group, count]) => (count >= ITEMS_OF_GROUP ? group : [])));
}

/**
 * Finds the headings of a form that is new, by their indices, with the heading that groups them: most headings of a group are in the
 * file before too, and most of these in hardly any older one.
 */
export function newFormIn({ blocks }: AlignedFile, recurrence: Recurrence): ReadonlySet<number> {
  const groups = new Map<number, number[]>();
  for (const [index, { block }] of blocks.entries())
    if (block.kind === 'heading' && block.heading !== undefined)
      groups.set(block.heading, [...(groups.get(block.heading) ?? []), index]);
  const found = [...groups].flatMap(([group, headings]) => {
    const again = headings.flatMap(index => {
      const here = blocks[index] ? recurrence.find('here', blocks[index]) : [];
      return here[0] ? { index, isNew: !recurs(here) } : [];
    });
    const news = again.filter(({ isNew }) => isNew).length;
    const isForm = again.length >= HEADINGS_OF_FORM && again.length * 2 >= headings.length;
    return isForm && news * 2 > again.length ? [group, ...again.map(({ index }) => index)] : [];
  });
  return new Set(found);
}
