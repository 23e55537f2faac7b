import { message } from '../message';
import type { Fix, Rule } from '../rule';
import { headingPlace, ownPlace, ownText } from '../sections';
import { withoutSuppressions } from '../suppression';
import { fixMissingLine, rightFile } from '../team-links';

/** Reports a team's section with nothing in it. */
export const emptySection: Rule = {
  id: 'empty-section',
  severity: 'information',
  summary: 'The section of a team has nothing in it.',
  scope: 'weekly',
  looksAt: 'segment',
  check(context, { sections }) {
    const { minutes } = context;
    return sections
      .filter(({ kind, children }) => kind === 'team' && children.length === 0)
      .filter(section => !withoutSuppressions(ownText(minutes, section)).trim())
      .map(section => {
        const { heading, team } = section;
        const file = team && rightFile(context, team);
        const removal: Fix = {
          title: message('Remove the section "{0}"', heading.name),
          edits: [{ place: ownPlace(minutes, section), text: '' }],
          needsLook: true,
        };
        const line = team && file ? [fixMissingLine(context, { ...section, team }, file)] : [];
        return {
          place: headingPlace(section),
          message: file
            ? message('"{0}" has nothing to say, but its minutes are here: {1}.', heading.name, file.path)
            : message('"{0}" has nothing to say. A team that did not meet can be left out.', heading.name),
          fixes: [...line, removal],
        };
      });
  },
};
