import { message } from '../../text/message';
import type { Minutes } from '../../minutes/minutes';
import type { Team } from '../../repository/profile';
import type { Rule } from '../rule';
import { headingPlace } from '../../minutes/sections';
import { fixMissingLine } from '../../links/line-fixes';
import { hasMinutesLine, isLinked, teamsIn } from '../line-facts';
import { fileForMeeting, linksOwnMinutes } from '../../links/team-files';
import { mayHaveMinutesLine, sectionsWithReport } from '../../minutes/team-sections';

/** Reports a section without a minutes line whose team has minutes of that week. */
export const minutesExistButNotLinked: Rule = {
  id: 'minutes-exist-but-not-linked',
  severity: 'hint',
  summary: 'A team has minutes of that week, but no minutes line that links them.',
  scope: 'weekly',
  looksAt: 'segment',
  facts: minutes =>
    new Set([...teamsIn(minutes.sections)].flatMap(team => (isUnlinked(minutes, team) ? team.name : []))),
  check(minutes, { sections }, unlinkedTeams) {
    if (unlinkedTeams.size === 0) return [];
    return sectionsWithReport(minutes, sections)
      .filter(({ team }) => unlinkedTeams.has(team.name))
      .flatMap(section => {
        const file = fileForMeeting(minutes, section.team);
        if (!file || linksOwnMinutes(minutes, section) || mayHaveMinutesLine(minutes, section)) return [];
        return {
          place: headingPlace(section),
          message: message('The minutes of {0} are here: {1}.', section.team.name, file.path),
          fixes: [fixMissingLine(minutes, section, file)],
        };
      });
  },
};

/** `minutes-line-missing` reports teams where others have a line. */
function isUnlinked(minutes: Minutes, team: Team): boolean {
  if (team.kind === 'slot' || hasMinutesLine(minutes, team)) return false;
  if (team.kind === 'team' && hasMinutesLine(minutes)) return false;
  const file = fileForMeeting(minutes, team);
  return file !== undefined && !isLinked(minutes, file.path);
}
