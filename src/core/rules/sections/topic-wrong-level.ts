import { moveAll, movesOf } from '../../minutes/levels';
import { message } from '../../text/message';
import type { Rule } from '../rule';
import { topicsBesideUpdates } from '../../minutes/project-topics';
import { headingPlace } from '../../minutes/sections';

/** Reports topics that are next to "Project Updates" instead of in it. */
export const topicWrongLevel: Rule = {
  id: 'topic-wrong-level',
  severity: 'information',
  summary: 'A topic stands beside the section that should hold it.',
  scope: 'weekly',
  looksAt: 'headings',
  check({ document, sections, profile }) {
    const updates = sections.find(section => section.kind === 'project-updates');
    if (!updates) return [];
    return topicsBesideUpdates(profile.words, sections).map((section, index, topics) => {
      // The topics before it move too, or it would end up in the last of them.
      const moves = topics.slice(0, index + 1).flatMap(topic => movesOf(topic, updates.heading.level + 1));
      const edits = moveAll(document, sections, moves, { into: updates });
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
