import { message } from '../message';
import type { Rule } from '../rule';
import { fixLine, reportingSections, rightFile } from '../team-links';

/** Reports a minutes line with nothing on it. */
export const minutesLineEmpty: Rule = {
  id: 'minutes-line-empty',
  severity: 'warning',
  summary: 'The minutes line of a team is empty.',
  scope: 'weekly',
  check(context) {
    return reportingSections(context.sections)
      .filter(({ minutesLine }) => minutesLine.state === 'empty')
      .map(({ minutesLine, team }) => {
        const file = rightFile(context, team);
        return {
          span: minutesLine.span,
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
          fixes: [fixLine(context, minutesLine, file)],
        };
      });
  },
};
