import { message } from '../../text/message';
import type { Rule } from '../rule';
import { headingPlace } from '../../minutes/sections';
import { fixMissingLine } from '../../links/line-fixes';
import { hasMinutesLine, teamsIn } from '../line-facts';
import { fileForMeeting } from '../../links/team-files';
import { sectionsWithReport } from '../../minutes/team-sections';

/** Reports a team without a minutes line where other teams have one. */
export const minutesLineMissing: Rule = {
  id: 'minutes-line-missing',
  severity: 'information',
  summary: 'A team has no minutes line although others have one.',
  scope: 'weekly',
  looksAt: 'segment',
  // Minutes without a single line are a style of their own.
  facts: minutes =>
    new Set(
      hasMinutesLine(minutes)
        ? [...teamsIn(minutes.sections)].flatMap(team => (hasMinutesLine(minutes, team) ? [] : team.name))
        : [],
    ),
  check(minutes, { sections }, teamsWithoutLine) {
    if (teamsWithoutLine.size === 0) return [];
    return sectionsWithReport(minutes.document, sections)
      .filter(({ team }) => team.kind === 'team' && teamsWithoutLine.has(team.name))
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
