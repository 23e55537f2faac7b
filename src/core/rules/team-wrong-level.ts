import { moveToLevel } from '../levels';
import { message } from '../message';
import type { Rule } from '../rule';
import { ancestorsOf, type Section } from '../sections';

/** Reports teams that are not one level below "Team updates". */
export const teamWrongLevel: Rule = {
  id: 'team-wrong-level',
  severity: 'warning',
  summary: 'A team is not one level below "Team updates".',
  scope: 'weekly',
  check({ minutes, sections }) {
    const updates = sections.find(section => section.kind === 'team-updates');
    if (!updates) return [];
    const level = updates.heading.level + 1;
    return misplacedTeams(sections, updates).map(section => {
      const edits = moveToLevel(minutes, section, level);
      return {
        span: section.heading.span,
        message: message(
          '"{0}" should be one level below "{1}": "{2}".',
          section.heading.name,
          updates.heading.name,
          `${'#'.repeat(level)} ${section.heading.name}`,
        ),
        fixes: edits
          ? [{ title: message('Move "{0}" below "{1}"', section.heading.name, updates.heading.name), edits }]
          : [],
      };
    });
  },
};

/**
 * A team that stands too high has left "Team updates", so all teams that follow count until another section
 * begins; one that stands too low is in another team's section. Slots have no place of their own.
 */
function misplacedTeams(sections: readonly Section[], updates: Section): readonly Section[] {
  const misplaced: Section[] = [];
  let isWithin = false;
  for (const section of sections) {
    if (section === updates) isWithin = true;
    else if (section.heading.level <= updates.heading.level && section.kind !== 'team') isWithin = false;
    const isTeam =
      section.kind === 'team' &&
      section.team !== undefined &&
      section.team.kind !== 'slot' &&
      !section.isNearMiss;
    const isElsewhere = ancestorsOf(section).some(
      ({ kind }) => kind === 'aob' || kind === 'project-updates' || kind === 'topic',
    );
    if (isWithin && isTeam && !isElsewhere && section.heading.level !== updates.heading.level + 1)
      misplaced.push(section);
  }
  return misplaced;
}
