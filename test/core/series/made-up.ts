import type { Files } from '../library-of';
import { addDays, isoDate, parseIsoDate, type PlainDate } from '../../../src/core/text/date';

/** Lists `count` days, `step` days apart. */
export function daysFrom(first: string, count: number, step = 7): readonly PlainDate[] {
  const start = parseIsoDate(first) ?? { year: 2026, month: 1, day: 1 };
  return Array.from({ length: count }, (_, index) => addDays(start, index * step));
}

/** Writes a file for each of some days. */
export function filesFor(days: readonly PlainDate[], write: (day: PlainDate, index: number) => Files): Files {
  return Object.assign({}, ...days.map(write)) as Files;
}

/** Writes a number with at least two digits. */
export function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The names of the months in English. */
export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');

/** Minutes as untidy as real ones. */
export function minutesOf(title: string, index = 0): string {
  const people = ['Ada Crane', 'Bob Keel', 'Cleo Winch', 'Dan Oar'].slice(index % 2);
  return `# ${title}\n\n## Present\n\n${people.map(name => `- ${name}\n`).join('')}\n##  Agenda\n\n* ropes ${String(index)}\n`;
}

/** Writes a day as YYYY-MM-DD. */
export const iso = isoDate;
