import { composeTeam } from './compose-team';
import { composeWeekly } from './compose-weekly';
import type { PlainDate } from './date';
import type { Library } from './library';
import type { Profile, Series } from './profile';

/** Which minutes a person wants to start. */
export interface NewMinutesRequest {
  readonly series: Series;
  readonly date: PlainDate;
  /** Who takes them; missing when not known yet. */
  readonly taker?: string;
}

/** New minutes, not written anywhere yet. */
export interface NewMinutes {
  /** The path of the file in the repository. */
  readonly path: string;
  readonly text: string;
  /** The offset of the first place that a person fills in. */
  readonly gap: number;
}

/** Composes the minutes of a meeting that has none yet from the newest earlier ones of its series. */
export function composeMinutes(request: NewMinutesRequest, profile: Profile, library: Library): NewMinutes {
  return request.series.hasTeamReports
    ? composeWeekly(request, profile, library)
    : composeTeam(request, profile, library);
}
