import { addDays, daysBetween, sameDay, weekdayOf, type PlainDate } from './date';
import { usualWeekday, type DatedFile } from './library';
import type { Series } from './profile';

/** Minutes are written up to this many days after their meeting; a date further back is a gap nobody fills. */
const DAYS_TO_WRITE = 6;

/**
 * Gives the days for which new minutes are likely, the likeliest first: the next meeting by the series' cadence,
 * then the ones after it, then the one before it. Days that have minutes already are left out.
 */
export function likelyMeetingDates(
  series: Series,
  files: readonly DatedFile[],
  today: PlainDate,
  count: number,
): readonly PlainDate[] {
  const newest = files.at(-1)?.date;
  const weekday = series.weekday ?? usualWeekday(files, today);
  const isTaken = (date: PlainDate) => files.some(file => sameDay(file.date, date));
  const following = newest && onWeekday(addDays(newest, series.interval), weekday);
  const isCurrent = following && daysBetween(following, today) <= DAYS_TO_WRITE;
  const first = isCurrent ? following : meetingFrom(today, newest, weekday, series.interval);
  const dates = Array.from({ length: count }, (_, index) => addDays(first, index * series.interval));
  const previous = addDays(first, -series.interval);
  return [...dates, previous].filter(date => !isTaken(date)).slice(0, count);
}

/** The first meeting day from a day on, in step with the newest minutes where the weekday does not say. */
function meetingFrom(
  from: PlainDate,
  newest: PlainDate | undefined,
  weekday: number | undefined,
  interval: number,
): PlainDate {
  if (newest && interval % 7 === 0 && interval > 7) {
    const steps = Math.max(1, Math.ceil(daysBetween(newest, from) / interval));
    return addDays(newest, steps * interval);
  }
  return weekday === undefined ? from : addDays(from, (weekday - weekdayOf(from) + 7) % 7);
}

/** The nearest day on a weekday, for minutes of a meeting that was moved once. */
function onWeekday(date: PlainDate, weekday: number | undefined): PlainDate {
  if (weekday === undefined) return date;
  const shift = (((weekday - weekdayOf(date)) % 7) + 7) % 7;
  return addDays(date, shift > 3 ? shift - 7 : shift);
}
