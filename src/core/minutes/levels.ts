import type { MarkdownDocument } from '../markdown/document';
import { segmentOf, type PlacedEdit } from '../markdown/place';
import { lineAt, lineSpan } from '../text/text';
import { ancestorsOf, selfAndDescendants, type Section } from './sections';

/** The deepest level a heading can have (CommonMark 4.2). */
const DEEPEST_LEVEL = 6;
/** An underlined heading has one of two levels, by the character of its underline (CommonMark 4.3). */
const UNDERLINES = ['=', '-'];

/** A section and the level that its heading is to have. */
export interface Move {
  readonly section: Section;
  readonly level: number;
}

/** Where moved sections are to stand. */
export interface Destination {
  /** The section that they are to stand in; missing when they may stay where they are or leave what they stood in. */
  readonly into?: Section | undefined;
  /** A new heading of a level right before a section; they are to stand in it. */
  readonly newHeading?: Move;
}

/** Lists what moves along when a section gets a level: its own sub-headings, by the same number of levels. */
export function movesOf(section: Section, level: number): readonly Move[] {
  const by = level - section.heading.level;
  const [, ...descendants] = selfAndDescendants(section);
  const own = by < 0 ? descendants : ownOf(section, descendants);
  return [section, ...own].map(one => ({ section: one, level: one.heading.level + by }));
}

/**
 * Makes the edits that give sections their levels. Undefined when a heading would get too deep, when a section would
 * stand in another one than it is meant to or than it did before, or when a heading could only be moved by rewriting it.
 */
export function moveAll(
  document: MarkdownDocument,
  sections: readonly Section[],
  moves: readonly Move[],
  destination: Destination = {},
): readonly PlacedEdit[] | undefined {
  if (moves.some(({ level }) => level > DEEPEST_LEVEL) || misplaces(sections, moves, destination))
    return undefined;
  const edits = moves
    .filter(({ section, level }) => section.heading.level !== level)
    .map(({ section, level }) => editHeadingLevel(document, section, level));
  return edits.every(edit => edit !== undefined) ? edits.flat() : undefined;
}

/**
 * Makes the edits that give one heading another level; its words, and what stands above an underlined one, stay as
 * they are. Undefined for an underlined heading of several lines that is to have marks.
 */
export function editHeadingLevel(
  document: MarkdownDocument,
  { segment, heading }: Section,
  level: number,
): readonly PlacedEdit[] | undefined {
  const { text, lineStarts } = segmentOf(document, segment);
  const { span, nameSpan } = heading;
  const marks = (start: number, end: number, replacement: string): PlacedEdit => ({
    place: { segment, span: { start, end } },
    text: replacement,
    mayDelete: 'marks',
  });
  const atx = new RegExp(`^#{${String(heading.level)}}(?=[ \\t\\r\\n]|$)`).exec(
    text.slice(span.start, span.end),
  );
  const isOneLine = lineAt(lineStarts, span.start) === lineAt(lineStarts, span.end);
  if (atx && isOneLine) return [marks(span.start, span.start + atx[0].length, '#'.repeat(level))];
  const last = lineSpan(text, lineStarts, lineAt(lineStarts, span.end));
  const underline = UNDERLINES[level - 1];
  if (underline !== undefined)
    return [marks(last.start, span.end, text.slice(last.start, span.end).replace(/[=-]/g, underline))];
  if (/[\r\n]/.test(text.slice(nameSpan.start, nameSpan.end))) return undefined;
  const { end } = lineSpan(text, lineStarts, lineAt(lineStarts, nameSpan.end));
  // Marks at the end of a heading with marks would close it.
  const closing = /(?:^|[ \t])(#+)[ \t]*$/.exec(text.slice(nameSpan.start, end));
  const at = closing ? nameSpan.start + closing.index + closing[0].indexOf('#') : undefined;
  return [
    marks(nameSpan.start, nameSpan.start, `${'#'.repeat(level)} `),
    ...(at === undefined ? [] : [marks(at, at, '\\')]),
    marks(end, span.end, ''),
  ];
}

/** A section that stands too high takes in the ones after it, which are none of its own; "Team updates" owns its teams. */
function ownOf({ kind }: Section, descendants: readonly Section[]): readonly Section[] {
  const isOwn = (other: Section) =>
    other.kind === 'topic' || (kind === 'team-updates' && other.kind === 'team');
  const end = descendants.findIndex(other => !isOwn(other));
  return end < 0 ? descendants : descendants.slice(0, end);
}

/** A heading that holds others: a section, or the new heading. */
interface Holder {
  readonly section?: Section;
  readonly level: number;
}

/** Tells whether moves would put any section where it is not meant to be; only the stretch that they can change is read. */
function misplaces(sections: readonly Section[], moves: readonly Move[], destination: Destination): boolean {
  const { newHeading } = destination;
  const levels = new Map(moves.map(({ section, level }) => [section, level]));
  const indexes = [...levels.keys(), ...(newHeading ? [newHeading.section] : [])].map(({ index }) => index);
  const [start, last] = [Math.min(...indexes), Math.max(...indexes)];
  const lowest = Math.min(
    newHeading?.level ?? Infinity,
    ...moves.flatMap(({ section, level }) => [section.heading.level, level]),
  );
  const open: Holder[] = [];
  const hold = (holder: Holder): Holder | undefined => {
    while ((open.at(-1)?.level ?? 0) >= holder.level) open.pop();
    const parent = open.at(-1);
    open.push(holder);
    return parent;
  };
  const before = sections[start - 1];
  const above = before ? [before, ...ancestorsOf(before)].toReversed() : [];
  for (const section of above) hold({ section, level: section.heading.level });
  for (const section of sections.slice(start)) {
    if (section.index > last && section.heading.level <= lowest) break;
    if (section === newHeading?.section) hold({ level: newHeading.level });
    const parent = hold({ section, level: levels.get(section) ?? section.heading.level });
    if (!isMeant(section, parent, levels, destination)) return true;
  }
  return false;
}

/** What moves along stays where it was, what moves by itself goes to its destination, and all else may only be let go. */
function isMeant(
  section: Section,
  now: Holder | undefined,
  levels: ReadonlyMap<Section, number>,
  { into, newHeading }: Destination,
): boolean {
  const { parent } = section;
  const isSame = now?.section === parent && (now === undefined) === (parent === undefined);
  const isThere = newHeading
    ? now !== undefined && now.section === undefined
    : into !== undefined && now?.section === into;
  const movesAlong = parent !== undefined && levels.has(parent);
  if (!levels.has(section)) return isSame || (movesAlong && (isThere || isLetGo(section, now)));
  if (movesAlong) return isSame;
  return into || newHeading ? isThere : isSame || isLetGo(section, now);
}

/** A section that stood too high took others in; when it is moved, they stand in what it stood in itself. */
function isLetGo(section: Section, now: Holder | undefined): boolean {
  return now?.section === undefined ? now === undefined : ancestorsOf(section).includes(now.section);
}
