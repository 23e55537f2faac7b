/** Something that a segment tells all others of itself. */
export interface Telling {
  readonly words: string;
  /** Whether it is told with emphasis, whatever the rule means by that. */
  readonly isMarked?: boolean;
}

/** How often something is told. */
export interface Count {
  readonly times: number;
  readonly marked: number;
}

/** What is told often enough to matter. */
export type Told = ReadonlyMap<string, Count>;

/** All that is told, so that it need not be counted anew when one segment tells something else. */
export interface Tally {
  readonly told: Told;
  readonly base: ReadonlyMap<string, Count>;
  /** The counts that have changed since those of `base`. */
  readonly since: ReadonlyMap<string, Count>;
}

/** Nothing is told. */
export const NOTHING_TOLD: Tally = { told: new Map(), base: new Map(), since: new Map() };

const NEVER: Count = { times: 0, marked: 0 };
/** So many changes are carried along before all is counted together again. */
const MAX_SINCE = 50;

/** Counts what segments tell; only what is told at least so many times matters. */
export function tallyOf(tellings: Iterable<readonly Telling[]>, minimum: number): Tally {
  const base = new Map<string, Count>();
  for (const ofSegment of tellings) for (const telling of ofSegment) add(base, base, telling, 1);
  return { told: toldIn(base, minimum), base, since: new Map() };
}

/** Counts again when some tellings went and others came; `told` stays the same object while it says the same. */
export function tallyAfter(
  before: Tally,
  gone: readonly Telling[],
  come: readonly Telling[],
  minimum: number,
): Tally {
  if (tellSame(gone, come)) return before;
  const since = new Map(before.since);
  for (const telling of gone) add(since, before.base, telling, -1);
  for (const telling of come) add(since, before.base, telling, 1);
  const touched = [...gone, ...come].map(({ words }) => words);
  const isTold = touched.some(words => {
    const [then, now] = [countOf(before, words), countOf({ ...before, since }, words)];
    const isChanged = then.times !== now.times || then.marked !== now.marked;
    return isChanged && Math.max(then.times, now.times) >= minimum;
  });
  if (!isTold && since.size <= MAX_SINCE) return { told: before.told, base: before.base, since };
  const base = new Map([...before.base, ...since]);
  return { told: isTold ? toldIn(base, minimum) : before.told, base, since: new Map() };
}

function tellSame(a: readonly Telling[], b: readonly Telling[]): boolean {
  const isSame = ({ words, isMarked }: Telling, index: number) =>
    b[index]?.words === words && b[index].isMarked === isMarked;
  return a.length === b.length && a.every(isSame);
}

function countOf({ base, since }: Tally, words: string): Count {
  return since.get(words) ?? base.get(words) ?? NEVER;
}

function add(
  counts: Map<string, Count>,
  base: ReadonlyMap<string, Count>,
  { words, isMarked }: Telling,
  by: 1 | -1,
): void {
  const { times, marked } = counts.get(words) ?? base.get(words) ?? NEVER;
  counts.set(words, { times: times + by, marked: marked + (isMarked ? by : 0) });
}

function toldIn(counts: ReadonlyMap<string, Count>, minimum: number): Told {
  return new Map([...counts].filter(([, { times }]) => times >= minimum));
}
