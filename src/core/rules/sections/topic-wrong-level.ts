import { moveToLevel } from '../../minutes/levels';
import { message } from '../../text/message';
import type { Rule } from '../rule';
import { topicsBesideUpdates } from '../../minutes/project-topics';
import { headingPlace } from '../../minutes/sections';

/** Reports topics that stand beside "Project Updates" and not in it. */
export const topicWrongLevel: Rule = {
  id: 'topic-wrong-level',
  severity: 'information',
  summary: 'A topic stands beside the section that should hold it.',
  scope: 'weekly',
  looksAt: 'headings',
  check({ document, sections }) {
    const updates = sections.find(section => section.kind === 'project-updates');
    if (!updates) return [];
    return topicsBesideUpdates(sections).map(section => {
      const edits = moveToLevel(document, section, updates.heading.level + 1);
      return {
        place: headingPlace(section),
        message: message(
          '"{0}" stands beside "{1}" and not in it.',
          section.heading.name,
          updates.heading.name,
        ),
        related: { place: headingPlace(updates), message: message('The section that should hold it') },
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
