import type { MarkdownDocument } from '../markdown/document';
import { segmentOf, type PlacedEdit } from '../markdown/place';
import { selfAndDescendants, type Section } from './sections';

/** The deepest level a heading can have (CommonMark 4.2). */
const DEEPEST_LEVEL = 6;

/**
 * Makes the edits that move a section to a level, and what is in it along: up, everything by the same number of
 * levels; down, its own topics as far as they must go to stay below it. Undefined when one would get too deep.
 */
export function moveToLevel(
  document: MarkdownDocument,
  section: Section,
  level: number,
): readonly PlacedEdit[] | undefined {
  const by = level - section.heading.level;
  const [, ...descendants] = selfAndDescendants(section);
  const own = by < 0 ? descendants : ownOf(section, descendants);
  const highest = Math.min(...own.map(({ heading }) => heading.level));
  const along = by < 0 ? by : Math.min(by, Math.max(0, level + 1 - highest));
  const moves = [{ section, by }, ...own.map(other => ({ section: other, by: along }))];
  if (moves.some(move => move.section.heading.level + move.by > DEEPEST_LEVEL)) return undefined;
  return moves
    .filter(move => move.by !== 0)
    .map(move => editHeadingLevel(document, move.section, move.section.heading.level + move.by));
}

/** Makes the edit that gives one heading another level; an underlined (setext) heading becomes one with `#` marks. */
export function editHeadingLevel(
  document: MarkdownDocument,
  { segment, heading }: Section,
  level: number,
): PlacedEdit {
  const { text } = segmentOf(document, segment);
  const { span, nameSpan } = heading;
  const marks = '#'.repeat(level);
  const atx = /^#+/.exec(text.slice(span.start, span.end));
  if (atx)
    return { place: { segment, span: { start: span.start, end: span.start + atx[0].length } }, text: marks };
  const name = text.slice(nameSpan.start, nameSpan.end).replace(/\s*[\r\n]+\s*/g, ' ');
  return { place: { segment, span }, text: `${marks} ${name}` };
}

/** A section that stands too high takes in the ones after it, which are none of its own; "Team updates" owns its teams. */
function ownOf({ kind }: Section, descendants: readonly Section[]): readonly Section[] {
  const isOwn = (other: Section) =>
    other.kind === 'topic' || (kind === 'team-updates' && other.kind === 'team');
  const end = descendants.findIndex(other => !isOwn(other));
  return end < 0 ? descendants : descendants.slice(0, end);
}
