import { moveToLevel } from '../levels';
import { message } from '../message';
import type { Rule } from '../rule';
import type { Section } from '../sections';

/** Reports topics that stand beside "Project Updates" and not in it. */
export const topicWrongLevel: Rule = {
  id: 'topic-wrong-level',
  severity: 'information',
  summary: 'A topic stands beside the section that should hold it.',
  scope: 'weekly',
  check({ minutes, sections }) {
    const updates = sections.find(section => section.kind === 'project-updates');
    if (!updates) return [];
    return topicsBeside(sections, updates).map(section => {
      const edits = moveToLevel(minutes, section, updates.heading.level + 1);
      return {
        span: section.heading.span,
        message: message(
          '"{0}" stands beside "{1}" and not in it.',
          section.heading.name,
          updates.heading.name,
        ),
        related: { span: updates.heading.span, message: message('The section that should hold it') },
        fixes: edits
          ? [
              {
                title: message('Move "{0}" into "{1}"', section.heading.name, updates.heading.name),
                edits,
                needsLook: true,
              },
            ]
          : [],
      };
    });
  },
};

/** Sections that many minutes end with; they are no news of the project. */
const OF_THEIR_OWN =
  /^(?:next (?:meeting|call|steps)|action items?|actions|decisions|links|attendees|participants)\b/i;

/** The topics on the level of "Project Updates" that follow it, up to the next section with a purpose of its own. */
function topicsBeside(sections: readonly Section[], updates: Section): readonly Section[] {
  const beside = sections
    .slice(sections.indexOf(updates) + 1)
    .filter(({ heading }) => heading.level <= updates.heading.level);
  const end = beside.findIndex(
    ({ kind, heading }) =>
      kind !== 'topic' || OF_THEIR_OWN.test(heading.name) || heading.level !== updates.heading.level,
  );
  return end < 0 ? beside : beside.slice(0, end);
}
