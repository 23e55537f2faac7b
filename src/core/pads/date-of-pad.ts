import { parse } from '../markdown/parse';
import type { Repository } from '../repository/repository';
import { weekdayIn } from '../repository/cadence';
import { filesOfSeries, usualWeekday } from '../repository/library';
import { firstOf } from '../repository/pattern';
import type { MinutesFile, Series } from '../repository/profile';
import { isoDate, sameDay, weekdayOf, type PlainDate } from '../text/date';
import { phrasePattern } from '../text/phrases';
import { findWrittenDates, type FormedDate } from '../text/written-date';
import { findTitle, headingPlace } from '../minutes/sections';
import { findStatedDates } from '../minutes/stated-dates';
import { readTitle } from '../minutes/title-date';
import { padTitle } from './pad-title';

/** No date is near this day, so that a date without a year is never taken for one with a year. */
const NO_DAY: PlainDate = { year: 1000, month: 1, day: 1 };

/** The day that a text says its meeting was, or all the days between which nothing decides. */
export type PadDate = { readonly date: PlainDate } | { readonly dates: readonly PlainDate[] };

/**
 * Finds the day of the meeting that a text says in its title, its front matter, a date line or a table, else that of its
 * file's name. If two differ, the one on the weekday of the series counts. A day without a year is not said.
 */
export function dateOfPad(
  text: string,
  fileName: string | undefined,
  series: Series,
  { profile, library }: Repository,
): PadDate {
  const document = parse(text);
  const file: MinutesFile = { path: '', date: NO_DAY, series };
  const section = findTitle(document, profile);
  const { titleDate } = readTitle(file, document, profile, section);
  const place = titleDate?.place ?? (section && headingPlace(section));
  const stated = findStatedDates(profile.words, file, document, place);
  const isDated = (date: Pick<FormedDate, 'form' | 'date'>) => date.date && /Y/.test(date.form);
  const inHead = [...(titleDate ? [titleDate] : []), ...stated].filter(isDated);
  const found = inHead.length > 0 ? inHead : datesIn(padTitle(text), series, { profile, library });
  const said = found.length > 0 ? found : datesIn(fileName ?? '', series, { profile, library });
  const days = said.flatMap(({ date }) => date ?? []);
  const apart = days.filter((day, index) => days.findIndex(other => sameDay(day, other)) === index);
  const [only] = apart;
  if (only && apart.length === 1) return { date: only };
  const onDay = only ? apart.filter(day => weekdayOf(day) === weekdayOfSeries(series, library, only)) : [];
  const [right] = onDay;
  return right && onDay.length === 1 ? { date: right } : { dates: apart };
}

/** Finds the days in a title whose other words may be anything; none if it announces what is to come. */
function datesIn(title: string, series: Series, { profile: { words } }: Repository): readonly FormedDate[] {
  if (phrasePattern(words.announcements).test(title)) return [];
  const first = firstOf(series.titles);
  return findWrittenDates(title, series.dates ?? words.dates, { first }).filter(({ date }) => date);
}

function weekdayOfSeries({ cadence, ...series }: Series, library: Repository['library'], near: PlainDate) {
  return weekdayIn(cadence) ?? usualWeekday(filesOfSeries(library, series) ?? [], near);
}

/** Writes days as a list: "2026-11-19, 2026-11-26". */
export function listOfDays(days: readonly PlainDate[]): string {
  return days.map(isoDate).join(', ');
}
