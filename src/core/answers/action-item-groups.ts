import type { ActionItem } from '../items/action-items';
import { daysBetween } from '../text/date';
import type { Digest } from './digest';
import type { MinutesFile } from '../repository/profile';

/** An action item and the minutes that mention it last. */
export interface WrittenItem {
  readonly item: ActionItem;
  readonly file: MinutesFile;
}

/** Action items with the same person or team. */
export interface ItemGroup {
  /** The handle without `@`, or the team's name; missing for items without a person or team. */
  readonly name?: string;
  /** The items, newest first. */
  readonly items: readonly WrittenItem[];
}

/** Which action items to list. */
interface ItemFilter {
  /** A handle without `@`, in any case; missing for everybody's. */
  readonly person?: string | undefined;
  /** Whether to include those that are done. */
  readonly withDone?: boolean;
}

/** What action items are grouped by. */
export type Grouping = 'person' | 'team';

const NAMES: Readonly<Record<Grouping, (item: ActionItem) => readonly string[]>> = {
  person: ({ people }) => people,
  team: ({ team }) => (team ? [team.name] : []),
};

/** Lists the action items of minutes, newest first; one that is repeated word for word counts only where it was last written. */
export function writtenItems(digests: readonly Digest[]): readonly WrittenItem[] {
  const newestFirst = digests
    .filter(({ actionItems }) => actionItems.length > 0)
    .sort((a, b) => daysBetween(a.file.date, b.file.date));
  const latest = new Map<string, WrittenItem>();
  for (const { file, actionItems } of newestFirst.toReversed())
    for (const item of actionItems) {
      const key = keyOf(item);
      // Deleted and set again, it moves to where it was last written.
      latest.delete(key);
      latest.set(key, { item, file });
    }
  return [...latest.values()].sort(
    (a, b) =>
      daysBetween(a.file.date, b.file.date) ||
      (a.file.path < b.file.path ? -1 : a.file.path > b.file.path ? 1 : a.item.line - b.item.line),
  );
}

/** Selects the items that pass a filter, in their order. */
export function filterItems(
  items: readonly WrittenItem[],
  { person, withDone = false }: ItemFilter,
): readonly WrittenItem[] {
  const wanted = person?.toLowerCase();
  return items.filter(
    ({ item }) =>
      (withDone || !item.isDone) &&
      (wanted === undefined || item.people.some(person => person.toLowerCase() === wanted)),
  );
}

/** Groups items by person or team, in alphabetical order; those without one come last. An item for two people is in both groups. */
export function groupItems(items: readonly WrittenItem[], by: Grouping): readonly ItemGroup[] {
  const groups = new Map<string, { readonly name?: string; readonly items: WrittenItem[] }>();
  for (const written of items) {
    const names = NAMES[by](written.item);
    for (const name of names.length > 0 ? names : [undefined]) {
      const key = name?.toLowerCase() ?? '';
      const group = groups.get(key) ?? { ...(name !== undefined && { name }), items: [] };
      if (!group.items.includes(written)) group.items.push(written);
      groups.set(key, group);
    }
  }
  const all = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  return [...all.filter(({ name }) => name !== undefined), ...all.filter(({ name }) => name === undefined)];
}

/** Counts the items of everybody who was asked; in alphabetical order. */
export function peopleAsked(
  items: readonly WrittenItem[],
): readonly { readonly name: string; readonly count: number }[] {
  return groupItems(items, 'person').flatMap(group =>
    group.name === undefined ? [] : [{ name: group.name, count: group.items.length }],
  );
}

function keyOf({ text, people, team }: ActionItem): string {
  const asked = people.map(person => person.toLowerCase()).sort();
  return [text.toLowerCase(), asked.join(), team?.name ?? ''].join('\n');
}
