import { message } from '../../text/message';
import type { Rule } from '../rule';
import { fixesForLink } from '../../links/line-fixes';
import { sectionsWithLine } from '../../minutes/team-sections';
import { fileForMeeting } from '../../links/team-files';
import { nonFileLinks } from '../../links/wrong-links';

/** Reports a minutes line that links a folder or a pull request instead of the minutes. */
export const linkNotAFile: Rule = {
  id: 'link-not-a-file',
  severity: 'information',
  summary: 'A minutes line links a folder or a pull request instead of a file.',
  scope: 'weekly',
  looksAt: 'segment',
  check(minutes, { index, sections }) {
    return sectionsWithLine(minutes, sections).flatMap(section => {
      const { team } = section;
      const links = nonFileLinks(minutes, section);
      const file = links.length > 0 ? fileForMeeting(minutes, team) : undefined;
      return links.map(({ link, kind }) => ({
        place: { segment: index, span: link.span },
        message:
          kind === 'folder'
            ? message('This links a folder. It should link the minutes of {0}.', team.name)
            : message('This links a pull request. It should link the minutes of {0}.', team.name),
        fixes: file ? fixesForLink(minutes, section, link, file) : [],
      }));
    });
  },
};
