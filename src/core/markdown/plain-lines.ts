import { lineStartsOf } from '../text/text';
import { isTooLong } from './bounds';
import { readFrontMatter } from './front-matter';
import type { PlainLine, PlainLineKind } from './plain-line';
import { beginsSilence, endOfSilence, fenceAt, headingAt, isDefinition, isDelimiterRow, isRule, isUnderline, itemAt, type Fence } from './line-starts'; // prettier-ignore

/** A line that is being read, and what is open at its start. */
interface Reading {
  readonly text: string;
  readonly lines: PlainLine[];
  /** Whether there is any comment, which most texts have none of. */
  readonly hasComment: boolean;
  line: number;
  /** Where the part of the line that is not read yet begins, and the column there. */
  offset: number;
  column: number;
  end: number;
  /** For each list around, the column at which the words of its items begin. */
  lists: number[];
  /** The fence of the code that is open, and the column before which a line would end it. */
  fence: (Fence & { readonly column: number }) | undefined;
  /** Whether the line before was text, with which this one may go on. */
  isParagraph: boolean;
  isTable: boolean;
  /** What stands before this offset says nothing, because a comment or code in tags is there. */
  silentUntil: number;
  /** Whether a whole line ends what is silent. */
  isSilentBlock: boolean;
}

const ENTRY = /^["']?[\p{L}\w][\p{L}\w "'.-]*[ \t]*[:=]/u;
const FRONT_FENCE = /^(?:---|\.\.\.|\+\+\+)$/;
/** A line that is indented by as many columns more than the text around it is code. */
const CODE_INDENT = 4;
const TAB = 9;
const SPACE = 32;
const NO_BREAK_SPACE = 160;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Reads the lines of a Markdown text without the parser, for questions that are asked of thousands of files at once. A text
 * that is too long for minutes has none.
 */
export function readPlainLines(text: string): readonly PlainLine[] {
  if (isTooLong(text.length, 0)) return [];
  const starts = lineStartsOf(text);
  const bodyStart = readFrontMatter(text).end;
  const reading: Reading = {
    text, lines: [], hasComment: text.includes('<!--'), line: 0, offset: 0, column: 0, end: 0, lists: [], fence: undefined,
    isParagraph: false, isTable: false, silentUntil: 0, isSilentBlock: false,
  }; // prettier-ignore
  for (let line = 0; line < starts.length; line++) {
    reading.line = line;
    reading.offset = starts[line] ?? 0;
    reading.end = trimmedEnd(text, reading.offset, starts[line + 1] ?? text.length);
    reading.column = 0;
    if (reading.offset < bodyStart) readEntry(reading);
    else if (!isSilent(reading)) readLine(reading);
  }
  return reading.lines;
}

function readEntry(reading: Reading): void {
  const written = reading.text.slice(reading.offset, reading.end);
  if (written !== '' && !FRONT_FENCE.test(written)) add(reading, 'entry', 0, !ENTRY.test(written));
}

/** Tells whether a line is in a comment that began above it; one that ends in it is read from there on. */
function isSilent(reading: Reading): boolean {
  const { silentUntil, isSilentBlock, offset, end } = reading;
  if (silentUntil <= offset) return false;
  if (!isSilentBlock && silentUntil < end) {
    reading.offset = silentUntil;
    reading.isParagraph = true;
    return false;
  }
  if (silentUntil <= end) reading.silentUntil = 0;
  return true;
}

function readLine(reading: Reading): void {
  const { text, end, fence } = reading;
  skipIndentation(reading);
  if (reading.offset >= end) {
    reading.isParagraph = reading.isTable = false;
    return;
  }
  if (fence && reading.column >= fence.column) {
    const closing = fenceAt(text, reading.offset, end);
    if (closing?.mark === fence.mark && closing.length >= fence.length && closing.isBare)
      reading.fence = undefined;
    return;
  }
  reading.fence = undefined;
  let around = 0;
  while (around < reading.lists.length && (reading.lists[around] ?? 0) <= reading.column) around++;
  const isItem = openItems(reading, around);
  if (isItem) around = reading.lists.length;
  if (reading.offset >= end) {
    reading.isParagraph = reading.isTable = false;
    add(reading, 'item');
    return;
  }
  const inner = around > 0 ? (reading.lists[around - 1] ?? 0) : 0;
  const isFar = reading.column - inner >= CODE_INDENT;
  const continues = reading.isParagraph && !isItem;
  if (!isFar && readBlockStart(reading, around, isItem)) return;
  if (isFar && !continues && !isItem) return;
  if (!continues) reading.lists.length = around;
  readText(reading, isItem, continues);
}

/** Opens the lists of the items that begin on a line, and tells whether any does. */
function openItems(reading: Reading, around: number): boolean {
  const { text, end, lists } = reading;
  let isItem = false;
  for (let inside = around; reading.offset < end; inside = lists.length) {
    const inner = inside > 0 ? (lists[inside - 1] ?? 0) : 0;
    const isParagraph = reading.isParagraph && !isItem;
    // Below text, it is no code; and whoever indents it further means an item.
    if (reading.column - inner >= CODE_INDENT && !isParagraph) break;
    const item = itemAt(text, reading.offset, end);
    if (!item || isRule(text, reading.offset, end)) break;
    if (isParagraph && inside === lists.length && !item.mayInterrupt) break;
    lists.length = inside;
    isItem = true;
    reading.offset += item.width;
    reading.column += item.width;
    const behind = reading.column;
    skipIndentation(reading);
    const isCode = reading.column - behind > CODE_INDENT || reading.offset >= end;
    lists.push(isCode ? behind + 1 : reading.column);
  }
  return isItem;
}

/** Reads what begins something else than text: code, a comment, a heading, a rule, a quote; false if it is none of these. */
function readBlockStart(reading: Reading, around: number, isItem: boolean): boolean {
  const { text, offset, end, lists, lines } = reading;
  const before = lines.at(-1);
  const isBelowText = reading.isParagraph && !isItem && lists.length === 0 && before?.kind === 'text';
  const fence = fenceAt(text, offset, end);
  const level = headingAt(text, offset, end);
  if (isBelowText && isUnderline(text, offset, end)) {
    lines[lines.length - 1] = { ...before, kind: 'heading', level: text[offset] === '=' ? 1 : 2, continues: false }; // prettier-ignore
  } else if (fence) {
    lists.length = around;
    reading.fence = { ...fence, column: around > 0 ? (lists[around - 1] ?? 0) : 0 };
    reading.offset = end;
    if (isItem) add(reading, 'item');
  } else if (beginsSilence(text, offset, end)) {
    lists.length = around;
    reading.silentUntil = endOfSilence(text, offset);
    reading.isSilentBlock = true;
    if (reading.silentUntil <= end) reading.silentUntil = 0;
  } else if (isRule(text, offset, end)) {
    lists.length = around;
  } else if (!reading.isParagraph && isDefinition(text, offset, end)) {
    lists.length = around;
    add(reading, 'definition');
  } else if (level > 0) {
    lists.length = around;
    reading.offset += level;
    skipIndentation(reading);
    const closing = /(?:^|[ \t])#+$/.exec(text.slice(reading.offset, end));
    if (closing) reading.end = reading.offset + closing.index;
    add(reading, around === 0 ? 'heading' : isItem ? 'item' : 'text', around === 0 ? level : 0);
  } else if (text[offset] === '>') {
    const isQuoted = before?.kind === 'quote' && before.line === reading.line - 1;
    lists.length = around;
    while (reading.offset < end && /[>\s]/.test(text[reading.offset] ?? '')) reading.offset++;
    if (reading.offset < end) add(reading, isItem ? 'item' : 'quote', 0, isQuoted);
  } else return false;
  reading.isParagraph = reading.isTable = false;
  return true;
}

function readText(reading: Reading, isItem: boolean, continues: boolean): void {
  const { text, offset, end, lines, lists } = reading;
  const before = lines.at(-1);
  const isBelowHead = continues && before?.kind === 'text' && isDelimiterRow(text, offset, end);
  if (isBelowHead && text.slice(before.span.start, before.span.end).includes('|')) {
    lines[lines.length - 1] = { ...before, kind: 'head', continues: false };
    reading.isTable = true;
    return;
  }
  if (isItem) reading.isTable = false;
  // A line at the margin that goes on with an item's words is not in the list for a reader.
  const isLazy = continues && reading.column === 0 && lists.length > 0;
  add(reading, isItem ? 'item' : reading.isTable ? 'row' : 'text', 0, continues && !reading.isTable, isLazy);
  reading.isParagraph = true;
}

function add(reading: Reading, kind: PlainLineKind, level = 0, continues = false, isLazy = false): void {
  const { line, offset: start, end, lists, lines } = reading;
  lines.push({ kind, line, span: { start, end }, depth: isLazy ? 0 : lists.length, level, continues });
  if (reading.hasComment && kind !== 'entry') openComment(reading);
}

/** A comment may begin in a paragraph and end in a later line of it. */
function openComment(reading: Reading): void {
  const { text, offset, end } = reading;
  const inLine = text.slice(offset, end).lastIndexOf('<!--');
  const close = inLine < 0 ? -1 : text.indexOf('-->', offset + inLine);
  if (close < end || /\n[ \t]*\r?\n/.test(text.slice(offset + inLine, close))) return;
  reading.silentUntil = close + '-->'.length;
  reading.isSilentBlock = false;
}

function skipIndentation(reading: Reading): void {
  const { text, end } = reading;
  for (; reading.offset < end; reading.offset++) {
    const code = text.charCodeAt(reading.offset);
    if (code === TAB) reading.column += CODE_INDENT - (reading.column % CODE_INDENT);
    else if (code === SPACE || code === NO_BREAK_SPACE || code === BYTE_ORDER_MARK) reading.column++;
    else return;
  }
}

/** Finds the end of a line without its line ending and the white space before it. */
function trimmedEnd(text: string, start: number, next: number): number {
  let end = next;
  while (end > start) {
    const code = text.charCodeAt(end - 1);
    if (code > SPACE && code !== NO_BREAK_SPACE) break;
    end--;
  }
  return end;
}
