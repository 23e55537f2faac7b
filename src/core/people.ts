import { distance } from 'fastest-levenshtein';
import { daysBetween, type PlainDate } from './date';
import { keyOf } from './handles';
import { aroundOf, countOf, spellingOf, type Around, type Count } from './people-around';
import type { RuleContext } from './rule';
import { isSwapped } from './team-name';

/** Somebody who is known around a file of minutes. */
export interface Person {
  /** The handle as it is mostly written, without `@`. */
  readonly name: string;
  /** Whether it stands in a list of participants, and not only somewhere else. */
  readonly isListed: boolean;
  /** The day of the newest minutes around that have it. */
  readonly last: PlainDate;
}

/** A handle that stands more often in the files around is meant. */
const MAX_SEEN = 2;
const MAX_LISTED = 1;
/** A handle must be known so well to be meant by a slip: so often, and so many times as often. */
const MIN_KNOWN = 8;
const MIN_RATIO = 10;
/** Slips that are forgiven by the length of the shorter handle: short ones are too alike to guess. */
const FORGIVEN: readonly (readonly [length: number, slips: number])[] = [
  [8, 2],
  [5, 1],
];
const MOST_FORGIVEN = Math.max(...FORGIVEN.map(([, slips]) => slips));
const MIN_LENGTH = Math.min(...FORGIVEN.map(([length]) => length));
/** In handles of this length, even a slip in the first letter is one. */
const MIN_LENGTH_FOR_FIRST_LETTER = 8;
/** In so many meetings, having been there counts half. */
const HALF_LIFE = 8;

/**
 * Gives the people who are known around a file, those first who were there lately and often, and those who only were
 * mentioned last; empty when nobody is known. Handles that look misspelt are left out.
 */
export function knownPeople({ file, library }: RuleContext): readonly Person[] {
  const around = aroundOf(file, library);
  const seenIn = new Map<string, { weight: number; last: PlainDate }>();
  const meetings = around
    .blocks()
    .flatMap(({ files, mentions }) =>
      files.map(({ path, date }, index) => ({ path, date, mentions: mentions[index] ?? [] })),
    );
  const here = meetings.filter(({ date }) => daysBetween(date, file.date) > 0).length;
  for (const [index, { path, date, mentions }] of meetings.entries())
    for (const key of path === file.path ? [] : new Set(mentions.map(({ name }) => keyOf(name)))) {
      const weight = (seenIn.get(key)?.weight ?? 0) + 2 ** (-Math.abs(index - here) / HALF_LIFE);
      seenIn.set(key, { weight, last: date });
    }
  return [...seenIn]
    .flatMap(([key, { weight, last }]) => {
      const count = countOf(around, key);
      const isListed = count.timesListed > 0;
      return nearMiss(around, key) ? [] : [{ name: spellingOf(count), isListed, last, weight }];
    })
    .sort((a, b) => Number(b.isListed) - Number(a.isListed) || b.weight - a.weight)
    .map(({ name, isListed, last }) => ({ name, isListed, last }));
}

/** Finds the one handle that is well known around a file and that a hardly known one is a slip of; undefined in doubt. */
export function nearMissOf({ file, library }: RuleContext, name: string): string | undefined {
  if (name.length < MIN_LENGTH) return undefined;
  const around = aroundOf(file, library);
  const key = keyOf(name);
  // Of the files further away nothing is read when everybody is known in the nearest.
  if ((around.near.counts.get(key)?.times ?? 0) > 2 * MAX_SEEN) return undefined;
  const meant = nearMiss(around, key);
  return meant && spellingOf(meant);
}

function nearMiss(around: Around, key: string): Count | undefined {
  const written = countOf(around, key);
  if (written.times > MAX_SEEN || written.timesListed > MAX_LISTED) return undefined;
  const [best, ...rivals] = closeTo(around, key);
  const isKnown =
    best &&
    best.timesListed > 0 &&
    best.times >= Math.max(MIN_KNOWN, MIN_RATIO * written.times) &&
    // Other slips of the same handle are no rivals, but it must not be one itself.
    rivals.every(({ times }) => times * MIN_RATIO <= best.times) &&
    (closeTo(around, best.key)[0]?.times ?? 0) <= best.times;
  return isKnown ? best : undefined;
}

/** Gives the handles that one could be a slip of, the most frequent first; those that are hardly known are none. */
function closeTo(around: Around, key: string): readonly Count[] {
  const keys = new Set<string>();
  for (const { counts } of around.blocks())
    // Most handles in a block stand there once, and such a one is hardly known.
    for (const [other, { times }] of counts) if (times > 1 && isSlip(key, other)) keys.add(other);
  return [...keys]
    .map(other => countOf(around, other))
    .filter(({ times }) => times > MAX_SEEN)
    .sort((a, b) => b.times - a.times);
}

function isSlip(written: string, known: string): boolean {
  if (Math.abs(written.length - known.length) > MOST_FORGIVEN || written === known) return false;
  const length = Math.min(written.length, known.length);
  if (written.charCodeAt(0) !== known.charCodeAt(0) && length < MIN_LENGTH_FOR_FIRST_LETTER) return false;
  const forgiven = FORGIVEN.find(([least]) => length >= least)?.[1] ?? 0;
  const isClose = distance(written, known) <= forgiven || (forgiven > 0 && isSwapped(written, known));
  return isClose && !isOtherName(written, known);
}

/** People choose "ada2" where "ada" is taken, and "ada-q" where there are two. */
function isOtherName(a: string, b: string): boolean {
  const [one, other] = [a, b].map(name => name.replace(/\d+/g, ''));
  return one === other || (Math.abs(a.length - b.length) > 1 && (a.startsWith(b) || b.startsWith(a)));
}
