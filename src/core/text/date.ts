import type { Span } from './text';

/** A day of the Gregorian calendar without time and time zone; month and day count from 1. */
export interface PlainDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date as written in a text; `date` is missing if the calendar has no such day, as in 2023-08-32. */
export interface WrittenDate {
  readonly span: Span;
  readonly text: string;
  readonly date?: PlainDate;
}

/** The English names of the days of the week, from Sunday as 0. */
export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

const DASH = '[-\u2010-\u2015./]';
/** Not part of a longer number, a version or a range: "2026.0.13" and "2026-11-10/11" are not dates. */
const DATE = new RegExp(
  String.raw`(?<![\d-])(?<!\d[./])(?:(?<y>\d{4}) ?${DASH} ?(?<m>\d{1,2}) ?${DASH} ?(?<d>\d{1,2})` +
    String.raw`|(?<yy>(?:19|20)\d\d)(?<mm>\d\d)(?<dd>\d\d)` +
    String.raw`|(?<d2>\d{1,2})\.(?<m2>\d{1,2})\.(?<y2>\d{4}))(?!\d|[-\u2010-\u2015/]\d)`,
  'g',
);

/** The names of the months in English and German, from January; each also as its first three letters. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'jänner'], ['february', 'februar'], ['march', 'märz'], ['april'], ['may', 'mai'], ['june', 'juni'], ['july', 'juli'],
  ['august'], ['september', 'sept'], ['october', 'oktober'], ['november'], ['december', 'dezember'],
]; // prettier-ignore
const MONTH = MONTHS.flat()
  .flatMap(name => [name, name.slice(0, 3)])
  .join('|');
/** Matches "7/11/2024" and "11/7/24": day and month in either order. */
const SLASHED = /(?<![\d/])\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)(?![\d/])/;
const DAY_AND_MONTH = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\d{1,2}(?:st|nd|rd|th|\.)? (?:${MONTH})|(?:${MONTH})\.? \d{1,2})(?![\p{L}\p{N}])`,
  'iu',
);

/** Counts days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil). */
export function dayNumber({ year, month, day }: PlainDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Turns a count of days since 1970-01-01 back into a date (same source, civil_from_days). */
export function dateOfDayNumber(number: number): PlainDate {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Makes a date from its numbers; undefined if the calendar has no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  const date = { year, month, day };
  const same = dateOfDayNumber(dayNumber(date));
  return month >= 1 && month <= 12 && same.month === month && same.day === day ? date : undefined;
}

/** Adds a number of days to a date; a negative number goes back. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Counts the days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Computes the day of the week, from Sunday as 0; 1970-01-01 was a Thursday. */
export function weekdayOf(date: PlainDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** Tells whether two dates are the same day. */
export function sameDay(a: PlainDate, b: PlainDate): boolean {
  return dayNumber(a) === dayNumber(b);
}

/** Writes a date as YYYY-MM-DD (ISO 8601, calendar date, extended format). */
export function isoDate({ year, month, day }: PlainDate): string {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** Reads YYYY-MM-DD; undefined for any other form and for days that the calendar does not have. */
export function parseIsoDate(text: string): PlainDate | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match ? plainDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Reads a day as people type it: "2024-03-07", "20240307" or "07.03.2024"; undefined if it is none, or not alone. */
export function parseTypedDate(text: string): PlainDate | undefined {
  const [only] = findDates(text.trim());
  return only?.text === text.trim() ? only.date : undefined;
}

/** Finds the dates in a text: "2024-03-07", "20240307" and "07.03.2024"; spans count from the start of the text. */
export function findDates(text: string): readonly WrittenDate[] {
  return [...text.matchAll(DATE)].flatMap(match => {
    const { y, m, d, yy, mm, dd, y2, m2, d2 } = match.groups ?? {};
    const date = plainDate(Number(y ?? yy ?? y2), Number(m ?? mm ?? m2), Number(d ?? dd ?? d2));
    const span = { start: match.index, end: match.index + match[0].length };
    // Only with dashes is a day that the calendar lacks a mistyped date; 12.34.5678 is some other number.
    const isWritten = date !== undefined || /[-\u2010-\u2015]/.test(match[0]);
    return isWritten ? [{ span, text: match[0], ...(date && { date }) }] : [];
  });
}

/** Tells whether a text mentions a day: a date in digits, or a number next to the name of a month, as in "of 3 November". */
export function mentionsDay(text: string): boolean {
  const isInPath = ({ span }: WrittenDate) =>
    /[\w/]$/.test(text.slice(0, span.start)) || /^\.\w/.test(text.slice(span.end));
  return findDates(text).some(date => !isInPath(date)) || DAY_AND_MONTH.test(text) || SLASHED.test(text);
}
