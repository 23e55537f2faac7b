import { isTooComplex } from './bounds';
import { readMarkdown, type ReadMarkdown } from './read-markdown';
import type { Definitions } from './document';

/** A stretch of a text that Markdown reads alike by itself and in its place. */
export interface Chunk {
  readonly start: number;
  readonly text: string;
  /** Whether something in it is still open at its end and would take in what follows. */
  readonly isOpen: boolean;
}

const LINE_START = String.raw`(?<![^\r\n])`;
const LINE_END = String.raw`(?:\r\n|\n|\r(?!\n))`;
const ITEM = String.raw`(?:[-*+]|\d{1,9}[.)])`;
/** The marks of a heading, and what must follow them (CommonMark 4.2). */
export const HEADING_MARKS = String.raw`#{1,6}(?=[ \t\r\n]|$)`;
/** Not an item that begins with another one: whether an empty one may interrupt depends on what is before it. */
const BULLET = String.raw`[-*+](?=[ \t]+(?!${ITEM}(?:[ \t\r\n]|$))[^ \t\r\n])`;
const AFTER_BLANK_LINE = String.raw`(?<=${LINE_END}[ \t]*${LINE_END})[^ \t\r\n]`;
const OPENERS = ['```', '~~~', '<'];
/** A URL in angle brackets begins no HTML. */
const FENCE_OR_HTML = '(?:`{3}|~{3}|<(?!https?:))';
/**
 * Lines at the margin that begin a block of their own where no fence or HTML is open: headings, items with a bullet,
 * and what follows a blank line (CommonMark 4.2, 4.9, 5.2).
 */
const MAY_BEGIN = new RegExp(`${LINE_START}(?:${HEADING_MARKS}|${BULLET})|${AFTER_BLANK_LINE}`, 'g');
/** Only a fence or HTML takes in such a line (CommonMark 4.5, 4.6). */
const MAY_STAY_OPEN = new RegExp(`${LINE_START} {0,3}${FENCE_OR_HTML}`);
const HELD_IN_LIST = new RegExp(
  String.raw`${LINE_START}(?=[ \t\-*+>\d])[ \t]*(?:(?:${ITEM}|>)[ \t]*)*${FENCE_OR_HTML}`,
);
/** So many pieces are remembered as they were read; more than a person sees of a text. */
const MAX_REMEMBERED = 500;
/** Longer pieces are rare, and no typing gets faster by them. */
const MAX_LENGTH = 2_000;

const NONE: Definitions = new Map();
const remembered = new Map<string, ReadMarkdown>();

/** Cuts a text that begins where no block is open into pieces, none before the offset `from`. */
export function cutIntoChunks(text: string, from: number): readonly Chunk[] {
  const all = [...text.matchAll(MAY_BEGIN)].map(({ index }) => index).filter(cut => cut > from);
  // Where a fence or HTML in a list ends, the parser says otherwise before a heading than before another item.
  const cuts = HELD_IN_LIST.test(from > 0 ? text.slice(from) : text)
    ? all.filter(cut => text[cut] === '#')
    : all;
  const pieces: Chunk[] = [];
  let next = 0;
  for (let start = 0; start < text.length || pieces.length === 0;) {
    while ((cuts[next] ?? Infinity) <= start) next++;
    const piece = chunkFrom(text, start, start === 0 ? from : 0, cuts, next);
    pieces.push(piece);
    start += piece.text.length;
  }
  return pieces;
}

/** Tells whether something in a text may still be open at its end. */
export function mayStayOpen(text: string, from: number): boolean {
  const body = from > 0 ? text.slice(from) : text;
  return OPENERS.some(opener => body.includes(opener)) && MAY_STAY_OPEN.test(body);
}

/**
 * Gives the piece that begins at an offset, where no block is open; `from` counts from there. It ends at the first of
 * the possible cuts, which begin with number `next`, that is one: where something stays open, the parser is shown ever
 * more of the text until it begins a block there. What is too complex for the parser before it does ends right there.
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
  for (let more = 0, readable = -1; ; readable = more, more = 2 * more + 1) {
    const tooMuch = firstBetween(readable + 1, more, count => isTooComplex(shownUpTo(count)));
    const most = tooMuch === undefined ? more : tooMuch - 1;
    if (most > readable) {
      const shown = shownUpTo(most);
      const { isClosed, blockStarts } = readChunk(shown, from);
      const begun = new Set(blockStarts);
      const cut = cuts.slice(next, next + most).find(offset => begun.has(offset - start));
      if (cut !== undefined) return { start, text: text.slice(start, cut), isOpen: false };
      if (isClosed || start + shown.length === text.length) return { start, text: shown, isOpen: !isClosed };
    }
    if (tooMuch !== undefined) return { start, text: shownUpTo(tooMuch), isOpen: false };
  }
}

/** Finds the first number from one up to another for which something holds that, once it does, holds for all that follow. */
function firstBetween(from: number, to: number, holds: (count: number) => boolean): number | undefined {
  if (!holds(to)) return undefined;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/**
 * Reads a text that begins where no block is open, from an offset on. Short ones are remembered: of what a person
 * types in, all but one piece was there a moment ago.
 */
export function readChunk(text: string, from: number): ReadMarkdown {
  if (from > 0 || text.length > MAX_LENGTH) return readMarkdown(text, from, NONE);
  const found = remembered.get(text) ?? readMarkdown(text, from, NONE);
  // Set anew, it is the last to be forgotten.
  remembered.delete(text);
  remembered.set(text, found);
  if (remembered.size > MAX_REMEMBERED) remembered.delete(remembered.keys().next().value ?? '');
  return found;
}
