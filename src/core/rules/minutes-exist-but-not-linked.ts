import { message } from '../message';
import type { Rule } from '../rule';
import { fixMissingLine, placeOf, reportingSections, rightFile, sectionsWithoutLine } from '../team-links';

/** Reports a section without a minutes line whose team has minutes of that week. */
export const minutesExistButNotLinked: Rule = {
  id: 'minutes-exist-but-not-linked',
  severity: 'hint',
  summary: 'A team has minutes of that week, but no minutes line that links them.',
  scope: 'weekly',
  check(context) {
    const { minutes, sections } = context;
    const linked = new Set(minutes.links.map(link => placeOf(context, link)?.path));
    // `minutes-line-missing` speaks of teams where others have a line.
    const others = reportingSections(sections).length > 0;
    return sectionsWithoutLine(context)
      .filter(({ team }) => team.kind !== 'slot' && !(others && team.kind === 'team'))
      .flatMap(section => {
        const file = rightFile(context, section.team);
        if (!file || linked.has(file.path)) return [];
        return {
          span: section.heading.span,
          message: message('The minutes of {0} are here: {1}.', section.team.name, file.path),
          fixes: [fixMissingLine(context, section, file)],
        };
      });
  },
};
