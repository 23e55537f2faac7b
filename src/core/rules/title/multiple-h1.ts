import { moveAll, movesOf } from '../../minutes/levels';
import { message } from '../../text/message';
import { offersShared, type Rule } from '../rule';
import { headingPlace, SECTION_LEVEL, selfAndDescendants, type Section } from '../../minutes/sections';

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
    const others = sections
      .filter(section => section.heading.level === 1 && section !== title)
      .filter(section => !isMovedAsTeam(section, updates));
    // One alone would end up in the one before it.
    const moves = others.flatMap(section => movesOf(section, SECTION_LEVEL));
    const isUnclear = others.some(other => other.heading.name === title.heading.name || hasSameTeam(other));
    const edits = isUnclear ? undefined : moveAll(document, sections, moves, { into: title });
    return others.map((section, index) => {
      const { name } = section.heading;
      const fixTitle =
        others.length === 1
          ? message('Lower "{0}" and what is in it', name)
          : message('Lower all {0} other headings of level 1 and what is in them', others.length);
      return {
        place: headingPlace(section),
        message: message('Only the title is a heading of level 1. "{0}" should be "## {0}".', name),
        related: { place: headingPlace(title), message: message('The title') },
        fixes: edits && offersShared(index, others.length) ? [{ title: fixTitle, edits }] : [],
      };
    });
  },
};

/** A team's section would be duplicated within a section of the same team. */
function hasSameTeam(section: Section): boolean {
  return selfAndDescendants(section).some(
    ({ team }, index) => index > 0 && team !== undefined && team === section.team,
  );
}

/** `team-wrong-level` reports a team on this level, and "Team updates" if its teams are in place. */
function isMovedAsTeam(section: Section, updates: Section | undefined): boolean {
  const hasTeamsInPlace = section.children.some(
    ({ kind, heading }) => kind === 'team' && heading.level === SECTION_LEVEL + 1,
  );
  return (section.kind === 'team' && updates !== undefined) || (section === updates && hasTeamsInPlace);
}
