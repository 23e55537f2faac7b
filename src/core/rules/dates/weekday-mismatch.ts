import { leavesIn, plainWords } from '../../minutes/line-text';
import type { Minutes } from '../../minutes/minutes';
import type { Segment } from '../../markdown/document';
import { fillPattern } from '../../repository/pattern';
import { addDays, WEEKDAYS, weekdayOf, type PlainDate } from '../../text/date';
import { DATE_WORDS, type DateWords } from '../../text/date-words';
import { memo } from '../../text/memo';
import { message } from '../../text/message';
import { shiftSpan, type Span } from '../../text/text';
import { findWrittenDates, type FormedDate } from '../../text/written-date';
import type { Finding, Rule } from '../rule';

/** Matches any text that may hold a whole date; other text is not parsed. */
const HAS_YEAR = /\d{4}/;
/** Further from the meeting than this, in years, a number beside a month is rather a time: "Tue 26 Oct 2000". */
const YEARS_FROM_MEETING = 10;

/** Reports a weekday beside a whole date that is another day of the week. */
export const weekdayMismatch: Rule = {
  id: 'weekday-mismatch',
  severity: 'warning',
  summary: 'The weekday beside a date is not that of the date.',
  scope: 'all',
  looksAt: 'segment',
  check({ file, meeting }: Minutes, { index, segment }) {
    const languages = file.series.dates ?? DATE_WORDS;
    if (!HAS_YEAR.test(segment.text) || !mayContradict(segment.text, languages)) return [];
    return linesOf(segment).flatMap(line => {
      const words = plainWords(segment, line, leavesIn(segment, line, HAS_YEAR));
      if (!HAS_YEAR.test(words)) return [];
      return findWrittenDates(words, languages)
        .filter(({ date }) => date && Math.abs(date.year - meeting.date.year) <= YEARS_FROM_MEETING)
        .flatMap(date => findingFor(index, line, date));
    });
  },
};

/** Most lines name no weekday beside a date, or the right one; they are not parsed. */
function mayContradict(text: string, languages: readonly DateWords[]): boolean {
  const lines = text.split(/[\r\n]+/).filter(line => HAS_YEAR.test(line) && mayName(languages).test(line));
  return lines.some(line =>
    findWrittenDates(line, languages).some(
      ({ date, weekday }) => date && weekday !== undefined && weekday !== weekdayOf(date),
    ),
  );
}

function findingFor(segment: number, line: Span, written: FormedDate): readonly Finding[] {
  const { date, weekday, form, words, text, span } = written;
  if (!date || weekday === undefined || weekday === weekdayOf(date)) return [];
  const right = fillPattern(form, { date }, words);
  if (!HAS_YEAR.test(text)) return [];
  const place = { segment, span: shiftSpan(span, line.start) };
  return [
    {
      place,
      message: message('{0} is a {1}.', dateIn(written), nameOfWeekday(date)),
      // Only a person knows whether the weekday is wrong or the date.
      fixes: [right, fillPattern(form, { date: dayNear(date, weekday) }, words)].map(meant => ({
        title: message('Change it to "{0}"', meant),
        edits: [{ place, text: meant }],
        needsLook: true,
      })),
    },
  ];
}

/** Writes a date in its form, without the weekday. */
function dateIn({ date, form, words }: FormedDate): string {
  const plain = form.replace(/\{d{3,4}\}/g, '').replace(/^[\s.,]+(?:(?:the|den|dem) +)?|[\s,()-]+$/g, '');
  return date ? fillPattern(plain, { date }, words) : '';
}

/** Finds the day nearest to a date that is a weekday. */
function dayNear(date: PlainDate, weekday: number): PlainDate {
  const ahead = (weekday - weekdayOf(date) + 7) % 7;
  return addDays(date, ahead > 3 ? ahead - 7 : ahead);
}

function nameOfWeekday(date: PlainDate): string {
  return WEEKDAYS[weekdayOf(date)] ?? '';
}

/** Lists headings, and the lines of paragraphs outside quotes. */
function linesOf({ headings, textLines }: Segment): readonly Span[] {
  return [...headings, ...textLines].map(({ span }) => span);
}

/** Matches any text that may name a weekday. */
const mayName = memo((languages: readonly DateWords[]) => {
  const names = languages.flatMap(language => [
    ...language.weekdays.flat(),
    ...language.shortWeekdays.flat(),
  ]);
  return new RegExp(String.raw`(?<!\p{L})(?:${names.join('|')})(?!\p{L})`, 'iu');
});
