import type { Vocabulary } from '../repository/vocabulary';
import { leadingPhrase } from '../text/phrases';
import { SECTION_LEVEL, type Section } from './sections';

/** Lists the topics that follow "Project Updates" on its level, up to the next section with a purpose of its own. */
export function topicsBesideUpdates(
  { closingSections }: Vocabulary,
  sections: readonly Section[],
): readonly Section[] {
  const updates = sections.find(({ kind }) => kind === 'project-updates');
  if (updates?.heading.level !== SECTION_LEVEL) return [];
  const beside = sections
    .slice(sections.indexOf(updates) + 1)
    .filter(({ heading }) => heading.level <= SECTION_LEVEL);
  const end = beside.findIndex(
    ({ kind, heading }) =>
      kind !== 'topic' ||
      leadingPhrase(closingSections).test(heading.name) ||
      heading.level !== SECTION_LEVEL,
  );
  return end < 0 ? beside : beside.slice(0, end);
}
