import { moveToLevel } from '../../minutes/levels';
import { message } from '../../text/message';
import type { Rule } from '../rule';
import { headingPlace, SECTION_LEVEL, type Section } from '../../minutes/sections';

/** Reports level-1 headings besides the title. */
export const multipleH1: Rule = {
  id: 'multiple-h1',
  severity: 'warning',
  summary: 'There is another heading of level 1 besides the title.',
  scope: 'weekly',
  looksAt: 'headings',
  check({ document, sections }) {
    const title = sections.find(section => section.kind === 'title');
    const updates = sections.find(section => section.kind === 'team-updates');
    if (!title) return [];
    const others = sections.filter(section => section.heading.level === 1 && section !== title);
    return others
      .filter(section => !isMovedAsTeam(section, updates))
      .map(section => {
        const edits = moveToLevel(document, section, SECTION_LEVEL);
        const { name } = section.heading;
        return {
          place: headingPlace(section),
          message: message('Only the title is a heading of level 1. "{0}" should be "## {0}".', name),
          related: { place: headingPlace(title), message: message('The title') },
          fixes:
            edits && name !== title.heading.name
              ? [{ title: message('Lower "{0}" and what is in it', name), edits }]
              : [],
        };
      });
  },
};

/** `team-wrong-level` speaks of a team on this level, and of "Team updates" whose teams stand where they belong. */
function isMovedAsTeam(section: Section, updates: Section | undefined): boolean {
  const hasTeamsInPlace = section.children.some(
    ({ kind, heading }) => kind === 'team' && heading.level === SECTION_LEVEL + 1,
  );
  return (section.kind === 'team' && updates !== undefined) || (section === updates && hasTeamsInPlace);
}
