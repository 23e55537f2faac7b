import type { Edit } from './edit';
import type { Minutes, Place, Segment } from './minutes';
import { lastAtOrBefore, lineAt, lineEndingOf, type Position, type Span } from './text';

/** Replaces the text of a place; an empty span inserts. */
export interface PlacedEdit {
  readonly place: Place;
  readonly text: string;
}

/** Gives a segment by its number; throws when there is none, which is a bug of its caller. */
export function segmentOf({ segments }: Minutes, index: number): Segment {
  const segment = segments[index];
  if (!segment) throw new RangeError(`there is no segment ${String(index)}`);
  return segment;
}

/** Gives the span of a place in the whole document. */
export function spanIn({ starts }: Minutes, { segment, span }: Place): Span {
  const start = starts[segment] ?? 0;
  return { start: start + span.start, end: start + span.end };
}

/** Gives the text of a place. */
export function textIn(minutes: Minutes, { segment, span }: Place): string {
  return segmentOf(minutes, segment).text.slice(span.start, span.end);
}

/** Gives the line ending of the document, taken from its first line; LF when it has one line. */
export function lineEndingIn({ segments }: Minutes): string {
  return lineEndingOf(segments[0]?.text ?? '');
}

/** Gives the line, from 0, on which a place begins. */
export function lineOf(minutes: Minutes, { segment, span }: Place): number {
  return lineIn(minutes, segment, span.start);
}

/** Gives the positions in the document at which a place begins and ends. */
export function positionsOf(
  minutes: Minutes,
  { segment, span }: Place,
): { readonly start: Position; readonly end: Position } {
  const { lineStarts } = segmentOf(minutes, segment);
  const position = (offset: number): Position => {
    const line = lineAt(lineStarts, offset);
    return { line: line + (minutes.lines[segment] ?? 0), character: offset - (lineStarts[line] ?? 0) };
  };
  return { start: position(span.start), end: position(span.end) };
}

/** Finds the segment that holds an offset of the document, and the offset in it; its nearest end for offsets outside. */
export function placeAt(minutes: Minutes, offset: number): Place {
  const segment = lastAtOrBefore(minutes.starts, offset);
  const inside = offset - (minutes.starts[segment] ?? 0);
  return { segment, span: { start: inside, end: inside } };
}

/** Turns edits of places into edits of the whole document. */
export function editsIn(minutes: Minutes, edits: readonly PlacedEdit[]): readonly Edit[] {
  return edits.map(({ place, text }) => ({ span: spanIn(minutes, place), text }));
}

function lineIn(minutes: Minutes, segment: number, offset: number): number {
  return (minutes.lines[segment] ?? 0) + lineAt(segmentOf(minutes, segment).lineStarts, offset);
}
