import type { MarkdownDocument, Place } from '../markdown/document';
import { textIn } from '../markdown/place';
import { weekdayIn } from '../repository/cadence';
import { filesOfSeries, likelierDate, usualWeekday, type Library } from '../repository/library';
import type { MinutesFile, Profile } from '../repository/profile';
import { sameDay, type PlainDate } from '../text/date';
import { shiftSpan } from '../text/text';
import { findWrittenDates } from '../text/written-date';
import { findTitle, headingPlace } from './sections';
import { findStatedDates, type StatedDate } from './stated-dates';
import { readTitle, type PlacedDate, type ReadTitle } from './title-date';

/** The day that a file of minutes is about, and what its head says about it. */
export interface Meeting extends ReadTitle {
  readonly date: PlainDate;
  readonly fileDate: PlainDate;
  /** The dates that stand as the meeting's outside the title: in front matter, date lines and tables, in this order. */
  readonly stated: readonly StatedDate[];
}

/**
 * Finds the meeting date: that of the title, else of a date line, or the file name's; if they differ, the one on the
 * series' weekday, else the name's.
 */
export function meetingOf(
  file: MinutesFile,
  document: MarkdownDocument,
  profile: Profile,
  library: Library,
): Meeting {
  const title = readTitle(file, document, profile);
  const heading = title.titleDate ? title.titleDate.place : titlePlace(document, profile);
  const stated = findStatedDates(profile.words, file, document, heading);
  const { date: fileDate } = file;
  const said = title.titleDate ? title.titleDate.date : stated[0]?.date;
  const isInDoubt = said && !sameDay(said, fileDate);
  const date = isInDoubt ? likelierDate(fileDate, said, weekdayFor(file, library)) : fileDate;
  return { date, fileDate, stated, ...title };
}

function titlePlace(document: MarkdownDocument, profile: Profile): Place | undefined {
  const title = findTitle(document, profile);
  return title && headingPlace(title);
}

/** Tells whether two meetings are the same, with their dates in the same places. */
export function sameMeeting(a: Meeting, b: Meeting): boolean {
  const saidIn = ({ date, fileDate, titleDate, titleNumber, stated }: Meeting) => [
    date,
    fileDate,
    titleNumber,
    ...[...(titleDate ? [titleDate] : []), ...stated].map(({ text, place }) => ({ text, place })),
  ];
  return JSON.stringify(saidIn(a)) === JSON.stringify(saidIn(b));
}

/** Finds the weekday, from Sunday as 0, of a file's series: the profile's, else that of most files; undefined if there is no clear one. */
export function weekdayFor({ series, date }: MinutesFile, library: Library): number | undefined {
  return weekdayIn(series.cadence) ?? usualWeekday(filesOfSeries(library, series) ?? [], date);
}

/** Finds the dates in a place; their spans count from the start of its segment. */
export function findDatesIn(document: MarkdownDocument, place: Place): readonly PlacedDate[] {
  return findWrittenDates(textIn(document, place)).map(({ span, ...date }) => ({
    ...date,
    place: { segment: place.segment, span: shiftSpan(span, place.span.start) },
  }));
}
