import { SECTION_LEVEL, type Section } from './sections';

/** Sections that many minutes end with; they are no news of the project. */
const OF_THEIR_OWN =
  /^(?:next (?:meeting|call|steps)|action items?|actions|decisions|links|attendees|participants)\b/i;

/** Gives the topics that follow "Project Updates" on its level, up to the next section with a purpose of its own. */
export function topicsBesideUpdates(sections: readonly Section[]): readonly Section[] {
  const updates = sections.find(({ kind }) => kind === 'project-updates');
  if (updates?.heading.level !== SECTION_LEVEL) return [];
  const beside = sections
    .slice(sections.indexOf(updates) + 1)
    .filter(({ heading }) => heading.level <= SECTION_LEVEL);
  const end = beside.findIndex(
    ({ kind, heading }) =>
      kind !== 'topic' || OF_THEIR_OWN.test(heading.name) || heading.level !== SECTION_LEVEL,
  );
  return end < 0 ? beside : beside.slice(0, end);
}
