import { message } from '../../text/message';
import type { Rule } from '../rule';
import { lineOf } from '../../markdown/place';
import { ancestorsOf, headingPlace, type Section } from '../../minutes/sections';

/** Reports a section or a team that is in the minutes twice. */
export const duplicateSection: Rule = {
  id: 'duplicate-section',
  severity: 'warning',
  summary: 'The same section or the same team stands in the minutes twice.',
  scope: 'weekly',
  looksAt: 'headings',
  check({ document, sections }) {
    const first = new Map<unknown, Section>();
    // If teams have a section of their own, one under Meta is a topic.
    const hasUpdates = sections.some(({ kind }) => kind === 'team-updates');
    return sections.flatMap(section => {
      const key = keyOf(section, hasUpdates);
      const earlier = first.get(key);
      if (key === undefined) return [];
      if (!earlier) {
        first.set(key, section);
        return [];
      }
      return {
        place: headingPlace(section),
        message: message(
          '"{0}" stands here twice. The first is "{1}" in line {2}.',
          section.heading.name,
          earlier.heading.name,
          lineOf(document, headingPlace(earlier)) + 1,
        ),
        related: { place: headingPlace(earlier), message: message('The first one') },
        fixes: [],
      };
    });
  },
};

/** Makes the key of what may occur only once: sections with a purpose, and teams that report. Slots and second meetings may repeat. */
function keyOf(section: Section, hasUpdates: boolean): unknown {
  const { kind, team, isTypo, isWholeName } = section;
  if (kind === 'topic') return undefined;
  // What repeats the name of the section that it is in belongs to it.
  if (kind !== 'team') return ancestorsOf(section).some(above => above.kind === kind) ? undefined : kind;
  const isElsewhere = ancestorsOf(section).some(above =>
    ['aob', 'project-updates', 'team', ...(hasUpdates ? ['meta'] : [])].includes(above.kind),
  );
  return isElsewhere || isTypo || !isWholeName || team?.kind === 'slot' ? undefined : team;
}
