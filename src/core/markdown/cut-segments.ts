import type { Segment } from './document';
import { HEADING_MARKS, chunkFrom } from './chunks';
import { makeSegment } from './segment';

/** Matches the start of a line that is a heading where no fence or HTML is open (CommonMark 4.2). */
const MAY_BE_CUT = new RegExp(String.raw`[\r\n]${HEADING_MARKS}`, 'g');
const BEGINS_WITH_CUT = new RegExp(`^${HEADING_MARKS}`);

/** Finds the offsets, from `from` on, at which a segment may begin. */
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
 * Cuts a text that begins where no block is open into segments, with no cut before the offset `from`. The parser
 * decides which of the possible cuts are headings; a segment that is too complex to parse ends at the first of them.
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
    const begin = start === 0 ? from : 0;
    const first = makeSegment(text.slice(start, cuts[next]), begin);
    const isWhole = first.isTooComplex || !first.isOpen;
    const segment = isWhole ? first : makeSegment(chunkFrom(text, start, begin, cuts, next).text, begin);
    segments.push(segment);
    start += segment.text.length;
  }
  return segments;
}
