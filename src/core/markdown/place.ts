import type { Edit } from '../text/edit';
import type { MarkdownDocument, Place, Segment } from './document';
import { lastAtOrBefore, lineAt, lineEndingOf, type Position, type Span } from '../text/text';

/** What an edit may delete unseen; anything else that it takes away is a person's words. */
export type Deletable = 'placeholder' | 'date' | 'url' | 'marks' | 'empty-item';

/** Replaces the text of a place; an empty span inserts. */
export interface PlacedEdit {
  readonly place: Place;
  readonly text: string;
  /** What the text of the place is, so that it may be deleted unseen; missing when it must all stay. */
  readonly mayDelete?: Deletable;
}

/** Gives a segment by its number; throws when there is none, which is a bug of its caller. */
export function segmentOf({ segments }: MarkdownDocument, index: number): Segment {
  const segment = segments[index];
  if (!segment) throw new RangeError(`there is no segment ${String(index)}`);
  return segment;
}

/** Tells whether HTML, such as a comment, stands at an offset of a segment; what is shown in code is none. */
export function isHtml({ inlines }: Segment, offset: number): boolean {
  return inlines.some(({ kind, span }) => kind === 'html' && span.start <= offset && offset < span.end);
}

/** Gives the span of a place in the whole document. */
export function toDocumentSpan({ segmentOffsets }: MarkdownDocument, { segment, span }: Place): Span {
  const start = segmentOffsets[segment] ?? 0;
  return { start: start + span.start, end: start + span.end };
}

/** Gives the text of a place. */
export function textIn(document: MarkdownDocument, { segment, span }: Place): string {
  return segmentOf(document, segment).text.slice(span.start, span.end);
}

/** Gives the line ending of the document, taken from its first line; LF when it has one line. */
export function lineEndingIn({ segments }: MarkdownDocument): string {
  return lineEndingOf(segments[0]?.text ?? '');
}

/** Finds the line ending around a place: that of the line before it, else of its own, else of the document. */
export function lineEndingAt(document: MarkdownDocument, { segment, span }: Place): string {
  const { text } = segmentOf(document, segment);
  const before = text.slice(0, span.start) || (document.segments[segment - 1]?.text ?? '');
  const [ending] =
    /(?:\r{0,2}\n|\r)(?=[^\r\n]*$)/.exec(before) ?? /\r{0,2}\n|\r/.exec(text.slice(span.end)) ?? [];
  return ending ?? lineEndingIn(document);
}

/** Gives the line, from 0, on which a place begins. */
export function lineOf(document: MarkdownDocument, { segment, span }: Place): number {
  return lineIn(document, segment, span.start);
}

/** Gives the positions in the document at which a place begins and ends. */
export function positionsOf(
  document: MarkdownDocument,
  { segment, span }: Place,
): { readonly start: Position; readonly end: Position } {
  const { lineStarts } = segmentOf(document, segment);
  const position = (offset: number): Position => {
    const line = lineAt(lineStarts, offset);
    return {
      line: line + (document.segmentLines[segment] ?? 0),
      character: offset - (lineStarts[line] ?? 0),
    };
  };
  return { start: position(span.start), end: position(span.end) };
}

/** Finds the segment that holds an offset of the document, and the offset in it; its nearest end for offsets outside. */
export function placeAt(document: MarkdownDocument, offset: number): Place {
  const segment = lastAtOrBefore(document.segmentOffsets, offset);
  const inside = offset - (document.segmentOffsets[segment] ?? 0);
  return { segment, span: { start: inside, end: inside } };
}

/** Turns edits of places into edits of the whole document. */
export function toDocumentEdits(document: MarkdownDocument, edits: readonly PlacedEdit[]): readonly Edit[] {
  return edits.map(({ place, text }) => ({ span: toDocumentSpan(document, place), text }));
}

function lineIn(document: MarkdownDocument, segment: number, offset: number): number {
  return (document.segmentLines[segment] ?? 0) + lineAt(segmentOf(document, segment).lineStarts, offset);
}
