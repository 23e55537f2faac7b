import { message } from '../message';
import type { Rule } from '../rule';
import { fixLine, reportingSections, rightFile } from '../team-links';

/** Reports a minutes line that says "not yet" although the minutes are there. */
export const minutesPendingButExists: Rule = {
  id: 'minutes-pending-but-exists',
  severity: 'warning',
  summary: 'A minutes line says that there are no minutes yet, but the file is there.',
  scope: 'weekly',
  looksAt: 'segment',
  check(context, { index, sections }) {
    return reportingSections(context.minutes, sections).flatMap(section => {
      const { minutesLine, team } = section;
      const file = minutesLine.state === 'pending' ? rightFile(context, team) : undefined;
      if (!file) return [];
      return {
        place: { segment: index, span: minutesLine.span },
        message: message('The minutes of {0} are here now: {1}.', team.name, file.path),
        fixes: [fixLine(context, section, file)],
      };
    });
  },
};
