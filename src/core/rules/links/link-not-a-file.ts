import { message } from '../../text/message';
import type { Rule } from '../rule';
import { fixesForLink } from '../../links/line-fixes';
import { sectionsWithLine } from '../../minutes/team-sections';
import { fileForMeeting } from '../../links/team-files';
import { nonFileTarget } from '../../links/link-target';

/** Reports a minutes line that links a folder or a pull request instead of the minutes. */
export const linkNotAFile: Rule = {
  id: 'link-not-a-file',
  severity: 'information',
  summary: 'A minutes line links a folder or a pull request instead of a file.',
  scope: 'weekly',
  looksAt: 'segment',
  check(minutes, { index, sections }) {
    return sectionsWithLine(minutes, sections).flatMap(section => {
      const { minutesLine, team } = section;
      const links = minutesLine.links.map(link => ({ link, kind: nonFileTarget(minutes, link) }));
      // A line that links a file as well is fine.
      if (minutesLine.state !== 'linked' || links.some(({ kind }) => kind === undefined)) return [];
      const file = fileForMeeting(minutes, team);
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
