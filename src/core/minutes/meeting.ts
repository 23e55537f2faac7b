import { shiftSpan } from '../text/text';
import { leavesIn, plainWords } from './line-text';
import type { Vocabulary } from '../repository/vocabulary';
import { weekdayIn } from '../repository/cadence';
import { findDates, sameDay, type PlainDate, type WrittenDate } from '../text/date';
import { filesOfSeries, likelierDate, usualWeekday, type Library } from '../repository/library';
import type { MarkdownDocument, Place } from '../markdown/document';
import { segmentOf, textIn } from '../markdown/place';
import type { MinutesFile, Profile, Series } from '../repository/profile';
import { findTitle, headingPlace, type Section } from './sections';

/** A date as written in the minutes; `date` is missing if the calendar has no such day. */
export interface PlacedDate extends Omit<WrittenDate, 'span'> {
  readonly place: Place;
}

/** In a title, all leaves are read. */
const ANYTHING = /(?:)/;

/** The day that a file of minutes is about, and what its title says about it. */
export interface Meeting {
  readonly date: PlainDate;
  readonly fileDate: PlainDate;
  /** The date in the title; missing if the title has none or more than one. */
  readonly titleDate?: PlacedDate;
}

/** Finds the meeting date: the title's or the file name's; if they differ, the one on the series' weekday, else the name's. */
export function meetingOf(
  file: MinutesFile,
  document: MarkdownDocument,
  profile: Profile,
  library: Library,
): Meeting {
  const title = findTitle(document, profile);
  const titleDate = title && titleDateIn(profile.words, file, document, title);
  const { date: fileDate } = file;
  const isInDoubt = titleDate?.date && !sameDay(titleDate.date, fileDate);
  const date = isInDoubt ? likelierDate(fileDate, titleDate.date, weekdayFor(file, library)) : fileDate;
  return { date, fileDate, ...(titleDate && { titleDate }) };
}

/**
 * Finds the only date in a title with nothing but words of titles before it: in "Harbour Weekly 2024-03-07", but not
 * in "Weekly (moved from 2024-03-06)". Dates in links, code and comments do not count.
 */
function titleDateIn(
  words: Vocabulary,
  file: MinutesFile,
  document: MarkdownDocument,
  title: Section,
): PlacedDate | undefined {
  const place = headingPlace(title);
  const segment = segmentOf(document, title.segment);
  const plain = plainWords(segment, place.span, leavesIn(segment, place.span, ANYTHING));
  const [date, ...others] = findDates(plain);
  if (!date || others.length > 0) return undefined;
  const before = plain.slice(0, date.span.start);
  // Many teams begin their minutes at level 2, without a title.
  if (title.kind !== 'title' && file.series.hasTeamReports) return undefined;
  if (!isTitleWords(words, file.series, title.kind === 'title' ? before : title.heading.name))
    return undefined;
  return { ...date, place: { segment: title.segment, span: shiftSpan(date.span, place.span.start) } };
}

/** Tells whether two meetings are the same, with their dates in the same places. */
export function sameMeeting(a: Meeting, b: Meeting): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Tells whether a text is nothing but a title of a series: all the words of its title, other words of titles, and a day. */
export function isOnlyTitle(words: Vocabulary, series: Series, text: string): boolean {
  const own = wordsOf(titlePattern(series));
  const textWords = wordsOf(text.replace(/\d.*$/, ''));
  return (
    own.length > 0 &&
    own.every(word => textWords.includes(word)) &&
    isTitleWords(words, series, text.replace(/\d[\d\s.,/-]*/g, ' '))
  );
}

/** Tells whether a text consists of words of titles: "SIG Tides on" does, "What was left from" does not. */
function isTitleWords({ titleWords }: Vocabulary, series: Series, text: string): boolean {
  const known = new Set([...titleWords, ...wordsOf(series.name), ...wordsOf(titlePattern(series))]);
  return !/[([{]/.test(text) && wordsOf(text).every(word => known.has(word));
}

function titlePattern({ titles }: Series): string {
  return titles.join(' ').replace(/\{[^{}]*\}/g, ' ');
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Finds the weekday, from Sunday as 0, of a file's series: the profile's, else that of most files; undefined if there is no clear one. */
export function weekdayFor({ series, date }: MinutesFile, library: Library): number | undefined {
  return weekdayIn(series.cadence) ?? usualWeekday(filesOfSeries(library, series) ?? [], date);
}

/** Finds the dates in a place; their spans count from the start of its segment. */
export function findDatesIn(document: MarkdownDocument, place: Place): readonly PlacedDate[] {
  const { segment, span } = place;
  return findDates(textIn(document, place)).map(({ text, date, span: { start, end } }) => ({
    place: { segment, span: { start: span.start + start, end: span.start + end } },
    text,
    ...(date && { date }),
  }));
}
