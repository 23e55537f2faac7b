import { isMissing } from '../library';
import { message } from '../message';
import type { Rule } from '../rule';
import { fixesForLink, MAY_LINK, placeOf, reportingSections, rightFile } from '../team-links';

/** Reports a link to a file of this repository that does not exist. */
export const linkDead: Rule = {
  id: 'link-dead',
  severity: 'error',
  summary: 'A link leads to a file of this repository that does not exist.',
  scope: 'weekly',
  looksAt: 'segment',
  check(context, { index, segment, sections }) {
    if (!MAY_LINK.test(segment.text)) return [];
    const lines = reportingSections(context.minutes, sections);
    return segment.links.flatMap(link => {
      const place = placeOf(context, link);
      if (place?.kind !== 'file' || !isMissing(context.library, place.path)) return [];
      const section = lines.find(({ minutesLine }) => minutesLine.links.includes(link));
      // A pending line that says where the minutes will be is no promise that they are.
      if (section?.minutesLine.state === 'pending') return [];
      const file = section && rightFile(context, section.team);
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
        fixes: section ? fixesForLink(context, section, link, file) : [],
      };
    });
  },
};
