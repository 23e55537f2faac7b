import { shiftSpan } from '../text/text';
import { leavesIn, plainWords } from './line-text';
import type { Vocabulary } from '../repository/vocabulary';
import { findDates, sameDay, type PlainDate, type WrittenDate } from '../text/date';
import { filesOfSeries, likelierDate, usualWeekday, type Library } from '../repository/library';
import type { MarkdownDocument, Place } from '../markdown/document';
import { segmentOf, textIn } from '../markdown/place';
import type { MinutesFile, Profile, Series } from '../repository/profile';
import { findTitle, headingPlace, type Section } from './sections';

/** A date as it stands in the minutes; `date` is missing when the calendar has no such day. */
export interface PlacedDate extends Omit<WrittenDate, 'span'> {
  readonly place: Place;
}

/** Any text: of a title, all leaves are read. */
const ANYTHING = /(?:)/;

/** The day a file of minutes is about, with what its name and its title say of it. */
export interface Meeting {
  readonly date: PlainDate;
  readonly fileDate: PlainDate;
  /** The date in the title; missing when the title has none or more than one. */
  readonly titleDate?: PlacedDate;
}

/** Finds the meeting date: the title's or the file name's; where they differ, the one on the series' weekday, else the name's. */
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
 * The only date among the words of a title, with nothing before it but words of a title: "Harbour Weekly 2024-03-07",
 * not "Weekly (moved from 2024-03-06)". Dates in links, code and comments are not read.
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
  // Many teams begin their minutes at level 2, and no title at all is no mistake there.
  if (title.kind !== 'title' && file.series.hasTeamReports) return undefined;
  if (!isTitleWords(words, file.series, title.kind === 'title' ? before : title.heading.name))
    return undefined;
  return { ...date, place: { segment: title.segment, span: shiftSpan(date.span, place.span.start) } };
}

/** Tells whether two meetings are the same, and said to be at the same places. */
export function sameMeeting(a: Meeting, b: Meeting): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Tells whether a text is a title of a series and nothing else: all the words of its title, other words of titles, and a day. */
export function isOnlyTitle(words: Vocabulary, series: Series, text: string): boolean {
  const own = wordsOf(titlePattern(series));
  const said = wordsOf(text.replace(/\d.*$/, ''));
  return (
    own.length > 0 &&
    own.every(word => said.includes(word)) &&
    isTitleWords(words, series, text.replace(/\d[\d\s.,/-]*/g, ' '))
  );
}

/** "SIG Tides on" are words of a title, "What was left from" are not. */
function isTitleWords({ titleWords }: Vocabulary, series: Series, text: string): boolean {
  const known = new Set([...titleWords, ...wordsOf(series.name), ...wordsOf(titlePattern(series))]);
  return !/[([{]/.test(text) && wordsOf(text).every(word => known.has(word));
}

function titlePattern({ title }: Series): string {
  return title.replace(/\{[^{}]*\}/g, ' ');
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Gives the weekday, from Sunday as 0, of a file's series: its profile's, else that of its files; undefined when there is no clear one. */
export function weekdayFor({ series, date }: MinutesFile, library: Library): number | undefined {
  return series.weekday ?? usualWeekday(filesOfSeries(library, series) ?? [], date);
}

/** Finds the dates written in a place; their spans count from the start of its segment. */
export function findDatesIn(document: MarkdownDocument, place: Place): readonly PlacedDate[] {
  const { segment, span } = place;
  return findDates(textIn(document, place)).map(({ text, date, span: { start, end } }) => ({
    place: { segment, span: { start: span.start + start, end: span.start + end } },
    text,
    ...(date && { date }),
  }));
}
