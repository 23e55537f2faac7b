import { isTooComplex } from './bounds';
import { firstFrom } from '../text/text';
import { readMarkdown, readTogether, type ReadMarkdown } from './read-markdown';
import type { Definitions } from './document';

/** A piece of a text that Markdown reads the same by itself as in its place. */
export interface Chunk {
  readonly start: number;
  readonly text: string;
  /** Whether a block in it, such as a fence, is still open at its end and would take in what follows. */
  readonly isOpen: boolean;
  /** What is in it, once it has been read. */
  content?: ReadMarkdown | undefined;
}

const LINE_START = String.raw`(?<![^\r\n])`;
const LINE_END = String.raw`(?:\r\n|\n|\r(?!\n))`;
const ITEM = String.raw`(?:[-*+]|\d{1,9}[.)])`;
/** Matches the marks of a heading, with what must follow them (CommonMark 4.2). */
export const HEADING_MARKS = String.raw`#{1,6}(?=[ \t\r\n]|$)`;
/** Matches "- crane" but not "- -": whether an empty item may interrupt depends on what is before it. */
const BULLET = String.raw`[-*+](?=[ \t]+(?!${ITEM}(?:[ \t\r\n]|$))[^ \t\r\n])`;
const AFTER_BLANK_LINE = String.raw`(?<=${LINE_END}[ \t]*${LINE_END})[^ \t\r\n]`;
/** Matches an empty item; after indented code, the parser takes it for text (CommonMark 5.2 does not). */
const EMPTY_ITEM = new RegExp(`^${ITEM}[ \\t]*(?:[\\r\\n]|$)`);
const OPENERS = ['```', '~~~', '<'];
/** Matches the start of a fence, or of HTML that may go on behind its line; a URL in angle brackets is not HTML. */
const FENCE_OR_HTML = '(?:`{3}|~{3}|<(?!https?:|!--[^\\r\\n]*-->))';
/**
 * Matches lines at the margin that begin a block of their own where no fence or HTML is open: "## Tides", "- crane",
 * and text after a blank line (CommonMark 4.2, 4.9, 5.2).
 */
const MAY_BEGIN = new RegExp(`${LINE_START}(?:${HEADING_MARKS}|${BULLET})|${AFTER_BLANK_LINE}`, 'g');
/** Matches the start of what may take in such a line: only a fence or HTML does (CommonMark 4.5, 4.6). */
const MAY_STAY_OPEN = new RegExp(`${LINE_START} {0,3}${FENCE_OR_HTML}`);
const HELD_IN_LIST = new RegExp(
  String.raw`${LINE_START}(?=[ \t\-*+>\d])[ \t]*(?:(?:${ITEM}|>)[ \t]*)*${FENCE_OR_HTML}`,
);
/** How much parsed text is remembered, in UTF-16 code units: more than is visible at once. */
const MAX_REMEMBERED = 400_000;
/** How much text is parsed at once, in UTF-16 code units. */
export const MAX_TOGETHER = 4_000;
/** A definition has a colon right after its label (CommonMark 4.7). */
export const IN_DEFINITION = ']:';

const NONE: Definitions = new Map();
const remembered = new Map<string, ReadMarkdown>();
let rememberedLength = 0;

/** Cuts a text that begins where no block is open into chunks, with no cut before the offset `from`. */
export function cutIntoChunks(text: string, from: number): readonly Chunk[] {
  const all = [...text.matchAll(MAY_BEGIN)].map(({ index }) => index).filter(cut => cut > from);
  // Where a fence or HTML in a list ends depends on whether a heading or another item follows.
  const cuts = HELD_IN_LIST.test(from > 0 ? text.slice(from) : text)
    ? all.filter(cut => text[cut] === '#')
    : all;
  const chunks: Chunk[] = [];
  let next = 0;
  for (let start = 0; start < text.length || chunks.length === 0;) {
    while ((cuts[next] ?? Infinity) <= start) next++;
    const chunk = chunkFrom(text, start, start === 0 ? from : 0, cuts, next);
    chunks.push(chunk);
    start += chunk.text.length;
  }
  return chunks;
}

/** Tells whether a block in a text may still be open at its end. */
export function mayStayOpen(text: string, from: number): boolean {
  const body = from > 0 ? text.slice(from) : text;
  return OPENERS.some(opener => body.includes(opener)) && MAY_STAY_OPEN.test(body);
}

/**
 * Finds the chunk that begins at `start`, where no block is open; `from` counts from there. It ends at the first of
 * the possible cuts, from number `next` on, at which the parser begins a block: while a block stays open, the parser
 * is given more and more of the text. If that becomes too complex, the chunk ends before.
 */
export function chunkFrom(
  text: string,
  start: number,
  from: number,
  cuts: readonly number[],
  next: number,
): Chunk {
  const first = text.slice(start, cuts[next]);
  if (!mayStayOpen(first, from)) return { start, text: first, isOpen: false };
  const shownUpTo = (more: number) => text.slice(start, cuts[next + more]);
  for (let more = 0, readable = -1; ; readable = more, more = 4 * more + 3) {
    const isTooMuch = (count: number) => isTooComplex(shownUpTo(count));
    const tooMuch = isTooMuch(more) ? firstFrom(readable + 1, more, isTooMuch) : undefined;
    const most = tooMuch === undefined ? more : tooMuch - 1;
    if (most > readable) {
      const shown = shownUpTo(most);
      const content = readChunk(shown, from);
      const { isClosed, blockStarts } = content;
      const begun = new Set(blockStarts);
      const cut = cuts.slice(next, next + most).find(offset => begun.has(offset - start));
      if (cut !== undefined) return { start, text: text.slice(start, cut), isOpen: false };
      if (isClosed || start + shown.length === text.length)
        return { start, text: shown, isOpen: !isClosed, content };
    }
    if (tooMuch !== undefined) return { start, text: shownUpTo(tooMuch), isOpen: false };
  }
}

/**
 * Reads chunks of one text, which begins at the offset `from`, in their order. After a keystroke, all but one are
 * remembered; those that are not are parsed together with their neighbours.
 */
export function readChunks(chunks: readonly Chunk[], from: number): readonly ReadMarkdown[] {
  const beginOf = ({ start }: Chunk) => (start === 0 ? from : 0);
  const unread = chunks.filter(chunk => !(chunk.content ??= recall(chunk.text, beginOf(chunk))));
  for (const run of runsOf(unread)) {
    const contents = readTogether(run.map(({ text }) => text), run[0] ? beginOf(run[0]) : 0); // prettier-ignore
    for (const [index, content] of contents.entries()) {
      const chunk = run[index];
      if (chunk) chunk.content = remember(chunk.text, beginOf(chunk), content);
    }
  }
  return chunks.flatMap(({ content }) => content ?? []);
}

/** Groups chunks that follow each other; a definition, which changes what others mean, begins a group and ends one. */
function runsOf(chunks: readonly Chunk[]): readonly (readonly Chunk[])[] {
  const runs: Chunk[][] = [];
  for (const chunk of chunks) {
    const run = runs.at(-1);
    const [first, last] = [run?.[0], run?.at(-1)];
    const isNext = last?.text.length === chunk.start - (last?.start ?? 0);
    const isShort = chunk.start + chunk.text.length - (first?.start ?? 0) <= MAX_TOGETHER;
    const isAlone = EMPTY_ITEM.test(chunk.text) || `${last?.text ?? ''}${chunk.text}`.includes(IN_DEFINITION);
    if (isNext && isShort && !isAlone) run?.push(chunk);
    else runs.push([chunk]);
  }
  return runs;
}

/** Reads a text that begins where no block is open, from the offset `from` on, and remembers what is in it. */
export function readChunk(text: string, from: number): ReadMarkdown {
  return recall(text, from) ?? remember(text, from, readMarkdown(text, from, NONE));
}

function recall(text: string, from: number): ReadMarkdown | undefined {
  const known = from > 0 ? undefined : remembered.get(text);
  return known && remember(text, from, known);
}

/** Deleted and set again, a text is the last to be forgotten. */
function remember(text: string, from: number, content: ReadMarkdown): ReadMarkdown {
  if (from > 0) return content;
  if (!remembered.delete(text)) rememberedLength += text.length;
  remembered.set(text, content);
  for (const oldest of remembered.keys()) {
    if (rememberedLength <= MAX_REMEMBERED) break;
    remembered.delete(oldest);
    rememberedLength -= oldest.length;
  }
  return content;
}
