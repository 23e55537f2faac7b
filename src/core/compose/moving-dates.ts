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

/** Matches a character of a link that is written as its code: "%20", "%2D". */
const CODE = /%[2-7][0-9A-F]/gi;

/**
 * Finds the dates of a text of a meeting, also where a link has them in codes. One without a year is the nearest to the meeting, and
 * where day and month could be either, the nearer of the two is meant.
 */
export function movingDatesIn(
  text: string,
  near: PlainDate,
  languages: readonly DateWords[] = DATE_WORDS,
): readonly MovingDate[] {
  if (!/\d/.test(text)) return [];
  const { decoded, offsetOf } = decode(text);
  const found = CUSTOMARY.test(decoded)
    ? nearestOf(
        (['day', 'month'] as const).map(first => findWrittenDates(decoded, languages, { near, first })),
        near,
      )
    : findWrittenDates(decoded, languages, { near });
  return found.flatMap(({ span: { start, end }, date, form, words }) => {
    if (!date) return [];
    const span = { start: offsetOf(start), end: offsetOf(end) };
    const codes = text.slice(span.start, span.end).match(CODE) ?? [];
    const write = (to: PlainDate) => {
      let written = fillPattern(form, { date: to }, words);
      for (const code of new Set(codes)) written = written.replaceAll(decodeURIComponent(code), code);
      return written;
    };
    return { span, date, write };
  });
}

/** Reads the codes of a text as the characters that they stand for, and where in the text each of these begins. */
function decode(text: string): { readonly decoded: string; readonly offsetOf: (offset: number) => number } {
  if (!text.includes('%')) return { decoded: text, offsetOf: offset => offset };
  const offsets: number[] = [];
  const parts = text.match(new RegExp(`${CODE.source}|[^]`, 'gi')) ?? [];
  let at = 0;
  for (const part of parts) {
    offsets.push(at);
    at += part.length;
  }
  const decoded = parts.map(part => (part.length > 1 ? decodeURIComponent(part) : part)).join('');
  return { decoded, offsetOf: offset => offsets[offset] ?? at };
}

function nearestOf(readings: readonly (readonly FormedDate[])[], near: PlainDate): readonly FormedDate[] {
  const nearest = (dates: readonly FormedDate[]) =>
    Math.min(Infinity, ...dates.flatMap(({ date }) => (date ? Math.abs(daysBetween(date, near)) : [])));
  return readings.toSorted((a, b) => b.length - a.length || nearest(a) - nearest(b))[0] ?? [];
}
