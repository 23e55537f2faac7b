import { findDates, sameDay, type PlainDate, type WrittenDate } from '../text/date';
import { filesOfSeries, likelierDate, usualWeekday, type Library } from '../repository/library';
import type { MarkdownDocument, Place } from '../markdown/document';
import { textIn } from '../markdown/place';
import type { MinutesFile, Profile } from '../repository/profile';
import { findTitle, headingPlace, type Section } from './sections';

/** A date as it stands in the minutes; `date` is missing when the calendar has no such day. */
export interface PlacedDate extends Omit<WrittenDate, 'span'> {
  readonly place: Place;
}

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
  const dates = title && isTitleOf(file, title) ? findDatesIn(document, headingPlace(title)) : [];
  const titleDate = dates.length === 1 ? dates[0] : undefined;
  const said = titleDate?.date;
  const fileDate = file.date;
  const date =
    !said || sameDay(said, fileDate) ? fileDate : likelierDate(fileDate, said, weekdayFor(file, library));
  return { date, fileDate, ...(titleDate && { titleDate }) };
}

/** Tells whether two meetings are the same, and said to be at the same places. */
export function sameMeeting(a: Meeting, b: Meeting): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Many teams begin their minutes at level 2, and no title at all is no mistake there. */
function isTitleOf({ series }: MinutesFile, { kind, heading }: Section): boolean {
  return kind === 'title' || (!series.hasTeamReports && isAllDate(heading.name, series.name));
}

/** "SIG Tides on 2024-03-07" is a title, "What was left from 2024-03-07" is a topic. */
function isAllDate(heading: string, series: string): boolean {
  const known = new Set([
    'minutes',
    'meeting',
    'notes',
    'call',
    'on',
    'of',
    'the',
    'sig',
    'team',
    'wg',
    ...wordsOf(series),
  ]);
  return wordsOf(heading).every(word => known.has(word));
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
