import { endOfSilence, fenceAt, type Fence } from './line-starts';
import { lineSpan, lineStartsOf, type Span } from '../text/text';

/** Matches characters that nobody sees, or that change the order in which others are seen: zero width, direction, tags, controls. */
const UNSEEN =
  /(?!\t|\n|\r)[\p{Cc}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\u200d(?!\p{Extended_Pictographic})|[\u{e0000}-\u{e0fff}\u{1d173}-\u{1d17a}]/gu;
const CODE = /(`+)[^`]+\1(?!`)/g;
const TAG = /<\/?[a-zA-Z][^<>]*>/g;
const DEFINITION = /^ {0,3}\[[^\]]*\]:/;

/** A line of a text as a reader of the rendered page sees it. */
export interface VisibleLine {
  /** What is seen, without comments and tags; each character that nobody sees is marked: "⟨U+200B⟩". */
  readonly text: string;
  /** The longest piece of the line that stands in the file exactly as it is seen; empty if nothing is seen. */
  readonly quote: string;
}

/** Reads all lines of a text as they are seen; a line of which nothing is seen is empty. */
export function visibleLines(text: string): readonly VisibleLine[] {
  const starts = lineStartsOf(text);
  const hidden = commentsIn(text, starts);
  let next = 0;
  return starts.map((_, line) => {
    const span = lineSpan(text, starts, line);
    while ((hidden[next]?.end ?? Infinity) <= span.start) next++;
    const pieces: string[] = [];
    let from = span.start;
    for (let index = next; (hidden[index]?.start ?? Infinity) < span.end; index++) {
      const { start = 0, end = 0 } = hidden[index] ?? {};
      if (start > from) pieces.push(text.slice(from, start));
      from = Math.max(from, Math.min(end, span.end));
    }
    if (from < span.end) pieces.push(text.slice(from, span.end));
    return visibleLine(pieces);
  });
}

/** Marks the characters of a text that nobody sees: "⟨U+200B⟩". */
export function markUnseen(text: string): string {
  return text.replace(UNSEEN, character => {
    const code = character.codePointAt(0) ?? 0;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

function visibleLine(pieces: readonly string[]): VisibleLine {
  const text = pieces.map(piece => markUnseen(piece)).join('');
  const quotes = pieces.flatMap(piece => piece.split(UNSEEN)).map(piece => piece.trim());
  return { text: text.trimEnd(), quote: quotes.reduce((longest, one) => (one.length > longest.length ? one : longest), '') };
} // prettier-ignore

/** Finds the comments, tags and definitions that nobody sees, outside code that shows them, in the order of the text. */
function commentsIn(text: string, starts: readonly number[]): readonly Span[] {
  const hidden: Span[] = [];
  let fence: Fence | undefined;
  let from = 0;
  for (let line = 0; line < starts.length; line++) {
    const { start, end } = lineSpan(text, starts, line);
    if (from >= end) continue;
    const indent = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/.exec(text.slice(start, end))?.[0].length ?? 0;
    const here = fenceAt(text, start + indent, end);
    if (fence) {
      if (here?.mark === fence.mark && here.length >= fence.length && here.isBare) fence = undefined;
      continue;
    }
    fence = here;
    if (here) continue;
    from = hideInLine(text, Math.max(start, from), end, hidden);
  }
  return hidden;
}

/** Adds what nobody sees of a line, and finds the offset up to which a comment that begins in it goes on. */
function hideInLine(text: string, start: number, end: number, hidden: Span[]): number {
  const line = text.slice(start, end);
  if (DEFINITION.test(line)) {
    // "[//]: # (a comment)": of the address and the title of a label nothing is shown.
    hidden.push({ start, end });
    return end;
  }
  // Code shows what it holds.
  const masked = line.replace(CODE, code => ' '.repeat(code.length));
  let offset = 0;
  for (let begin = masked.indexOf('<!--'); begin >= 0; begin = masked.indexOf('<!--', offset)) {
    hideTags(masked.slice(offset, begin), start + offset, hidden);
    const close = endOfSilence(text, start + begin);
    hidden.push({ start: start + begin, end: close });
    if (close >= end) return close;
    offset = close - start;
  }
  hideTags(masked.slice(offset), start + offset, hidden);
  return end;
}

function hideTags(text: string, start: number, hidden: Span[]): void {
  for (const { index, 0: tag } of text.matchAll(TAG))
    if (!tag.includes('://') || /[\s=]/.test(tag)) hidden.push({ start: start + index, end: start + index + tag.length });
} // prettier-ignore
