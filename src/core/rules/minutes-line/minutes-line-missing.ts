import { message } from '../../text/message';
import type { Rule } from '../rule';
import { headingPlace } from '../../minutes/sections';
import { fixMissingLine } from '../../links/line-fixes';
import { hasLine, tellsOfLines } from '../line-facts';
import { fileForMeeting } from '../../links/team-files';
import { sectionsWithReport } from '../../minutes/team-sections';

/** Reports a team without a minutes line where other teams have one. */
export const minutesLineMissing: Rule = {
  id: 'minutes-line-missing',
  severity: 'information',
  summary: 'A team has no minutes line although others have one.',
  scope: 'weekly',
  looksAt: 'segment',
  tells: tellsOfLines,
  check(minutes, { sections }, told) {
    // Minutes without a single line are a style of their own.
    if (!hasLine(told)) return [];
    return sectionsWithReport(minutes.document, sections)
      .filter(({ team }) => team.kind === 'team' && !hasLine(told, team))
      .map(section => {
        const file = fileForMeeting(minutes, section.team);
        return {
          place: headingPlace(section),
          message: file
            ? message(
                '"{0}" has no minutes line, and its minutes are here: {1}.',
                section.heading.name,
                file.path,
              )
            : message('"{0}" has no minutes line, but other teams have one.', section.heading.name),
          fixes: [fixMissingLine(minutes, section, file)],
        };
      });
  },
};
