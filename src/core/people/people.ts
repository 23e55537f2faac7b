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
import { areSwapped } from '../text/typo';

/** Somebody who is known around a file of minutes. */
export interface Person {
  /** The handle as it is mostly written, without `@`. */
  readonly name: string;
  /** Whether it stands in a list of participants, and not only somewhere else. */
  readonly isListed: boolean;
  /** The day of the newest minutes around that have it. */
  readonly last: PlainDate;
}

/** A handle that stands there more often is meant, and one that stands in more lists of participants. */
const MAX_SEEN = 5;
const MAX_LISTED = 2;
/** A handle must be known so well to be meant by a slip: so often, and so many times as often as the slip elsewhere. */
const MIN_KNOWN = 8;
const MIN_RATIO = 10;
/** Slips that are forgiven by the length of the shorter handle: short ones are too alike to guess. */
const FORGIVEN: readonly (readonly [length: number, slips: number])[] = [
  [16, 3],
  [8, 2],
  [5, 1],
];
const MOST_FORGIVEN = Math.max(...FORGIVEN.map(([, slips]) => slips));
const MIN_LENGTH = Math.min(...FORGIVEN.map(([length]) => length));
/** In handles of this length, even a slip in the first letter is one. */
const MIN_LENGTH_FOR_FIRST_LETTER = 8;
/** A handle of which that much is written is recognised without its end. */
const MIN_LENGTH_CUT_OFF = 6;
/** What each handle was found to be a slip of, so that it is looked for once. */
const meantIn = memo<FileGroup, Map<string, HandleCount | undefined>>(() => new Map());
/** In so many meetings, having been there counts half. */
const HALF_LIFE = 8;

/**
 * Gives the people who are known around a file, those first who were there lately and often, and those who only were
 * mentioned last; empty when nobody is known. Handles that look misspelt are left out.
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

/** Finds the one handle that is well known and that a hardly known one is a slip of; undefined in doubt. */
export function intendedHandle(where: FileInRepository, name: string): string | undefined {
  if (name.length < MIN_LENGTH) return undefined;
  const key = handleKey(name);
  // Of the files further away nothing is read when everybody is known in the nearest.
  const isReadAnyway = where.library.isComplete === true;
  if (!isReadAnyway && (groupOf(where).counts.get(key)?.times ?? 0) > MAX_SEEN) return undefined;
  const meant = meantBy(handlesKnownTo(where), key);
  return meant && spellingOf(meant);
}

/** Tells, before the file is looked at, whether a handle in it may be a slip: where all files are at hand, it is known. */
export function mayHaveTypo(where: FileInRepository): boolean {
  if (!where.library.isComplete) return true;
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
    // Other slips of the same handle are no rivals, but it must not be one itself.
    rivals.every(rival => rival.times * MIN_RATIO <= best.times) &&
    (closeTo(known, best.key)[0]?.times ?? 0) <= best.times &&
    known.isListed(best.key) &&
    !known.isListed(key, MAX_LISTED);
  return isKnown ? best : undefined;
}

/** Gives the handles that one could be a slip of, the most frequent first; those that are hardly known are none. */
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

/** The last letters are left out, but neither a digit nor a part of its own. */
function isCutOff(written: string, known: string): boolean {
  const rest = known.slice(written.length);
  return written.length >= MIN_LENGTH_CUT_OFF && known.startsWith(written) && /^[a-z]{1,2}$/.test(rest);
}

/** People choose "ada2" where "ada" is taken, and "ada-q" where there are two. */
function isOtherName(a: string, b: string): boolean {
  const [one, other] = [a, b].map(name => name.replace(/\d+/g, ''));
  return one === other || (Math.abs(a.length - b.length) > 1 && (a.startsWith(b) || b.startsWith(a)));
}
