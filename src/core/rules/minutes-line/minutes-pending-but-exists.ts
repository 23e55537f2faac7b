import { message } from '../../text/message';
import type { Rule } from '../rule';
import { fixLineValue } from '../../links/line-fixes';
import { sectionsWithLine } from '../../minutes/team-sections';
import { fileForMeeting } from '../../links/team-files';

/** Reports a minutes line that says "not yet" although the minutes exist. */
export const minutesPendingButExists: Rule = {
  id: 'minutes-pending-but-exists',
  severity: 'warning',
  summary: 'A minutes line says that there are no minutes yet, but the file is there.',
  scope: 'weekly',
  looksAt: 'segment',
  check(minutes, { index, sections }) {
    return sectionsWithLine(minutes, sections).flatMap(section => {
      const { minutesLine, team } = section;
      const file = minutesLine.state === 'pending' ? fileForMeeting(minutes, team) : undefined;
      if (!file) return [];
      return {
        place: { segment: index, span: minutesLine.span },
        message: message('The minutes of {0} are here now: {1}.', team.name, file.path),
        fixes: [fixLineValue(minutes, section, file)],
      };
    });
  },
};
