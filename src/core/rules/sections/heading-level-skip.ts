import { moveAll, movesOf } from '../../minutes/levels';
import { message } from '../../text/message';
import { topicsBesideUpdates } from '../../minutes/project-topics';
import type { Rule } from '../rule';
import { ancestorsOf, headingPlace, SECTION_LEVEL, type Section } from '../../minutes/sections';

/** Reports headings more than one level below the heading above them. */
export const headingLevelSkip: Rule = {
  id: 'heading-level-skip',
  severity: 'warning',
  summary: 'A heading is more than one level below the section it is in.',
  scope: 'weekly',
  looksAt: 'headings',
  check({ document, sections, profile }) {
    const beside = topicsBesideUpdates(profile.words, sections);
    const parents = sections.filter(section => !beside.includes(section) && isInPlace(section));
    return parents.flatMap(parent => {
      // All headings that skip below the same parent move together: one alone would take in the others.
      const [first, ...others] = parent.children.filter(child => skips(child, parent));
      if (!first) return [];
      const level = parent.heading.level + 1;
      const moves = [first, ...others].flatMap(child => movesOf(child, level));
      const edits = moveAll(document, sections, moves);
      const right = `${'#'.repeat(level)} ${first.heading.name}`;
      const title = message('Change it to "{0}"', right);
      return {
        place: headingPlace(first),
        message: message(
          '"{0}" skips a level below "{1}". It should be "{2}".',
          first.heading.name,
          parent.heading.name,
          right,
        ),
        related: { place: headingPlace(parent), message: message('The section it is in') },
        fixes: edits ? [{ title, edits, needsLook: others.length > 0 }] : [],
      };
    });
  },
};

/** Slots may be anywhere, `team-wrong-level` knows where teams belong, and pads write their tags as a heading. */
function skips({ heading, kind, team }: Section, parent: Section): boolean {
  const isTeam = kind === 'team' && team !== undefined;
  return !isTeam && heading.level > parent.heading.level + 1 && !/^tags:/i.test(heading.name);
}

/** A section that has to move itself says nothing about what is in it. */
function isInPlace(section: Section): boolean {
  return [section, ...ancestorsOf(section)].every(({ kind, heading }) => {
    if (kind === 'title') return heading.level === 1;
    if (kind === 'team') return heading.level > SECTION_LEVEL;
    return ['topic', 'aob'].includes(kind) ? heading.level > 1 : heading.level === SECTION_LEVEL;
  });
}
