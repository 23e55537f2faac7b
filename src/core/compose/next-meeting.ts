import { addDays, daysBetween, sameDay, weekdayOf, type PlainDate } from '../text/date';
import { usualWeekday, type DatedFile } from '../repository/library';
import type { Series } from '../repository/profile';

/** Minutes are written up to this many days after their meeting; older dates are gaps that nobody fills. */
const DAYS_TO_WRITE = 6;
/** After a gap, the last meeting day is likelier than the next one for this many days. */
const DAYS_AFTER_GAP = 3;

/**
 * Predicts the days of new minutes, the likeliest first: the next meeting after the newest minutes by the series'
 * cadence, or after a gap the latest one; then those after it and, if there is room, the one before. Days that
 * already have minutes are left out.
 */
export function likelyMeetingDates(
  series: Series,
  files: readonly DatedFile[],
  today: PlainDate,
  count: number,
): readonly PlainDate[] {
  // A file for a distant day has a mistyped name; one for the next meeting was begun early.
  const newest = files.findLast(({ date }) => daysBetween(today, date) <= 0)?.date;
  const weekday = series.weekday ?? usualWeekday(files, today);
  const next = newest && onWeekday(addDays(newest, series.interval), weekday);
  const isCurrent = next && daysBetween(next, today) <= DAYS_TO_WRITE;
  const first = isCurrent ? next : meetingAround(today, newest, weekday, series.interval);
  const isFree = (date: PlainDate) => !files.some(file => sameDay(file.date, date));
  const following = Array.from({ length: 2 * count }, (_, index) => addDays(first, index * series.interval));
  const before = count > 2 ? [addDays(first, -series.interval)].filter(isFree) : [];
  return [...following.filter(isFree).slice(0, count - before.length), ...before];
}

/** Finds the latest meeting day, else the next one, in step with the newest minutes if meetings are rare. */
function meetingAround(
  today: PlainDate,
  newest: PlainDate | undefined,
  weekday: number | undefined,
  interval: number,
): PlainDate {
  const earliest = addDays(today, newest ? -DAYS_AFTER_GAP : 0);
  if (newest && interval > 7) {
    const steps = Math.max(1, Math.ceil(daysBetween(newest, earliest) / interval));
    return addDays(newest, steps * interval);
  }
  return weekday === undefined ? today : addDays(earliest, (weekday - weekdayOf(earliest) + 7) % 7);
}

/** Finds the nearest day on a weekday, for a series whose last meeting was moved. */
function onWeekday(date: PlainDate, weekday: number | undefined): PlainDate {
  if (weekday === undefined) return date;
  const shift = (((weekday - weekdayOf(date)) % 7) + 7) % 7;
  return addDays(date, shift > 3 ? shift - 7 : shift);
}
