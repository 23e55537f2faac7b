import { mayLoseHeading } from '../../links/anchors';
import { deadPathOf, editLinkPath, fileMeant, isPlanned } from '../../links/dead-link';
import { fixesForLink } from '../../links/line-fixes';
import { mayLinkHere } from '../../links/link-target';
import { fileForMeeting } from '../../links/team-files';
import type { Link } from '../../markdown/document';
import type { Fix } from '../../minutes/fix';
import type { Minutes } from '../../minutes/minutes';
import { sectionsWithLine } from '../../minutes/team-sections';
import { message } from '../../text/message';
import type { Rule } from '../rule';

/** Reports a link to a file of this repository that does not exist. */
export const linkDead: Rule = {
  id: 'link-dead',
  severity: 'error',
  summary: 'A link leads to a file of this repository that does not exist.',
  scope: 'all',
  looksAt: 'segment',
  check(minutes, part) {
    const { index, segment } = part;
    if (!mayLinkHere(minutes, segment)) return [];
    const lines = minutes.file.series.hasTeamReports ? sectionsWithLine(minutes, part.sections) : [];
    return segment.links.flatMap(link => {
      const path = deadPathOf(minutes, link);
      if (path === undefined) return [];
      const place = { segment: index, span: link.span };
      const section = lines.find(({ minutesLine }) => minutesLine.links.includes(link));
      if (!section) {
        if (isPlanned(minutes, path)) return [];
        return {
          place,
          message: message('{0} does not exist.', path),
          fixes: fixesBySpelling(minutes, index, link, path),
        };
      }
      // A pending line that says where the minutes will be does not claim that they exist.
      if (section.minutesLine.state === 'pending') return [];
      const file = fileForMeeting(minutes, section.team);
      return {
        place,
        message: file
          ? message('{0} does not exist. The minutes of {1} are {2}.', path, section.team.name, file.path)
          : message('{0} does not exist.', path),
        fixes: fixesForLink(minutes, section, link, file),
      };
    });
  },
};

function fixesBySpelling(minutes: Minutes, segment: number, link: Link, path: string): readonly Fix[] {
  const meant = fileMeant(minutes, link, path);
  if (meant === undefined) return [];
  // Only what is forgotten most often, the ending, is beyond doubt.
  const needsLook = meant !== `${path}.md` || mayLoseHeading(minutes.library, link.url, meant);
  return [
    {
      title: message('Link {0}', meant),
      edits: editLinkPath(minutes, minutes.file.path, segment, link, meant),
      ...(needsLook && { needsLook }),
    },
  ];
}
