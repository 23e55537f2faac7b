/** A stretch of text from `start` up to, not including, `end`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a text; line and character count from 0, characters in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The offsets at which the lines of a text begin; the first is always 0. */
export type LineStarts = readonly number[];

const LF = 10;
const CR = 13;

/** Finds where lines begin; LF, CR and CRLF end a line, as in CommonMark 2.1 and in VS Code. */
export function lineStartsOf(text: string): LineStarts {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === LF || (code === CR && text.charCodeAt(offset + 1) !== LF)) starts.push(offset + 1);
  }
  return starts;
}

/** Finds the index of the last of some ascending numbers that is at most `limit`; 0 if there is none. */
export function lastAtOrBefore(ascending: readonly number[], limit: number): number {
  return Math.max(0, firstFrom(0, ascending.length, index => (ascending[index] ?? 0) > limit) - 1);
}

/** Finds the first number from `start` for which `holds` is true and stays true for all that follow; `end` if there is none before. */
export function firstFrom(start: number, end: number, holds: (number: number) => boolean): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Finds the line (from 0) that holds an offset; offsets outside the text count as its nearest end. */
export function lineAt(starts: LineStarts, offset: number): number {
  return lastAtOrBefore(starts, offset);
}

/** Converts an offset to a position. */
export function positionAt(starts: LineStarts, offset: number): Position {
  const line = lineAt(starts, offset);
  return { line, character: Math.max(0, offset - (starts[line] ?? 0)) };
}

/** Finds the span of a line without its line ending; an empty span at the end of the text if there is no such line. */
export function lineSpan(text: string, starts: LineStarts, line: number): Span {
  const start = starts[line] ?? text.length;
  let end = starts[line + 1] ?? text.length;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return { start, end };
}

/**
 * Finds where the line after the one that holds `offset` begins; the end of the text if that is the last line. CR CR LF,
 * which broken conversions leave behind, ends one line here.
 */
export function nextLineStart(text: string, starts: LineStarts, offset: number): number {
  const next = starts[lineAt(starts, offset) + 1] ?? text.length;
  return text.startsWith('\r\r\n', next - 1) ? next + 2 : next;
}

/** Reads the line ending of a text from its first line; LF if the text has only one line. */
export function lineEndingOf(text: string): string {
  return /\r{0,2}\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Trims white space from both ends of a span; an empty span at its start if nothing else is in it. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const isSpace = (offset: number) => /\s/.test(text[offset] ?? '');
  while (end > start && isSpace(end - 1)) end--;
  while (start < end && isSpace(start)) start++;
  return { start, end };
}

/** Tells whether an offset lies in a span or at its end. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Tells whether a span lies wholly in another. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Moves a span by a number of UTF-16 code units. */
export function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
