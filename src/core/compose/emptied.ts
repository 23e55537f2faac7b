import type { Block } from '../markdown/blocks';
import { cellsOf, isAboutAttendance, isMark, markColumns } from '../people/rosters';
import type { MeetingWords } from '../repository/meeting-words';
import type { AlignedFile, ComparedBlock } from './aligned-file';

/** Matches a list item with a box, up to what is in the box. */
const BOX = /^(\s*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)[ xX](\][ \t])/;
/** An open box, which claims nothing even where an empty mark does. */
const OPEN_BOX = '[ ]';

/** Tells whether a block is a list item with a box. */
export function hasBox({ text }: ComparedBlock): boolean {
  return BOX.test(text);
}

/** Opens the box of a list item; other text stays the same. */
export function withOpenBox(text: string): string {
  return text.replace(BOX, '$1 $2');
}

/** Writes a label without what stands behind it, or with something else. */
export function withValue({ text, block, label }: ComparedBlock, value = ''): string {
  const start = text.slice(0, block.wordsStart - block.span.start + (label?.end ?? 0)).trimEnd();
  return value ? `${start} ${value}` : start;
}

/** Writes other text into the cells of a row, as wide as before; undefined for a cell that stays. */
export function withCells(
  row: string,
  textFor: (cell: string, column: number) => string | undefined,
): string {
  let written = '';
  let at = 0;
  for (const [column, { text, start, end }] of cellsOf(row).entries()) {
    const cell = textFor(text, column);
    if (cell === undefined) continue;
    written += row.slice(at, start) + (cell ? ` ${cell} ` : '').padEnd(end - start);
    at = end;
  }
  return (written + row.slice(at)).trimEnd();
}

/**
 * Writes the row of somebody in a table of people with its marks empty; undefined if the table has no place for marks. Where an
 * empty mark has meant that somebody was not there, an open box takes its place.
 */
export function withoutMarks(
  words: MeetingWords,
  own: AlignedFile,
  row: ComparedBlock,
  others: readonly AlignedFile[],
): string | undefined {
  const head = row.block.parent;
  const columns = head === undefined ? undefined : columnsOfMarks(words, own, head);
  if (!columns || columns.size === 0) return undefined;
  const empty = [own, ...others].some(file => leavesMarksEmpty(words, file)) ? OPEN_BOX : '';
  return withCells(row.text, (cell, column) => {
    if (columns.has(column)) return empty;
    return column > 0 && cell && isMark(words, cell) ? '' : undefined;
  });
}

function leavesMarksEmpty(words: MeetingWords, file: AlignedFile): boolean {
  return file.blocks.some(({ block }, head) => {
    if (block.kind !== 'head' || !file.roster.has(head)) return false;
    const columns = [...columnsOfMarks(words, file, head)];
    const marks = file.blocks.flatMap(({ block: { parent }, text }) => {
      const cells = parent === head ? cellsOf(text) : undefined;
      return cells ? columns.map(column => cells[column]?.text ?? '') : [];
    });
    return marks.some(Boolean) && marks.includes('');
  });
}

function columnsOfMarks(words: MeetingWords, { blocks }: AlignedFile, head: number): ReadonlySet<number> {
  const textByBlock = new Map<Block, string>(blocks.map(({ block, words: text }) => [block, text]));
  const marked = markColumns(
    words,
    blocks.map(({ block }) => block),
    head,
    block => textByBlock.get(block) ?? '',
  );
  const titles = cellsOf(blocks[head]?.text.split(/\r|\n/, 1)[0] ?? '');
  const named = titles.flatMap(({ text }, column) =>
    column > 0 && isAboutAttendance(words, text) ? [column] : [],
  );
  return new Set([...marked, ...named]);
}
