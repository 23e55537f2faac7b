import type { MarkdownDocument } from '../markdown/document';
import { mayEndFrontMatter } from '../markdown/front-matter';
import { segmentOf, type PlacedEdit } from '../markdown/place';
import { lineAt, lineSpan } from '../text/text';
import { ancestorsOf, selfAndDescendants, type Section } from './sections';

/** The deepest level that a heading can have (CommonMark 4.2). */
const DEEPEST_LEVEL = 6;
/** An underlined heading is of level 1 or 2, by the character of its underline (CommonMark 4.3). */
const UNDERLINES = ['=', '-'];

/** A section and the new level of its heading. */
export interface Move {
  readonly section: Section;
  readonly level: number;
}

/** Where moved sections belong. */
export interface Destination {
  /** The section that they belong to; missing if they may stay where they are or leave the section around them. */
  readonly into?: Section | undefined;
  /** A new heading right before a section, which they belong to instead. */
  readonly newHeading?: Move;
}

/** Lists the moves of a section to a level: its own sub-headings move by the same number of levels. */
export function movesOf(section: Section, level: number): readonly Move[] {
  const by = level - section.heading.level;
  const [, ...descendants] = selfAndDescendants(section);
  const own = by < 0 ? descendants : ownOf(section, descendants);
  return [section, ...own].map(moved => ({ section: moved, level: moved.heading.level + by }));
}

/**
 * Makes the edits that move headings to new levels. Undefined if a heading would get too deep, if a section would end
 * up in another section than it is meant to or was in before, or if a heading would have to be rewritten.
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
 * Makes the edits that change the level of one heading; its words, and what is above an underlined one, stay as they
 * are. Undefined for an underlined heading of several lines that would need marks instead.
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
  const mark = UNDERLINES[level - 1];
  const underline = mark && text.slice(last.start, span.end).replace(/[=-]/g, mark);
  // Under an open fence of front matter, "---" would end it.
  const endsFrontMatter = document.frontMatter.reach === Infinity && mayEndFrontMatter(underline ?? '');
  if (underline !== undefined && !endsFrontMatter) return [marks(last.start, span.end, underline)];
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

/**
 * Lists the sections below a heading that are its own: one that is too high only takes in those after it, except that
 * "Team updates" owns its teams.
 */
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

/** Tells whether moves would put a section where it does not belong; only the stretch that they can change is checked. */
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
    if (!isMeant(sections, section, parent, levels, destination)) return true;
  }
  return false;
}

/**
 * Tells whether a section may be in `now` after the moves: one that moves along stays where it was, one that moves by
 * itself goes to its destination, and any other may only be released.
 */
function isMeant(
  sections: readonly Section[],
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
  if (!levels.has(section))
    return isSame || (movesAlong && (isThere || isLetGo(section, now)) && !isAnother(sections, section));
  if (movesAlong) return isSame;
  return into || newHeading ? isThere : isSame || isLetGo(section, now);
}

/** Tells whether a section was released from one that was too high into the section around that. */
function isLetGo(section: Section, now: Holder | undefined): boolean {
  return now?.section === undefined ? now === undefined : ancestorsOf(section).includes(now.section);
}

/** Tells whether a section, or one in it, has the team or the name of another: a topic where it is, it would be that a second time. */
function isAnother(sections: readonly Section[], section: Section): boolean {
  const own = selfAndDescendants(section);
  return sections.some(
    other =>
      !own.includes(other) &&
      own.some(one => one.heading.name === other.heading.name || isSameTeam(one, other)),
  );
}

function isSameTeam({ team }: Section, other: Section): boolean {
  return team !== undefined && team.kind !== 'slot' && team === other.team;
}
