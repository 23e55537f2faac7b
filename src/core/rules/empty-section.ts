import { message } from '../message';
import type { Fix, Rule, RuleContext } from '../rule';
import type { Section } from '../sections';
import { withoutSuppressions } from '../suppression';
import { fixMissingLine, rightFile } from '../team-links';

/** Reports a team's section with nothing in it. */
export const emptySection: Rule = {
  id: 'empty-section',
  severity: 'information',
  summary: 'The section of a team has nothing in it.',
  scope: 'weekly',
  check(context) {
    const { sections } = context;
    return sections
      .filter(section => section.kind === 'team' && saysNothing(context, section))
      .map(section => {
        const { heading, span, team } = section;
        const file = team && rightFile(context, team);
        const removal = {
          title: message('Remove the section "{0}"', heading.name),
          edits: [{ span, text: '' }],
          needsLook: true,
        };
        const line: readonly Fix[] =
          team && file ? [fixMissingLine(context, { ...section, team }, file)] : [];
        return {
          span: heading.span,
          message: file
            ? message('"{0}" has nothing to say, but its minutes are here: {1}.', heading.name, file.path)
            : message('"{0}" has nothing to say. A team that did not meet can be left out.', heading.name),
          fixes: [...line, removal],
        };
      });
  },
};

function saysNothing({ minutes }: RuleContext, { heading, children, ownSpan }: Section): boolean {
  return (
    children.length === 0 && !withoutSuppressions(minutes.text.slice(heading.span.end, ownSpan.end)).trim()
  );
}
