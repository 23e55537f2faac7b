import { fillPattern } from '../repository/pattern';
import { daysBetween, type PlainDate } from '../text/date';
import { DATE_WORDS, type DateWords } from '../text/date-words';
import type { Span } from '../text/text';
import { findWrittenDates, type FormedDate } from '../text/written-date';

/** A date in a text, and how to write another one in the same form. */
export interface MovingDate {
  readonly span: Span;
  readonly date: PlainDate;
  readonly write: (date: PlainDate) => string;
}

/** Matches a date that can be read in two ways: "04-09-2026", "4/9/26". */
const CUSTOMARY = /\d[/-]\d{1,2}[/-]\d/;

/**
 * Finds the dates of a text of a meeting. One without a year is the nearest to the meeting, and where day and month could be either,
 * the nearer of the two is meant.
 */
export function movingDatesIn(
  text: string,
  near: PlainDate,
  languages: readonly DateWords[] = DATE_WORDS,
): readonly MovingDate[] {
  if (!/\d/.test(text)) return [];
  const found = CUSTOMARY.test(text)
    ? nearestOf(
        (['day', 'month'] as const).map(first => findWrittenDates(text, languages, { near, first })),
        near,
      )
    : findWrittenDates(text, languages, { near });
  return found.flatMap(({ span, date, form, words }) =>
    date ? [{ span, date, write: to => fillPattern(form, { date: to }, words) }] : [],
  );
}

function nearestOf(readings: readonly (readonly FormedDate[])[], near: PlainDate): readonly FormedDate[] {
  const nearest = (dates: readonly FormedDate[]) =>
    Math.min(Infinity, ...dates.flatMap(({ date }) => (date ? Math.abs(daysBetween(date, near)) : [])));
  return readings.toSorted((a, b) => b.length - a.length || nearest(a) - nearest(b))[0] ?? [];
}
