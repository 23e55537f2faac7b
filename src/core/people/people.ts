import { memo } from '../text/memo';
import { distance } from 'fastest-levenshtein';
import { daysBetween, type PlainDate } from '../text/date';
import { handleKey } from './handles';
import {
  groupAround,
  handlesKnownTo,
  groupOf,
  spellingOf,
  type FileInRepository,
  type FileGroup,
  type HandleCount,
} from './handle-counts';
import type { Profile } from '../repository/profile';
import { readsAll } from '../repository/library';
import { areSwapped } from '../text/typo';

/** A person known from the minutes around a file. */
export interface Person {
  /** The most frequent spelling of the handle, without `@`. */
  readonly name: string;
  /** Whether the person is in a list of participants, not only mentioned elsewhere. */
  readonly isListed: boolean;
  /** The day of the newest surrounding minutes that mention the person. */
  readonly last: PlainDate;
}

/** A handle that occurs more often, or in more lists of participants, is not a typo. */
const MAX_SEEN = 5;
const MAX_LISTED = 2;
/** A typo is reported only if the handle meant occurs this often, and this many times as often as the typo. */
const MIN_KNOWN = 8;
const MIN_RATIO = 10;
/** The number of typos recognised by the length of the shorter handle: short ones are too alike to guess. */
const FORGIVEN: readonly (readonly [length: number, slips: number])[] = [
  [16, 3],
  [8, 2],
  [5, 1],
];
const MOST_FORGIVEN = Math.max(...FORGIVEN.map(([, slips]) => slips));
const MIN_LENGTH = Math.min(...FORGIVEN.map(([length]) => length));
/** From this length on, a typo may be in the first letter. */
const MIN_LENGTH_FOR_FIRST_LETTER = 8;
/** A cut-off handle of at least this length is recognised. */
const MIN_LENGTH_CUT_OFF = 6;
/** The handle that each one is a typo of, computed once. */
const meantIn = memo<FileGroup, Map<string, HandleCount | undefined>>(() => new Map());
/** The number of meetings after which having taken part counts half. */
const HALF_LIFE = 8;

/**
 * Lists the people known around a file: recent and frequent participants first, people who were only mentioned last.
 * Leaves out handles that look mistyped; empty if nobody is known.
 */
export function knownPeople(where: FileInRepository): readonly Person[] {
  const { file } = where;
  const known = handlesKnownTo(where);
  const seenIn = new Map<string, { weight: number; last: PlainDate }>();
  const meetings = groupAround(where).files;
  const here = meetings.filter(({ date }) => daysBetween(date, file.date) > 0).length;
  for (const [index, { path, date, keys }] of meetings.entries())
    for (const key of path === file.path ? [] : keys) {
      const weight = (seenIn.get(key)?.weight ?? 0) + 2 ** (-Math.abs(index - here) / HALF_LIFE);
      seenIn.set(key, { weight, last: date });
    }
  return [...seenIn]
    .flatMap(([key, { weight, last }]) => {
      const count = known.counts.get(key);
      if (!count || meantBy(known, key)) return [];
      return { name: spellingOf(count), isListed: known.isListed(key), last, weight };
    })
    .sort((a, b) => Number(b.isListed) - Number(a.isListed) || b.weight - a.weight)
    .map(({ name, isListed, last }) => ({ name, isListed, last }));
}

/** Lists the handles that the profile gives its people, by their keys; empty if it names nobody by a handle. */
export const handlesOfPeople = memo(
  ({ people }: Profile): ReadonlyMap<string, string> =>
    new Map(
      (people ?? []).flatMap(({ handle }) => (handle === undefined ? [] : [[handleKey(handle), handle]])),
    ),
);

/** Finds the well-known handle that a hardly known one is a typo of; undefined in doubt. */
export function intendedHandle(where: FileInRepository, name: string): string | undefined {
  if (name.length < MIN_LENGTH) return undefined;
  const key = handleKey(name);
  if (handlesOfPeople(where.profile).has(key)) return undefined;
  // If everybody is known from the nearest files, none further away need be read.
  const isReadAnyway = readsAll(where.library);
  if (!isReadAnyway && (groupOf(where).counts.get(key)?.times ?? 0) > MAX_SEEN) return undefined;
  const meant = meantBy(handlesKnownTo(where), key);
  return meant && spellingOf(meant);
}

/** Tells, without reading the file, whether it may have a mistyped handle; always true if not all files are read anyway. */
export function mayHaveTypo(where: FileInRepository): boolean {
  if (!readsAll(where.library)) return true;
  return pathsWithTypos(handlesKnownTo(where)).has(where.file.path);
}

const pathsWithTypos = memo((known: FileGroup): ReadonlySet<string> => {
  const slips = [...known.counts.keys()].filter(key => key.length >= MIN_LENGTH && meantBy(known, key));
  return new Set(known.files.filter(({ keys }) => slips.some(key => keys.has(key))).map(({ path }) => path));
});

function meantBy(known: FileGroup, key: string): HandleCount | undefined {
  const meant = meantIn(known);
  if (!meant.has(key)) meant.set(key, findMeant(known, key));
  return meant.get(key);
}

function findMeant(known: FileGroup, key: string): HandleCount | undefined {
  const times = known.counts.get(key)?.times ?? 0;
  if (times > MAX_SEEN) return undefined;
  const [best, ...rivals] = closeTo(known, key);
  const isKnown =
    best &&
    best.times >= Math.max(MIN_KNOWN, MIN_RATIO * (times - 1)) &&
    // Other typos of the same handle are no rivals, but the handle must not be one itself.
    rivals.every(rival => rival.times * MIN_RATIO <= best.times) &&
    (closeTo(known, best.key)[0]?.times ?? 0) <= best.times &&
    known.isListed(best.key) &&
    !known.isListed(key, MAX_LISTED);
  return isKnown ? best : undefined;
}

/** Finds the well-known handles that a handle could be a typo of, the most frequent first. */
function closeTo({ counts }: FileGroup, key: string): readonly HandleCount[] {
  const close: HandleCount[] = [];
  for (const count of counts.values())
    if (count.times > MAX_SEEN && isTypo(key, count.key)) close.push(count);
  return close.sort((a, b) => b.times - a.times);
}

function isTypo(written: string, known: string): boolean {
  if (Math.abs(written.length - known.length) > MOST_FORGIVEN || written === known) return false;
  if (isCutOff(written, known)) return true;
  const length = Math.min(written.length, known.length);
  if (written.charCodeAt(0) !== known.charCodeAt(0) && length < MIN_LENGTH_FOR_FIRST_LETTER) return false;
  const forgiven = FORGIVEN.find(([least]) => length >= least)?.[1] ?? 0;
  const isClose = distance(written, known) <= forgiven || (forgiven > 0 && areSwapped(written, known));
  return isClose && !isOtherName(written, known);
}

/** Tells whether the last one or two letters are missing; digits and whole parts are left out on purpose. */
function isCutOff(written: string, known: string): boolean {
  const rest = known.slice(written.length);
  return written.length >= MIN_LENGTH_CUT_OFF && known.startsWith(written) && /^[a-z]{1,2}$/.test(rest);
}

/** People choose "ada2" if "ada" is taken, and "ada-q" if there are two. */
function isOtherName(a: string, b: string): boolean {
  const [first, second] = [a, b].map(name => name.replace(/\d+/g, ''));
  return first === second || (Math.abs(a.length - b.length) > 1 && (a.startsWith(b) || b.startsWith(a)));
}
