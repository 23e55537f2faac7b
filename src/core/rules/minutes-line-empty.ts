import { message } from '../message';
import type { Rule } from '../rule';
import { fixLine, reportingSections, rightFile } from '../team-links';

/** Reports a minutes line with nothing on it. */
export const minutesLineEmpty: Rule = {
  id: 'minutes-line-empty',
  severity: 'warning',
  summary: 'The minutes line of a team is empty.',
  scope: 'weekly',
  looksAt: 'segment',
  check(context, { index, sections }) {
    return reportingSections(context.minutes, sections)
      .filter(({ minutesLine }) => minutesLine.state === 'empty')
      .map(section => {
        const { minutesLine, team } = section;
        const file = rightFile(context, team);
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
          fixes: [fixLine(context, section, file)],
        };
      });
  },
};
