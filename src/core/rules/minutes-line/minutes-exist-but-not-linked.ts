import { message } from '../../text/message';
import type { Rule } from '../rule';
import { headingPlace } from '../../minutes/sections';
import { fixMissingLine } from '../../links/line-fixes';
import { hasLine, isLinked, tellsOfLines, tellsOfLinks } from '../line-facts';
import { fileForMeeting, linksOwnMinutes } from '../../links/team-files';
import { sectionsWithReport } from '../../minutes/team-sections';

/** Reports a section without a minutes line whose team has minutes of that week. */
export const minutesExistButNotLinked: Rule = {
  id: 'minutes-exist-but-not-linked',
  severity: 'hint',
  summary: 'A team has minutes of that week, but no minutes line that links them.',
  scope: 'weekly',
  looksAt: 'segment',
  tells: (minutes, part) => [...tellsOfLines(minutes, part), ...tellsOfLinks(minutes, part)],
  check(minutes, { sections }, told) {
    return (
      sectionsWithReport(minutes, sections)
        .filter(({ team }) => team.kind !== 'slot' && !hasLine(told, team))
        // `minutes-line-missing` speaks of teams where others have a line.
        .filter(({ team }) => team.kind !== 'team' || !hasLine(told))
        .flatMap(section => {
          const file = fileForMeeting(minutes, section.team);
          if (!file || isLinked(told, file.path) || linksOwnMinutes(minutes, section)) return [];
          return {
            place: headingPlace(section),
            message: message('The minutes of {0} are here: {1}.', section.team.name, file.path),
            fixes: [fixMissingLine(minutes, section, file)],
          };
        })
    );
  },
};
