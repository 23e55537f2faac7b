import { message } from '../message';
import type { Rule } from '../rule';
import { fixesForLink, reportingSections, rightFile, standIn } from '../team-links';

/** Reports a minutes line that links a folder or a pull request instead of the minutes. */
export const linkNotAFile: Rule = {
  id: 'link-not-a-file',
  severity: 'information',
  summary: 'A minutes line links a folder or a pull request instead of a file.',
  scope: 'weekly',
  looksAt: 'segment',
  check(context, { index, sections }) {
    return reportingSections(context.minutes, sections).flatMap(section => {
      const { minutesLine, team } = section;
      const links = minutesLine.links.map(link => ({ link, kind: standIn(context, link) }));
      // A line that links a file as well says more than enough.
      if (minutesLine.state !== 'linked' || links.some(({ kind }) => kind === undefined)) return [];
      const file = rightFile(context, team);
      return links.map(({ link, kind }) => ({
        place: { segment: index, span: link.span },
        message:
          kind === 'folder'
            ? message('This links a folder. It should link the minutes of {0}.', team.name)
            : message('This links a pull request. It should link the minutes of {0}.', team.name),
        fixes: file ? fixesForLink(context, section, link, file) : [],
      }));
    });
  },
};
