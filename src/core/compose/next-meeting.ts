import { cadenceOf, isOnSchedule, nextMeeting, previousMeeting, type Cadence } from '../repository/cadence';
import { usualWeekday, type DatedFile } from '../repository/library';
import type { Series } from '../repository/profile';
import { addDays, daysBetween, sameDay, type PlainDate } from '../text/date';

/** Minutes are written up to this many days after their meeting; older dates are gaps that nobody fills. */
const DAYS_TO_WRITE = 6;
/** After a gap, the last meeting day is likelier than the next one for this many days. */
const DAYS_AFTER_GAP = 3;
/** No series meets more rarely, in days. */
const LONGEST_WAIT = 366;
const WEEKLY: Cadence = { days: 7 };

/**
 * Predicts the days of new minutes, the likeliest first: the next meeting after the newest minutes by the series'
 * cadence, or after a gap the latest one; then those after it and, if there is room, the one before. Days that
 * already have minutes, and those that the series skips, are left out.
 */
export function likelyMeetingDates(
  series: Series,
  files: readonly DatedFile[],
  today: PlainDate,
  count: number,
): readonly PlainDate[] {
  // A file for a distant day has a mistyped name; one for the next meeting was begun early.
  const past = files.filter(({ date }) => daysBetween(today, date) <= 0);
  const newest = past.at(-1)?.date;
  const cadence = cadenceFor(series, files, today);
  const next = newest && nextMeeting(cadence, newest, series.skip);
  const isCurrent = next && daysBetween(next, today) <= DAYS_TO_WRITE;
  const first = isCurrent ? next : meetingAround(cadence, today, newest);
  const isFree = (date: PlainDate) =>
    !files.some(file => sameDay(file.date, date)) && !series.skip.some(day => sameDay(day, date));
  const following = [first];
  while (following.length < 2 * count) following.push(nextMeeting(cadence, following.at(-1) ?? first));
  const before = count > 2 ? [previousMeeting(cadence, first)].filter(isFree) : [];
  return [...following.filter(isFree).slice(0, count - before.length), ...before];
}

/** Finds how often a series meets: as its profile says, else as its files do; every week if neither does. */
export function cadenceFor(
  { cadence }: Pick<Series, 'cadence'>,
  files: readonly DatedFile[],
  today: PlainDate,
): Cadence {
  const past = files.filter(({ date }) => daysBetween(today, date) <= 0);
  const known = cadence ?? cadenceOf(past.map(({ date }) => date)) ?? WEEKLY;
  if ('turns' in known || known.weekday !== undefined) return known;
  const weekday = usualWeekday(files, today);
  return weekday === undefined ? known : { ...known, weekday };
}

/** Finds the latest meeting day, else the next one, in step with the newest minutes if meetings are rare. */
function meetingAround(cadence: Cadence, today: PlainDate, newest: PlainDate | undefined): PlainDate {
  const earliest = addDays(today, newest ? -DAYS_AFTER_GAP : 0);
  const isWeekly = 'days' in cadence && !('turns' in cadence) && cadence.days <= 7;
  if (newest && !isWeekly) {
    let date = nextMeeting(cadence, newest);
    while (daysBetween(date, earliest) > 0) date = nextMeeting(cadence, date);
    return date;
  }
  if (isWeekly && cadence.weekday === undefined) return today;
  const days = Array.from({ length: LONGEST_WAIT }, (_, index) => addDays(earliest, index));
  return days.find(day => isOnSchedule(cadence, day)) ?? today;
}
