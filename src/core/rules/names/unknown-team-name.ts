import { message } from '../../text/message';
import type { Rule } from '../rule';
import { bareName } from '../../minutes/team-name';

/** Reports a heading that is close to a team's name. */
export const unknownTeamName: Rule = {
  id: 'unknown-team-name',
  severity: 'information',
  summary: "A heading is almost, but not quite, a team's name.",
  scope: 'weekly',
  looksAt: 'segment',
  check(_, { index, segment, sections }) {
    return sections.flatMap(({ heading, team, isTypo }) => {
      if (!team || !isTypo) return [];
      // Notes about this one meeting stay, and so does a heading that is more than words.
      const name = bareName(heading.name);
      const written = segment.text.slice(heading.nameSpan.start, heading.nameSpan.end);
      const start = heading.nameSpan.start + written.indexOf(name);
      const span = { start, end: start + name.length };
      const isPlain = written.replace(/\s+/g, ' ').trim() === heading.name && written.includes(name);
      const edits = [{ place: { segment: index, span }, text: team.name }];
      return {
        place: { segment: index, span: isPlain ? span : heading.nameSpan },
        message: message('Unknown team "{0}". Did you mean "{1}"?', name, team.name),
        fixes: isPlain ? [{ title: message('Change it to "{0}"', team.name), edits, needsLook: true }] : [],
      };
    });
  },
};
