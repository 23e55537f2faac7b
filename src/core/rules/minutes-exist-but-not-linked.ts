import { message } from '../message';
import type { Rule } from '../rule';
import { headingPlace } from '../sections';
import { fixMissingLine, rightFile, sayingSections } from '../team-links';
import { hasLine, isLinked, tellsOfLines, tellsOfLinks } from '../telling';

/** Reports a section without a minutes line whose team has minutes of that week. */
export const minutesExistButNotLinked: Rule = {
  id: 'minutes-exist-but-not-linked',
  severity: 'hint',
  summary: 'A team has minutes of that week, but no minutes line that links them.',
  scope: 'weekly',
  looksAt: 'segment',
  tells: (context, part) => [...tellsOfLines(context, part), ...tellsOfLinks(context, part)],
  check(context, { sections }, told) {
    return (
      sayingSections(context.minutes, sections)
        .filter(({ team }) => team.kind !== 'slot' && !hasLine(told, team))
        // `minutes-line-missing` speaks of teams where others have a line.
        .filter(({ team }) => team.kind !== 'team' || !hasLine(told))
        .flatMap(section => {
          const file = rightFile(context, section.team);
          if (!file || isLinked(told, file.path)) return [];
          return {
            place: headingPlace(section),
            message: message('The minutes of {0} are here: {1}.', section.team.name, file.path),
            fixes: [fixMissingLine(context, section, file)],
          };
        })
    );
  },
};
