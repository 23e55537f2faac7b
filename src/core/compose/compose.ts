import { composeTeam } from './compose-team';
import { composeWeekly } from './compose-weekly';
import type { Library } from '../repository/library';
import type { NewMinutes, NewMinutesRequest } from './write-minutes';
import type { Profile } from '../repository/profile';

/** Composes the minutes of a meeting that has none yet from the newest earlier ones of its series. */
export function composeMinutes(request: NewMinutesRequest, profile: Profile, library: Library): NewMinutes {
  return request.series.hasTeamReports
    ? composeWeekly(request, profile, library)
    : composeTeam(request, profile, library);
}
