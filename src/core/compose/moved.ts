import { addDays, daysBetween, sameDay, type PlainDate } from '../text/date';
import type { AlignedFile, ComparedBlock } from './aligned-file';
import type { MovingDate } from './moving-dates';

/** Matches what stands before the number of a meeting; other numbers may rise by chance. */
const COUNTER =
  /(?:[#№]|\b(?:no|nr|num|number|nummer|meeting|sitzung|treffen|réunion|call)\b[.:]?|n°)["' ]*$/iu;

/** The meeting that a draft is for, and the one before it. */
export interface MeetingDays {
  readonly date: PlainDate;
  readonly previous: PlainDate;
}

/** A block and the file that it is in. */
export interface PlacedBlock {
  readonly block: ComparedBlock;
  readonly file: AlignedFile;
}

/**
 * Writes a block with its dates moved to another meeting. In all files a date is either as far from the meeting, or the same day;
 * undefined if it is neither.
 */
export function movedText(
  own: PlacedBlock,
  others: readonly PlacedBlock[],
  next: MeetingDays,
): string | undefined {
  const { text, dates } = own.block;
  const all = [own, ...others];
  let written = '';
  let at = 0;
  for (const [index, { span, date, write }] of dates.entries()) {
    const same = all.flatMap(({ block, file }) => {
      const other = block.dates[index];
      return other ? [{ other, relation: relationOf(file, other.date) }] : [];
    });
    const [relation, count] = mostFrequent(same.map(one => one.relation));
    const fixed = same.filter(({ other }) => sameDay(other.date, date)).length;
    written += text.slice(at, span.start);
    at = span.end;
    if (fixed > 1 && fixed > count) written += text.slice(span.start, span.end);
    else if (count * 2 > same.length || relation === 'this') {
      const writeAlike = writerAlike(same.map(({ other }) => other)) ?? write;
      written += writeAlike(dateFor(relation, next));
    } else return undefined;
  }
  return written + text.slice(at);
}

/** Tells whether a block is about a fixed day that is over by the next meeting. */
export function isOver(
  { text, dates }: ComparedBlock,
  others: readonly PlacedBlock[],
  next: MeetingDays,
): boolean {
  return dates.some(({ date, span }, index) => {
    const isFixed = others.every(({ block }) => {
      const other = block.dates[index];
      return !other || sameDay(other.date, date);
    });
    const word = text.slice(0, span.start).split(/\s/).at(-1) ?? '';
    return isFixed && !/[\w/=.-]$|[(<]\S*$/.test(word) && daysBetween(date, next.date) > 0;
  });
}

/** Counts the numbers of a block on that rise by one from file to file; undefined if there is none, or another number changes. */
export function countedOn(
  { text }: ComparedBlock,
  others: readonly (ComparedBlock | undefined)[],
): string | undefined {
  const numbersIn = (one: string) => [...one.matchAll(/\d+/g)];
  const before = others.map(other => other && numbersIn(other.text));
  let counters = 0;
  let written = '';
  let at = 0;
  for (const [index, { 0: digits, index: start }] of numbersIn(text).entries()) {
    const value = Number(digits);
    const known = before.flatMap((numbers, age) => {
      const other = numbers?.[index];
      return other ? [{ value: Number(other[0]), age: age + 1 }] : [];
    });
    const isFixed = known.every(other => other.value === value);
    const rising = known.filter(other => other.value === value - other.age).length;
    if (!isFixed && (rising * 2 <= known.length || !COUNTER.test(text.slice(0, start)))) return undefined;
    if (!isFixed) counters++;
    const next = isFixed ? digits : String(value + 1).padStart(digits.length, '0');
    written += text.slice(at, start) + next;
    at = start + digits.length;
  }
  return counters > 0 ? written + text.slice(at) : undefined;
}

/** Relates a date to a meeting: the day itself, the meeting before, or so many days away. */
function relationOf(file: AlignedFile, date: PlainDate): string {
  if (sameDay(file.date, date)) return 'this';
  if (file.previous && sameDay(file.previous, date)) return 'previous';
  return String(daysBetween(file.date, date));
}

function dateFor(relation: string, { date, previous }: MeetingDays): PlainDate {
  if (relation === 'this') return date;
  return relation === 'previous' ? previous : addDays(date, Number(relation));
}

function mostFrequent(relations: readonly string[]): readonly [relation: string, count: number] {
  const counts = new Map<string, number>();
  for (const relation of relations) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['this', 0];
}

/** Only a day before the tenth shows whether days are written with a zero. */
function writerAlike(dates: readonly MovingDate[]): ((date: PlainDate) => string) | undefined {
  return dates.find(({ date }) => date.day < 10)?.write;
}
