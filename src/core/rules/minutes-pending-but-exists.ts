import { message } from '../message';
import type { Rule } from '../rule';
import { fixLine, reportingSections, rightFile } from '../team-links';

/** Reports a minutes line that says "not yet" although the minutes are there. */
export const minutesPendingButExists: Rule = {
  id: 'minutes-pending-but-exists',
  severity: 'warning',
  summary: 'A minutes line says that there are no minutes yet, but the file is there.',
  scope: 'weekly',
  check(context) {
    return reportingSections(context.sections).flatMap(({ minutesLine, team }) => {
      const file = minutesLine.state === 'pending' ? rightFile(context, team) : undefined;
      if (!file) return [];
      return {
        span: minutesLine.span,
        message: message('The minutes of {0} are here now: {1}.', team.name, file.path),
        fixes: [fixLine(context, minutesLine, file)],
      };
    });
  },
};
