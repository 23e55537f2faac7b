import { weekdayIn } from '../repository/cadence';
import { filesOfSeries, type Library } from '../repository/library';
import type { Profile } from '../repository/profile';
import { WEEKDAYS, weekdayOf } from '../text/date';
import { message } from '../text/message';
import type { Complaints } from './complaints';
import { readEntries } from './read-series';
import type { ProfileText } from './schema';

/** So many of the newest meetings show on which day a series meets. */
const MEETINGS = 12;
/** Fewer than these may all have been moved. */
const FEWEST = 4;

/** Complains of series whose newest meetings were all on other days of the week than the profile says. */
export function nameOtherWeekdays(
  fields: ProfileText,
  profile: Profile,
  library: Library,
  complaints: Complaints,
): void {
  for (const { index, written, series } of readEntries(fields, profile)) {
    const weekday = weekdayIn(series.cadence);
    if (weekday === undefined) continue;
    const days = (filesOfSeries(library, series) ?? []).slice(-MEETINGS).map(({ date }) => weekdayOf(date));
    const [only, ...others] = new Set(days);
    if (days.length < FEWEST || only === undefined || others.length > 0 || only === weekday) continue;
    const key = written.weekday === undefined ? 'every' : 'weekday';
    const met = message('The last {0} meetings were all on a {1}.', days.length, WEEKDAYS[only] ?? '');
    complaints.add(['series', index, key], met, { severity: 'warning' });
  }
}
