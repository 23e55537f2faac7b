import type { ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import { MAX_TOGETHER } from './chunks';
import type { MarkdownDocument, Segment } from './document';
import { textOf } from './parse';
import { treeOf } from './read-markdown';
import { lineAt, lineSpan, lineStartsOf, shiftSpan, type LineStarts, type Span } from '../text/text';

/** What a block is: a fence or an entry of front matter, a heading, a row of a table, an item of a list, and so on. */
export type BlockKind =
  | 'fence' | 'entry' | 'heading' | 'paragraph' | 'item' | 'head' | 'row' | 'comment' | 'code' | 'definition' | 'quote' | 'rule' | 'html'; // prettier-ignore

/** A part of a document that is kept whole or left out whole, in whole lines; what is nested in an item is a block of its own. */
export interface Block {
  readonly kind: BlockKind;
  /** Its lines in the document, from the start of the first to the end of the last without its line ending. */
  readonly span: Span;
  /** Where its words begin: after indentation, `#`, list marker and box. */
  readonly wordsStart: number;
  /** The level of a heading; 0 for all others. */
  readonly level: number;
  /** The index of the item or table head that it is in; missing at the margin. */
  readonly parent?: number;
  /** The index of the heading it is under; missing before the first. */
  readonly heading?: number;
  /** Whether it continues the paragraph of the block before it after a hard line break. */
  readonly isContinued: boolean;
}

interface Reading {
  readonly text: string;
  readonly lineStarts: LineStarts;
  readonly blocks: Block[];
  /** The offset of the piece that is read. */
  offset: number;
  /** The open headings by their level. */
  headings: readonly (number | undefined)[];
}

const MARKER = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$))?(?:\[[ xX]\](?:[ \t]+|$))?/;
const DELIMITERS = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const HARD_BREAK = /(?: {2,}|\\|<br ?\/?>)$/;
const ENTRY = /^["']?[\p{L}\w][\p{L}\w "'.-]*[ \t]*[:=]/u;

/** Lists the blocks of a document in the order of the text; of a part that is too complex only its heading. */
export function readBlocks(document: MarkdownDocument): readonly Block[] {
  const { text, segments, segmentOffsets, frontMatter } = document;
  const reading: Reading = { text, lineStarts: lineStartsOf(text), blocks: [], offset: 0, headings: [] };
  if (document.isTooComplex) return [];
  readFrontMatter(reading, frontMatter.end);
  for (let index = 0, next = 0; index < segments.length; index = next) {
    next = endOfRun(segments, index);
    const first = segments[index];
    const bodyStart = first?.bodyStart ?? 0;
    const body = textOf(segments, index, next).slice(bodyStart);
    // The parser drops a byte order mark at its start, which shifts its offsets.
    const mark = body.startsWith('\uFEFF') ? 1 : 0;
    reading.offset = (segmentOffsets[index] ?? 0) + bodyStart + mark;
    if (!first?.isTooComplex) for (const node of treeOf(body.slice(mark)).children) readNode(reading, node);
    else if (first.headings[0]) {
      const { level, span } = first.headings[0];
      addHeading(reading, level, shiftSpan(span, reading.offset - span.start));
    }
  }
  return reading.blocks;
}

/** Finds the end of a run of segments that are parsed together: one call of the parser costs less than many. */
function endOfRun(segments: readonly Segment[], start: number): number {
  let end = start + 1;
  let length = segments[start]?.text.length ?? 0;
  if (segments[start]?.isTooComplex) return end;
  for (; end < segments.length && !segments[end]?.isTooComplex; end++) {
    length += segments[end]?.text.length ?? 0;
    if (length > MAX_TOGETHER) break;
  }
  return end;
}

/** Reads the text of a block as written. */
export function blockText({ text }: MarkdownDocument, { span }: Block): string {
  return text.slice(span.start, span.end);
}

function readFrontMatter(reading: Reading, end: number): void {
  const { text, lineStarts, blocks } = reading;
  if (end === 0) return;
  const last = lineAt(lineStarts, Math.max(0, text.slice(0, end).trimEnd().length - 1));
  const first = lineAt(lineStarts, text.search(/\S/));
  for (let line = first; line <= last; line++) {
    const span = lineSpan(text, lineStarts, line);
    const written = text.slice(span.start, span.end);
    const isFence = line === first || line === last;
    const before = blocks.at(-1);
    if (!isFence && !ENTRY.test(written) && before?.kind === 'entry') {
      // A list or text that continues an entry is its value.
      if (written.trim())
        blocks[blocks.length - 1] = { ...before, span: { start: before.span.start, end: span.end } };
      continue;
    }
    if (!isFence && !written.trim()) continue;
    blocks.push({
      kind: isFence ? 'fence' : 'entry',
      span,
      wordsStart: span.start,
      level: 0,
      isContinued: false,
    });
  }
}

function readNode(reading: Reading, node: RootContent, parent?: number): void {
  switch (node.type) {
    case 'heading':
      if (parent === undefined) addHeading(reading, node.depth, offsetsOf(reading, node));
      else add(reading, 'paragraph', offsetsOf(reading, node), parent);
      break;
    case 'paragraph':
      readParagraph(reading, node, parent);
      break;
    case 'list':
      for (const item of node.children) readItem(reading, item, parent);
      break;
    case 'html': {
      const span = offsetsOf(reading, node);
      const isComment = reading.text.startsWith('<!--', span.start);
      add(reading, isComment ? 'comment' : 'html', span, parent);
      break;
    }
    case 'code':
      add(reading, 'code', offsetsOf(reading, node), parent);
      break;
    case 'definition':
      add(reading, 'definition', offsetsOf(reading, node), parent);
      break;
    case 'thematicBreak':
      add(reading, 'rule', offsetsOf(reading, node), parent);
      break;
    default:
      add(reading, 'quote', offsetsOf(reading, node), parent);
  }
}

function addHeading(reading: Reading, level: number, span: Span): void {
  const heading = reading.headings.slice(0, level).findLast(index => index !== undefined);
  const { text } = reading;
  const marks = /^[ \t]*#{0,6}[ \t]*/.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  reading.blocks.push({
    kind: 'heading',
    span: wholeLines(reading, span),
    wordsStart: span.start + marks,
    level,
    isContinued: false,
    ...(heading !== undefined && { heading }),
  });
  const open = reading.headings.slice(0, level);
  open[level] = reading.blocks.length - 1;
  reading.headings = open;
}

function add(reading: Reading, kind: BlockKind, span: Span, parent?: number, isContinued = false): number {
  const whole = wholeLines(reading, span);
  const heading = reading.headings.findLast(index => index !== undefined);
  const written = reading.text.slice(whole.start, whole.end);
  const marker = kind === 'item' ? MARKER : /^[ \t]*/;
  reading.blocks.push({
    kind,
    span: whole,
    wordsStart: whole.start + (marker.exec(written)?.[0].length ?? 0),
    level: 0,
    isContinued,
    ...(parent !== undefined && { parent }),
    ...(heading !== undefined && { heading }),
  });
  return reading.blocks.length - 1;
}

/** A table is a paragraph to CommonMark; and what a hard break ends is a line of its own. */
function readParagraph(reading: Reading, node: Paragraph, parent?: number): void {
  const { text, lineStarts } = reading;
  const { start, end } = offsetsOf(reading, node);
  const first = lineAt(lineStarts, start);
  const lines = Array.from({ length: lineAt(lineStarts, end) - first + 1 }, (_, line) =>
    lineSpan(text, lineStarts, first + line),
  );
  const written = lines.map(span => text.slice(span.start, span.end));
  const delimiters = written.findIndex(
    (line, index) => index > 0 && /[|:]/.test(line + (written[index - 1] ?? '')) && DELIMITERS.test(line),
  );
  const isTable = delimiters > 0 && (written[delimiters - 1] ?? '').includes('|');
  const prose = isTable ? delimiters - 1 : lines.length;
  let from = 0;
  for (let line = 0; line < prose; line++) {
    const isLast = line === prose - 1;
    if (!isLast && !HARD_BREAK.test(written[line] ?? '') && !beginsAlone(written[line + 1] ?? '')) continue;
    add(reading, 'paragraph', spanBetween(lines, from, line), parent, from > 0);
    from = line + 1;
  }
  if (!isTable) return;
  const head = add(reading, 'head', spanBetween(lines, delimiters - 1, delimiters), parent);
  for (const span of lines.slice(delimiters + 1)) add(reading, 'row', span, head);
}

/** Matches a line that begins with a label, as those of a form do without a hard break between them. */
function beginsAlone(line: string): boolean {
  return /^\s*[*_]{0,3}\p{Lu}[^:.,;!?[\]()<>*_]{0,30}[*_]{0,3}:[*_]{0,3}(?:\s|$)/u.test(line);
}

function readItem(reading: Reading, item: ListItem, parent?: number): void {
  const { text, lineStarts } = reading;
  const span = offsetsOf(reading, item);
  const [first] = item.children;
  const markerLine = lineAt(lineStarts, span.start);
  const isOnMarkerLine =
    first !== undefined && lineAt(lineStarts, offsetsOf(reading, first).start) === markerLine;
  if (!first || !isOnMarkerLine || first.type !== 'paragraph') {
    // An item that begins with another list or with code is not taken apart.
    add(
      reading,
      'item',
      isOnMarkerLine ? trimmed(text, span) : lineSpan(text, lineStarts, markerLine),
      parent,
    );
    const index = reading.blocks.length - 1;
    if (!isOnMarkerLine) for (const child of item.children) readNode(reading, child, index);
    return;
  }
  const index = add(reading, 'item', { start: span.start, end: offsetsOf(reading, first).end }, parent);
  for (const child of item.children.slice(1)) readNode(reading, child, index);
}

function trimmed(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function spanBetween(lines: readonly Span[], first: number, last: number): Span {
  return { start: lines[first]?.start ?? 0, end: lines[last]?.end ?? 0 };
}

function wholeLines({ text, lineStarts }: Reading, { start, end }: Span): Span {
  const last = Math.max(start, end - 1);
  return {
    start: lineStarts[lineAt(lineStarts, start)] ?? 0,
    end: lineSpan(text, lineStarts, lineAt(lineStarts, last)).end,
  };
}

function offsetsOf({ offset }: Reading, node: Nodes): Span {
  const { start, end } = node.position ?? {};
  return { start: offset + (start?.offset ?? 0), end: offset + (end?.offset ?? 0) };
}
