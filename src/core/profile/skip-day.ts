import { findNodeAtLocation, modify, parseTree, type FormattingOptions } from 'jsonc-parser';
import type { Edit } from '../text/edit';

const FORMAT: FormattingOptions = { insertSpaces: true, tabSize: 2 };

/**
 * Makes the edits that write a day without a meeting into the text of a profile: to the series of that name, or to all
 * series where it names none. Empty if the day stands there; undefined if the profile names series, but not this one.
 */
export function skipDay(text: string, series: string, day: string): readonly Edit[] | undefined {
  const tree = parseTree(text);
  const listed = tree && findNodeAtLocation(tree, ['series']);
  const index = (listed?.children ?? []).findIndex(
    one => findNodeAtLocation(one, ['name'])?.value === series,
  );
  if (listed && index < 0) return undefined;
  const path = listed ? ['series', index, 'skip'] : ['skip'];
  const days = tree && findNodeAtLocation(tree, path);
  if (days?.children?.some(({ value }) => value === day)) return [];
  const edits = days
    ? modify(text, [...path, -1], day, { formattingOptions: FORMAT, isArrayInsertion: true })
    : modify(text, path, [day], { formattingOptions: FORMAT });
  return edits.map(({ offset, length, content }) => ({
    span: { start: offset, end: offset + length },
    text: content,
  }));
}

/** Tells whether the text of a profile names series; without them, a day that it skips is one without any meeting. */
export function namesSeries(text: string): boolean {
  const tree = parseTree(text);
  return tree !== undefined && findNodeAtLocation(tree, ['series']) !== undefined;
}
