import { isMissing } from '../../repository/library';
import { message } from '../../text/message';
import type { Rule } from '../rule';
import { fixesForLink } from '../../links/line-fixes';
import { MAY_LINK, targetOf } from '../../links/link-target';
import { sectionsWithLine } from '../../minutes/team-sections';
import { fileForMeeting } from '../../links/team-files';

/** Reports a link to a file of this repository that does not exist. */
export const linkDead: Rule = {
  id: 'link-dead',
  severity: 'error',
  summary: 'A link leads to a file of this repository that does not exist.',
  scope: 'weekly',
  looksAt: 'segment',
  check(minutes, { index, segment, sections }) {
    if (!MAY_LINK.test(segment.text)) return [];
    const lines = sectionsWithLine(minutes, sections);
    return segment.links.flatMap(link => {
      const place = targetOf(minutes, link);
      if (place?.kind !== 'file' || !isMissing(minutes.library, place.path)) return [];
      const section = lines.find(({ minutesLine }) => minutesLine.links.includes(link));
      // A pending line that says where the minutes will be does not claim that they exist.
      if (section?.minutesLine.state === 'pending') return [];
      const file = section && fileForMeeting(minutes, section.team);
      return {
        place: { segment: index, span: link.span },
        message: file
          ? message(
              '{0} does not exist. The minutes of {1} are {2}.',
              place.path,
              section.team.name,
              file.path,
            )
          : message('{0} does not exist.', place.path),
        fixes: section ? fixesForLink(minutes, section, link, file) : [],
      };
    });
  },
};
