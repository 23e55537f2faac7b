import { message } from '../../text/message';
import type { Rule } from '../rule';
import { fixLineValue } from '../../links/line-fixes';
import { sectionsWithLine } from '../../minutes/team-sections';
import { fileForMeeting } from '../../links/team-files';

/** Reports a minutes line with nothing on it. */
export const minutesLineEmpty: Rule = {
  id: 'minutes-line-empty',
  severity: 'warning',
  summary: 'The minutes line of a team is empty.',
  scope: 'weekly',
  looksAt: 'segment',
  check(minutes, { index, sections }) {
    return sectionsWithLine(minutes, sections)
      .filter(({ minutesLine }) => minutesLine.state === 'empty')
      .map(section => {
        const { minutesLine, team } = section;
        const file = fileForMeeting(minutes, team);
        return {
          place: { segment: index, span: minutesLine.span },
          message: file
            ? message(
                'The minutes line of {0} is empty, and its minutes are here: {1}.',
                team.name,
                file.path,
              )
            : message(
                'The minutes line of {0} is empty. It should link the minutes or say "None yet".',
                team.name,
              ),
          fixes: [fixLineValue(minutes, section, file)],
        };
      });
  },
};
