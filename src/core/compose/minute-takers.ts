import type { PlainDate } from '../text/date';
import type { Library } from '../repository/library';
import { weeklySeries, type Profile } from '../repository/profile';
import { recentMinutes } from '../minutes/recent-minutes';
import { takerOf } from '../minutes/taker-line';

/** How many of the latest files are searched for minute takers. */
const FILES_TO_LOOK_AT = 12;

/** Finds who took the recent weekly minutes, the latest first; empty if nobody is named. */
export function recentTakers(library: Library, profile: Profile, before: PlainDate): readonly string[] {
  const series = weeklySeries(profile);
  if (!series) return [];
  const recent = recentMinutes(library, profile, series, before, FILES_TO_LOOK_AT);
  return [
    ...new Set(recent.flatMap(({ document, sections }) => takerOf({ document, sections, profile }) ?? [])),
  ];
}
