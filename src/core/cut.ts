import { isTooComplex } from './bounds';
import type { Segment } from './minutes';
import { readPiece } from './pieces';
import { makeSegment } from './segment';

/** A line at the margin that is a heading where no fence or HTML is open (CommonMark 4.2). */
const MAY_BE_CUT = /[\r\n]#{1,6}(?=[ \t\r\n]|$)/g;
const BEGINS_WITH_CUT = /^#{1,6}(?=[ \t\r\n]|$)/;

/** Finds the offsets of a text, from an offset on, at which a segment may begin. */
export function possibleCuts(text: string, from: number): readonly number[] {
  const cuts: number[] = [];
  for (const { index } of text.matchAll(MAY_BE_CUT)) if (index + 1 >= from) cuts.push(index + 1);
  return cuts;
}

/** Tells whether a text begins with what may be a heading at the margin. */
export function beginsWithCut(text: string): boolean {
  return BEGINS_WITH_CUT.test(text);
}

/**
 * Cuts a text that begins where no block is open into segments, none before the offset `from`. Which of the possible
 * cuts are some is the parser's word. Ends early with a segment that is too complex to be read.
 */
export function cutIntoSegments(
  text: string,
  from: number,
  cuts = possibleCuts(text, from),
): readonly Segment[] {
  const segments: Segment[] = [];
  let next = 0;
  for (let start = 0; start < text.length || segments.length === 0;) {
    while ((cuts[next] ?? Infinity) <= start) next++;
    const first = makeSegment(text.slice(start, cuts[next]), start === 0 ? from : 0);
    const segment = first.isTooComplex || !first.isOpen ? first : untilClosed(text, start, from, cuts, next);
    segments.push(segment);
    if (segment.isTooComplex) break;
    start += segment.text.length;
  }
  return segments;
}

/** Where something stays open, the parser is shown ever more of the text until it finds a heading at the margin. */
function untilClosed(
  text: string,
  start: number,
  from: number,
  cuts: readonly number[],
  next: number,
): Segment {
  const begin = start === 0 ? from : 0;
  for (let more = 1; ; more *= 2) {
    const end = cuts[next + more] ?? text.length;
    const shown = text.slice(start, end);
    if (isTooComplex(shown)) return makeSegment(shown, begin);
    const { blockStarts, isClosed } = readPiece(shown, begin);
    const possible = new Set(cuts.slice(next, next + more));
    const cut = blockStarts.find(offset => offset > 0 && possible.has(start + offset));
    if (cut !== undefined) return makeSegment(shown.slice(0, cut), begin);
    if (isClosed || end === text.length) return makeSegment(shown, begin);
  }
}
