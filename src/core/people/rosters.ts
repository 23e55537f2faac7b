import type { Block } from '../markdown/blocks';
import { labelOf } from '../markdown/label';
import type { MeetingWords } from '../repository/meeting-words';
import { memo } from '../text/memo';

/** The parts of a table row between its bars. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Splits a row of a table into its cells; bars in code or behind a backslash do not count. */
export function cellsOf(row: string): readonly Cell[] {
  const cells: Cell[] = [];
  const leading = /^\s*\|/.exec(row)?.[0].length ?? 0;
  let start = leading;
  for (const match of row.matchAll(/\\.|`[^`]*`|\||$/g)) {
    if (match[0] !== '|' && match[0] !== '') continue;
    if (match.index < start) continue;
    const text = row.slice(start, match.index);
    if (match[0] === '|' || text.trim()) cells.push({ start, end: match.index, text: text.trim() });
    start = match.index + 1;
  }
  return cells;
}

/** Reads the plain words of a heading or label: lower case, without marks, emoji, numbering and what is in brackets. */
export function bareWords(text: string): string {
  return text
    .replace(/\([^)]*\)|\[\s*\d*\s*\]|<[^>]*>/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}:*·'’_/ -]/gu, ' ')
    .replace(/[*_:]+(?=\s|$)|(?<=\s|^)[*_:-]+/g, ' ')
    .replace(/^[\s\d.)]+|[\s\d]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const lowerSet = memo(
  (words: readonly string[]): ReadonlySet<string> => new Set(words.map(word => bareWords(word))),
);

/** Tells whether a label or heading is one of some words, with or without brackets and marks. */
export function isOneOf(words: readonly string[], text: string): boolean {
  const bare = bareWords(text);
  return bare !== '' && lowerSet(words).has(bare);
}

/** Headings and labels come back every week; those of many weeks are enough to remember. */
const MAX_REMEMBERED = 5_000;
const knownHeads = memo<MeetingWords, Map<string, boolean>>(() => new Map());

/** Tells whether a label or heading is about who was there: it begins or ends with a word for that, and is short. */
export function isAboutAttendance(words: MeetingWords, text: string): boolean {
  const known = knownHeads(words);
  const answer = known.get(text) ?? readsAttendance(words, text);
  if (known.size >= MAX_REMEMBERED) known.clear();
  known.set(text, answer);
  return answer;
}

function readsAttendance({ attendance }: MeetingWords, text: string): boolean {
  const bare = bareWords(text);
  const words = lowerSet(attendance);
  if (!bare) return false;
  if (/,/.test(text.replace(/\([^)]*\)/g, ''))) return words.has(bare);
  if (words.has(bare)) return true;
  const parts = bare.split(/[ /]+/);
  if (parts.length > 5) return false;
  for (let length = 1; length < parts.length; length++)
    if (words.has(parts.slice(0, length).join(' ')) || words.has(parts.slice(length).join(' '))) return true;
  return false;
}

/** Finds the blocks that say who was there: under a heading for that, behind a label, in a table or in front matter. */
export function rosterBlocks(
  words: MeetingWords,
  blocks: readonly Block[],
  textOf: (block: Block) => string,
): ReadonlySet<number> {
  const roster = new Set<number>();
  const headings = new Set<number>();
  const isHead = (text: string) => {
    const label = labelOf(text);
    return isAboutAttendance(words, label ? label.name : text);
  };
  let follows: { parent: number | undefined; isList: boolean } | undefined;
  for (const [index, block] of blocks.entries()) {
    const text = textOf(block);
    const firstLine = text.split(/\r|\n/, 1)[0] ?? '';
    if (block.kind === 'heading') {
      follows = undefined;
      const above = block.heading !== undefined && headings.has(block.heading);
      const isDeep = block.heading !== undefined && (blocks[block.heading]?.level ?? 0) > 1;
      if (isHead(firstLine) || (above && isDeep)) headings.add(index);
      if (isHead(firstLine) && labelOf(firstLine)?.value) roster.add(index);
      continue;
    }
    if (block.kind === 'fence') continue;
    if (block.kind === 'entry') {
      const key = /^["']?([^:=]+?)["']?\s*[:=]/.exec(firstLine)?.[1] ?? '';
      if (isAboutAttendance(words, key.replace(/[_-]/g, ' '))) roster.add(index);
      continue;
    }
    const inHeading = block.heading !== undefined && headings.has(block.heading);
    const inParent = block.parent !== undefined && roster.has(block.parent);
    const isLabelled = (block.kind === 'item' || block.kind === 'paragraph') && isHead(firstLine);
    const isTable =
      block.kind === 'head' &&
      (cellsOf(firstLine).some(cell => isAboutAttendance(words, cell.text)) ||
        hasMarks(words, blocks, index, textOf));
    let inFollowing = false;
    if (follows && block.parent === follows.parent) {
      if (block.kind === 'item' || block.kind === 'head') {
        inFollowing = true;
        follows = { ...follows, isList: true };
      } else if (block.kind === 'paragraph' && !follows.isList && !labelOf(firstLine)) inFollowing = true;
      else if (block.kind !== 'comment') follows = undefined;
    } else if (follows && block.parent === undefined) follows = undefined;
    if (inHeading || inParent || isLabelled || isTable || inFollowing) roster.add(index);
    if (isLabelled && block.kind === 'paragraph') follows = { parent: block.parent, isList: false };
  }
  return roster;
}

/** A column of marks tells a table of people, whatever its head says. */
function hasMarks(
  words: MeetingWords,
  blocks: readonly Block[],
  head: number,
  textOf: (block: Block) => string,
): boolean {
  return markColumns(words, blocks, head, textOf).size > 0;
}

/** Finds the columns of a table that hold nothing but marks. */
export function markColumns(
  words: MeetingWords,
  blocks: readonly Block[],
  head: number,
  textOf: (block: Block) => string,
): ReadonlySet<number> {
  const headBlock = blocks[head];
  if (!headBlock) return new Set();
  const titles = cellsOf(textOf(headBlock).split(/\r|\n/, 1)[0] ?? '');
  const rows = blocks.filter(block => block.parent === head).map(block => cellsOf(textOf(block)));
  const columns = new Set<number>();
  for (const column of titles.keys()) {
    if (column === 0) continue;
    const cells = rows.map(row => row[column]?.text ?? '').filter(Boolean);
    if (cells.some(cell => isMark(words, cell) && !isDash(cell)) && cells.every(cell => isMark(words, cell)))
      columns.add(column);
  }
  return columns;
}

/** A dash says that there is nothing, of whatever. */
function isDash(cell: string): boolean {
  return /^[-–—/.?]*$/.test(cell);
}

/** Tells whether a cell is a mark: yes, no, X, a tick, a letter. */
export function isMark({ marks }: MeetingWords, cell: string): boolean {
  const bare = bareWords(cell);
  if (/^[+-]1$/.test(cell)) return true;
  if (bare !== '' && lowerSet(marks).has(bare)) return true;
  return bare.length <= 1 && !/\d/.test(cell) && /\S/.test(cell) && cell.trim().length <= 12;
}
