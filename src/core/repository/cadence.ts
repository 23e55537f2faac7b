import { addDays, daysBetween, sameDay, weekdayOf, WEEKDAYS, type PlainDate } from '../text/date';
import { message, type Message } from '../text/message';

/** How often a series meets; weekdays count from Sunday as 0. */
export type Cadence = EveryDays | DaysOfMonth | Turns;

/** Every so many days, and on which weekday, if that is known. */
export interface EveryDays {
  readonly days: number;
  readonly weekday?: number;
}

/** On the first, third or last such weekday of every month. */
export interface DaysOfMonth {
  readonly weekday: number;
  /** Counted from 1; -1 is the last. */
  readonly weeksOfMonth: readonly number[];
}

/** On several weekdays in turn, about every so many days. */
export interface Turns {
  readonly turns: readonly number[];
  readonly days: number;
}

/** A meeting may be moved by this many days and still be the one that was due. */
const DAYS_MOVED = 3;
/** A longer search finds no day any more. */
const DAYS_TO_SEARCH = 400;
/** How many of the newest meetings show how often a series meets. */
const NEWEST = 12;
/** Fewer steps from meeting to meeting than this show nothing. */
const FEWEST_STEPS = 2;
/** Two days of the month, or two weekdays, come to light in this many meetings. */
const FEWEST_TWICE = 6;
/** The steps, in days, of a series that meets once a month. */
const [SHORTEST_MONTH, LONGEST_MONTH] = [27, 36];

/** Finds the first meeting after another one that is not skipped; one that was moved by a few days does not move the next. */
export function nextMeeting(cadence: Cadence, after: PlainDate, skip: readonly PlainDate[] = []): PlainDate {
  let next = step(cadence, after);
  for (let tries = 0; tries < skip.length && skip.some(day => sameDay(day, next)); tries++)
    next = step(cadence, next);
  return next;
}

/** Finds the meeting that would be before another one, moved or not. */
export function previousMeeting(cadence: Cadence, before: PlainDate): PlainDate {
  return step(cadence, before, -1);
}

/**
 * Learns how often a series meets from its days, oldest first: the newest count, for habits change. Undefined if they are too few
 * or follow no rule.
 */
export function cadenceOf(dates: readonly PlainDate[]): Cadence | undefined {
  const days = dates.filter((date, index) => index === 0 || !sameDay(date, dates[index - 1] ?? date));
  const newest = days.slice(-NEWEST);
  const steps = newest.slice(1).map((date, index) => daysBetween(newest[index] ?? date, date));
  if (steps.length < FEWEST_STEPS) return undefined;
  return dayOfMonthOf(newest, steps) ?? turnsOf(newest, steps) ?? everyDaysOf(newest, steps);
}

/** Tells whether the series may meet on a day, whether or not it is its turn. */
export function isOnSchedule(cadence: Cadence, date: PlainDate): boolean {
  if ('turns' in cadence) return cadence.turns.includes(weekdayOf(date));
  if ('weeksOfMonth' in cadence) return isDayOfMonth(cadence, date);
  return cadence.weekday === undefined || cadence.weekday === weekdayOf(date);
}

/** Finds the one weekday on which a series meets, from Sunday as 0; undefined if it is unknown or there are several. */
export function weekdayIn(cadence: Cadence | undefined): number | undefined {
  return cadence && 'weekday' in cadence ? cadence.weekday : undefined;
}

/** Finds the days from one meeting to the next, the fewest if they differ. */
export function daysApart(cadence: Cadence): number {
  if ('days' in cadence) return cadence.days;
  return cadence.weeksOfMonth.length > 1 ? 14 : 28;
}

/** Learns a monthly cadence: the same weekday in the same weeks of the month. */
function dayOfMonthOf(days: readonly PlainDate[], steps: readonly number[]): Cadence | undefined {
  const weekday = mostFrequent(days.map(weekdayOf));
  const onWeekday = days.filter(day => weekdayOf(day) === weekday);
  if (weekday === undefined || !isMost(onWeekday.length, days.length)) return undefined;
  const usual = median(steps);
  const isMonthly = usual >= SHORTEST_MONTH && usual <= LONGEST_MONTH;
  const weeks = onWeekday.map(weekOfMonth);
  if (isMonthly) {
    const week = mostFrequent(weeks) ?? 1;
    const last = onWeekday.filter(day => isDayOfMonth({ weekday, weeksOfMonth: [-1] }, day)).length;
    const same = weeks.filter(one => one === week).length;
    if (last > same && isMost(last, days.length)) return { weekday, weeksOfMonth: [-1] };
    return isMost(same, days.length) ? { weekday, weeksOfMonth: [week] } : undefined;
  }
  // Every two weeks a meeting soon falls into every week of the month, twice a month into the same two.
  const pair = [[1, 3], [2, 4]].find(both => weeks.every(week => both.includes(week))); // prettier-ignore
  const isTwice = usual === 14 && steps.some(days => days > 14 && days <= 21) && days.length >= FEWEST_TWICE;
  return isTwice && pair ? { weekday, weeksOfMonth: pair } : undefined;
}

/** Learns two weekdays in turn. */
function turnsOf(days: readonly PlainDate[], steps: readonly number[]): Cadence | undefined {
  const weekdays = days.map(weekdayOf);
  const [first, second] = [weekdays.at(-2), weekdays.at(-1)];
  if (first === undefined || second === undefined || first === second || weekdays.length < FEWEST_TWICE)
    return undefined;
  const inTurn = weekdays.filter(
    (weekday, index) => weekday === ((weekdays.length - index) % 2 === 0 ? first : second),
  );
  const average = Math.round((steps.at(-1) ?? 0) / 2 + (steps.at(-2) ?? 0) / 2);
  return isMost(inTurn.length, weekdays.length) && average > 0
    ? { turns: [first, second], days: average }
    : undefined;
}

function everyDaysOf(days: readonly PlainDate[], steps: readonly number[]): Cadence {
  const weekday = mostFrequent(days.map(weekdayOf));
  const isClear = isMost(days.filter(day => weekdayOf(day) === weekday).length, days.length);
  if (weekday === undefined || !isClear) return { days: Math.max(1, median(steps)) };
  // A meeting that was left out doubles a step, and one that was moved does not change the week.
  const weeks = steps.map(step => Math.max(1, Math.round(step / 7)));
  return { days: 7 * (mostFrequent(weeks.slice(-NEWEST / 2)) ?? 1), weekday };
}

/** Finds the value that occurs most often, the last of several; undefined if there are none. */
function mostFrequent(values: readonly number[]): number | undefined {
  const times = (value: number) => values.filter(other => other === value).length;
  return values.toReversed().sort((a, b) => times(b) - times(a))[0];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function isMost(count: number, all: number): boolean {
  return count * 3 >= all * 2;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** Says how often a series meets: "7 days", "first Tuesday of the month". */
export function cadenceInWords(cadence: Cadence): Message {
  const name = (weekday: number) => WEEKDAYS[weekday] ?? '';
  if ('turns' in cadence)
    return message('{0} days, {1} in turn', cadence.days, cadence.turns.map(name).join(', '));
  if ('weeksOfMonth' in cadence) {
    const weeks = cadence.weeksOfMonth.map(week => (week < 0 ? 'last' : ORDINALS[week - 1]));
    return message('{0} {1} of the month', weeks.join(', '), name(cadence.weekday));
  }
  return cadence.weekday === undefined
    ? message('{0} days', cadence.days)
    : message('{0} days, {1}', cadence.days, name(cadence.weekday));
}

function step(cadence: Cadence, from: PlainDate, direction: 1 | -1 = 1): PlainDate {
  if ('weeksOfMonth' in cadence) return dayOfMonthNear(cadence, from, direction);
  const date = addDays(from, direction * cadence.days);
  if (!('turns' in cadence)) return onWeekday(date, cadence.weekday);
  const { turns } = cadence;
  const distance = (weekday: number) => Math.abs(daysBetween(from, onWeekday(from, weekday)));
  const current = turns.toSorted((a, b) => distance(a) - distance(b))[0] ?? 0;
  return onWeekday(date, turns.at((turns.indexOf(current) + direction) % turns.length));
}

function dayOfMonthNear(cadence: DaysOfMonth, from: PlainDate, direction: 1 | -1): PlainDate {
  // A meeting held off its day was the nearest one, and that is not the next.
  const least = isDayOfMonth(cadence, from) ? 1 : DAYS_MOVED + 1;
  for (let days = least; days < DAYS_TO_SEARCH; days++) {
    const date = addDays(from, direction * days);
    if (isDayOfMonth(cadence, date)) return date;
  }
  return addDays(from, direction * 28);
}

function isDayOfMonth({ weekday, weeksOfMonth }: DaysOfMonth, date: PlainDate): boolean {
  const isLast = addDays(date, 7).month !== date.month;
  return (
    weekday === weekdayOf(date) &&
    (weeksOfMonth.includes(weekOfMonth(date)) || (isLast && weeksOfMonth.includes(-1)))
  );
}

function weekOfMonth({ day }: PlainDate): number {
  return Math.ceil(day / 7);
}

/** Finds the nearest day on a weekday; the day itself if no weekday is known. */
function onWeekday(date: PlainDate, weekday: number | undefined): PlainDate {
  if (weekday === undefined) return date;
  const shift = (((weekday - weekdayOf(date)) % 7) + 7) % 7;
  return addDays(date, shift > 3 ? shift - 7 : shift);
}
