import { message } from '../message';
import type { Rule } from '../rule';
import { headingPlace } from '../sections';
import { fixMissingLine, rightFile, sayingSections } from '../team-links';
import { hasLine, tellsOfLines } from '../telling';

/** Reports a team without a minutes line where other teams have one. */
export const minutesLineMissing: Rule = {
  id: 'minutes-line-missing',
  severity: 'information',
  summary: 'A team has no minutes line although others have one.',
  scope: 'weekly',
  looksAt: 'segment',
  tells: tellsOfLines,
  check(context, { sections }, told) {
    // Minutes without a single line are a style of their own.
    if (!hasLine(told)) return [];
    return sayingSections(context.minutes, sections)
      .filter(({ team }) => team.kind === 'team' && !hasLine(told, team))
      .map(section => {
        const file = rightFile(context, section.team);
        return {
          place: headingPlace(section),
          message: file
            ? message(
                '"{0}" has no minutes line, and its minutes are here: {1}.',
                section.heading.name,
                file.path,
              )
            : message('"{0}" has no minutes line, but other teams have one.', section.heading.name),
          fixes: [fixMissingLine(context, section, file)],
        };
      });
  },
};
