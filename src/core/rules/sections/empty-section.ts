import { message } from '../../text/message';
import type { Rule } from '../rule';
import { headingPlace, ownPlace, ownText } from '../../minutes/sections';
import { withoutSuppressions } from '../../minutes/suppression';
import { fixMissingLine } from '../../links/line-fixes';
import type { Fix } from '../../minutes/fix';
import { fileForMeeting } from '../../links/team-files';
import { bareName } from '../../minutes/team-name';

/** Reports a team's section with nothing in it. */
export const emptySection: Rule = {
  id: 'empty-section',
  severity: 'information',
  summary: 'The section of a team has nothing in it.',
  scope: 'weekly',
  looksAt: 'segment',
  check(minutes, { sections }) {
    const { document } = minutes;
    return (
      sections
        .filter(({ kind, children }) => kind === 'team' && children.length === 0)
        // "SIG Tides (cancelled)" says something.
        .filter(({ team, isWholeName, heading: { name } }) => (team ? isWholeName : bareName(name) === name))
        .filter(section => !withoutSuppressions(ownText(document, section)).trim())
        .map(section => {
          const { heading, team } = section;
          const file = team && fileForMeeting(minutes, team);
          const removal: Fix = {
            title: message('Remove the section "{0}"', heading.name),
            edits: [{ place: ownPlace(document, section), text: '' }],
            needsLook: true,
          };
          const line = team && file ? [fixMissingLine(minutes, { ...section, team }, file)] : [];
          return {
            place: headingPlace(section),
            message: file
              ? message('"{0}" is empty, but its minutes are here: {1}.', heading.name, file.path)
              : message('"{0}" is empty. A team that did not meet can be left out.', heading.name),
            fixes: [...line, removal],
          };
        })
    );
  },
};
