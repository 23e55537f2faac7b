import type { MarkdownDocument, Place } from '../markdown/document';
import { segmentOf, textIn } from '../markdown/place';
import { fillPattern, firstOf, holdsDay, matchPattern, type Pattern } from '../repository/pattern';
import type { MinutesFile, Profile, Series } from '../repository/profile';
import type { Vocabulary } from '../repository/vocabulary';
import { sameDay, type PlainDate } from '../text/date';
import { DATE_WORDS } from '../text/date-words';
import { shiftSpan } from '../text/text';
import { findWrittenDates, type FormedDate } from '../text/written-date';
import { leavesIn, plainWords } from './line-text';
import { findFirstSection, headingPlace, type Section } from './sections';

/** A date as written in the minutes; `date` is missing if the calendar has no such day. */
export interface PlacedDate extends Omit<FormedDate, 'span'> {
  readonly place: Place;
}

/** A counter as written in the minutes. */
export interface PlacedNumber {
  readonly number: number;
  readonly place: Place;
}

/** What a title says of its meeting. */
export interface ReadTitle {
  readonly titleDate?: PlacedDate;
  readonly titleNumber?: PlacedNumber;
}

/** In a title, all leaves are read. */
const ANYTHING = /(?:)/;
/** Matches a pattern with a place: the text before the first, what is from there to the last, and the text after that. */
const PLACES = /^([^{}]*)(\{.*\})([^{}]*)$/;

/**
 * Reads the date and the counter in the title of minutes, else in their first heading: by the forms of the series, else
 * as people write dates.
 */
export function readTitle(
  file: MinutesFile,
  document: MarkdownDocument,
  profile: Profile,
  titleSection: Section | undefined,
): ReadTitle {
  const title = titleSection ?? findFirstSection(document, profile);
  if (!title) return {};
  const isTitle = title.kind === 'title' || !file.series.hasTeamReports;
  const formed = isTitle ? readByForms(file, document, title) : undefined;
  if (formed) return formed;
  const titleDate = dateInTitle(profile.words, file, document, title);
  return titleDate ? { titleDate } : {};
}

/** Undefined if the title has none of the forms of its series that say anything. */
function readByForms(file: MinutesFile, document: MarkdownDocument, title: Section): ReadTitle | undefined {
  const { series } = file;
  const { segment } = title;
  const { nameSpan } = title.heading;
  const name = textIn(document, { segment, span: nameSpan });
  for (const form of series.titles) {
    const match = matchPattern(form, name, series.dates);
    const [, before = '', places, after = ''] = PLACES.exec(form) ?? [];
    if (!match || places === undefined) continue;
    const date = match.date ?? dayInPeriod(file, form, match.first);
    if (!date && match.number === undefined) continue;
    const span = { start: nameSpan.start + before.length, end: nameSpan.end - after.length };
    const place = { segment, span };
    const { weekday, number } = match;
    const text = textIn(document, place);
    const words = series.dates ?? findWrittenDates(text)[0]?.words ?? DATE_WORDS;
    return {
      ...(date && {
        titleDate: { date, text, form: places, words, place, ...(weekday !== undefined && { weekday }) },
      }),
      ...(number !== undefined && { titleNumber: { number, place: placeOfNumber(document, place, number) } }),
    };
  }
  return undefined;
}

/**
 * Finds the day for which a title stands that names a week or month: that of the file if it is in there, else the first.
 * Undefined if the title names none, and for a month where the file is named for a day: it may be about the month before.
 */
function dayInPeriod({ series, date }: MinutesFile, form: Pattern, first: PlainDate | undefined) {
  const isWeek = /\{[^}]*W/.test(form);
  if (!first || (!isWeek && holdsDay(series.files))) return undefined;
  const own = matchPattern(form, fillPattern(form, { date }, series.dates), series.dates)?.first;
  return own && sameDay(own, first) ? date : first;
}

/** Finds the digits of a counter in a place, not within a longer number; the whole place if they stand there more than once. */
function placeOfNumber(document: MarkdownDocument, place: Place, number: number): Place {
  const digits = new RegExp(`(?<!\\d)0*${String(number)}(?!\\d)`, 'g');
  const [only, ...others] = textIn(document, place).matchAll(digits);
  if (!only || others.length > 0) return place;
  const start = place.span.start + only.index;
  return { segment: place.segment, span: { start, end: start + only[0].length } };
}

/**
 * Finds the only date in a title with nothing but words of titles before it: in "Harbour Weekly 2024-03-07", but not
 * in "Weekly (moved from 2024-03-06)". Dates in links, code and comments do not count.
 */
function dateInTitle(
  words: Vocabulary,
  file: MinutesFile,
  document: MarkdownDocument,
  title: Section,
): PlacedDate | undefined {
  const { series } = file;
  const place = headingPlace(title);
  const segment = segmentOf(document, title.segment);
  const plain = plainWords(segment, place.span, leavesIn(segment, place.span, ANYTHING));
  const found = onlyDate(plain, words, file);
  if (!found) return undefined;
  // Many teams begin their minutes at level 2, without a title.
  if (title.kind !== 'title' && series.hasTeamReports) return undefined;
  const { span, ...date } = found;
  const before =
    title.kind === 'title' ? plain.slice(0, span.start) : title.heading.name.replace(date.text, ' ');
  if (!isTitleWords(words, series, before)) return undefined;
  return { ...date, place: { segment: title.segment, span: shiftSpan(span, place.span.start) } };
}

/** Finds the only date in a text, with a year if any has one; undefined if there is none or more than one. */
export function onlyDate(
  text: string,
  { dates }: Vocabulary,
  { series, date }: MinutesFile,
): FormedDate | undefined {
  const languages = series.dates ?? dates;
  const first = firstOf(series.titles);
  const whole = findWrittenDates(text, languages, { first });
  const found = whole.length > 0 ? whole : findWrittenDates(text, languages, { first, near: date });
  return found.length === 1 ? found[0] : undefined;
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
