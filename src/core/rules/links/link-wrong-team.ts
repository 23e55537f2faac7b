import { message } from '../../text/message';
import type { Rule } from '../rule';
import { fixesForLink } from '../../links/line-fixes';
import { strangersLinks } from '../../links/wrong-links';
import { sectionsWithLine } from '../../minutes/team-sections';
import { fileForMeeting } from '../../links/team-files';

/** Reports a minutes line that links the minutes of another team. */
export const linkWrongTeam: Rule = {
  id: 'link-wrong-team',
  severity: 'warning',
  summary: "A minutes line links another team's minutes.",
  scope: 'weekly',
  looksAt: 'segment',
  check(minutes, { index: segment, sections }) {
    return sectionsWithLine(minutes, sections).flatMap(section => {
      return strangersLinks(minutes, section).map(({ link, owner }) => {
        const { team } = section;
        const file = fileForMeeting(minutes, team);
        return {
          place: { segment, span: link.span },
          message: message('This links the minutes of {0}, not of {1}.', owner.name, team.name),
          fixes: fixesForLink(minutes, section, link, file),
        };
      });
    });
  },
};
