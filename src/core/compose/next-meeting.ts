import { addDays, daysBetween, sameDay, weekdayOf, type PlainDate } from '../text/date';
import { usualWeekday, type DatedFile } from '../repository/library';
import type { Series } from '../repository/profile';

/** Minutes are written up to this many days after their meeting; a date further back is a gap nobody fills. */
const DAYS_TO_WRITE = 6;
/** After a gap, the last meeting day is likelier than the next one for this many days. */
const DAYS_AFTER_GAP = 3;

/**
 * Gives the days for which new minutes are likely, the likeliest first: the meeting that comes next after the newest
 * minutes by the series' cadence, or after a gap the one that was just held; then those after it and, where there is room, the one before.
 * Days that have minutes already are left out.
 */
export function likelyMeetingDates(
  series: Series,
  files: readonly DatedFile[],
  today: PlainDate,
  count: number,
): readonly PlainDate[] {
  // A file for a far day is a slip of its name, and one for the next meeting was begun early.
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

/** The meeting day that was just, else that comes next, in step with the newest minutes where meetings are rare. */
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

/** The nearest day on a weekday, for minutes of a meeting that was moved once. */
function onWeekday(date: PlainDate, weekday: number | undefined): PlainDate {
  if (weekday === undefined) return date;
  const shift = (((weekday - weekdayOf(date)) % 7) + 7) % 7;
  return addDays(date, shift > 3 ? shift - 7 : shift);
}
