import { findDates, sameDay, type PlainDate, type WrittenDate } from './date';
import { filesOfSeries, likelierDate, usualWeekday, type Library } from './library';
import type { Minutes } from './minutes';
import type { MinutesFile } from './profile';
import type { Section } from './sections';
import type { Span } from './text';

/** The day a file of minutes is about, with what its name and its title say of it. */
export interface Meeting {
  readonly date: PlainDate;
  readonly fileDate: PlainDate;
  /** The date in the title; missing when the title has none or more than one. */
  readonly titleDate?: WrittenDate;
}

/** Finds the meeting date: the title's or the file name's; where they differ, the one on the series' weekday, else the name's. */
export function meetingOf(
  file: MinutesFile,
  minutes: Minutes,
  sections: readonly Section[],
  library: Library,
): Meeting {
  const title = sections.find(section => section.kind === 'title')?.heading;
  // Many teams begin their minutes at level 2, and no title at all is no mistake there.
  const first = minutes.headings[0];
  const heading =
    title ??
    (!file.series.hasTeamReports && first && isAllDate(first.name, file.series.name) ? first : undefined);
  const dates = heading ? findDatesIn(minutes, heading.span) : [];
  const titleDate = dates.length === 1 ? dates[0] : undefined;
  const titled = titleDate?.date;
  const fileDate = file.date;
  const date =
    !titled || sameDay(titled, fileDate)
      ? fileDate
      : likelierDate(fileDate, titled, weekdayFor(file, library));
  return { date, fileDate, ...(titleDate && { titleDate }) };
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

/** Finds the dates written in a span of the document; their spans are the document's. */
export function findDatesIn({ text }: Minutes, { start, end }: Span): readonly WrittenDate[] {
  return findDates(text.slice(start, end)).map(found => ({
    ...found,
    span: { start: found.span.start + start, end: found.span.end + start },
  }));
}
