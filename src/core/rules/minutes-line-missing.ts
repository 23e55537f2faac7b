import { message } from '../message';
import type { Rule } from '../rule';
import { fixMissingLine, reportingSections, rightFile, sectionsWithoutLine } from '../team-links';

/** Reports a team without a minutes line where other teams have one. */
export const minutesLineMissing: Rule = {
  id: 'minutes-line-missing',
  severity: 'information',
  summary: 'A team has no minutes line although others have one.',
  scope: 'weekly',
  check(context) {
    // Minutes without a single line are a style of their own.
    if (reportingSections(context.sections).length === 0) return [];
    return sectionsWithoutLine(context)
      .filter(({ team }) => team.kind === 'team')
      .map(section => {
        const file = rightFile(context, section.team);
        return {
          span: section.heading.span,
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
