import type { Edit } from '../text/edit';
import type { MarkdownDocument, Place, Segment } from './document';
import { lastAtOrBefore, lineAt, lineEndingOf, positionAt, type Position, type Span } from '../text/text';

/** What an edit may delete without review; any other text belongs to a person. */
export type Deletable = 'placeholder' | 'date' | 'date-place' | 'url' | 'marks' | 'brackets' | 'empty-item';

/** Replaces the text of a place; an empty span inserts. */
export interface PlacedEdit {
  readonly place: Place;
  readonly text: string;
  /** The kind of text that it may delete without review; missing if all of it must stay. */
  readonly mayDelete?: Deletable;
}

/** Finds a segment by its index; throws if there is none, which is a bug of the caller. */
export function segmentOf({ segments }: MarkdownDocument, index: number): Segment {
  const segment = segments[index];
  if (!segment) throw new RangeError(`there is no segment ${String(index)}`);
  return segment;
}

/** Tells whether HTML, such as a comment, is at an offset of a segment; HTML shown in code does not count. */
export function isHtml({ inlines }: Segment, offset: number): boolean {
  return inlines.some(({ kind, span }) => kind === 'html' && span.start <= offset && offset < span.end);
}

/** Converts a place to its span in the whole document. */
export function toDocumentSpan({ segmentOffsets }: MarkdownDocument, { segment, span }: Place): Span {
  const start = segmentOffsets[segment] ?? 0;
  return { start: start + span.start, end: start + span.end };
}

/** Reads the text of a place. */
export function textIn(document: MarkdownDocument, { segment, span }: Place): string {
  return segmentOf(document, segment).text.slice(span.start, span.end);
}

/** Reads the line ending of the document from its first line; LF if it has only one line. */
export function lineEndingIn({ segments }: MarkdownDocument): string {
  return lineEndingOf(segments[0]?.text ?? '');
}

/** Finds the line ending to use at a place: that of the line before, else its own line's, else the document's. */
export function lineEndingAt(document: MarkdownDocument, { segment, span }: Place): string {
  const { text } = segmentOf(document, segment);
  const before = text.slice(0, span.start) || (document.segments[segment - 1]?.text ?? '');
  const [ending] =
    /(?:\r{0,2}\n|\r)(?=[^\r\n]*$)/.exec(before) ?? /\r{0,2}\n|\r/.exec(text.slice(span.end)) ?? [];
  return ending ?? lineEndingIn(document);
}

/** Finds the line, from 0, on which a place begins. */
export function lineOf(document: MarkdownDocument, { segment, span }: Place): number {
  return (document.segmentLines[segment] ?? 0) + lineAt(segmentOf(document, segment).lineStarts, span.start);
}

/** Finds the positions in the document at which a place begins and ends. */
export function positionsOf(
  document: MarkdownDocument,
  { segment, span }: Place,
): { readonly start: Position; readonly end: Position } {
  const { lineStarts } = segmentOf(document, segment);
  const position = (offset: number): Position => {
    const { line, character } = positionAt(lineStarts, offset);
    return { line: line + (document.segmentLines[segment] ?? 0), character };
  };
  return { start: position(span.start), end: position(span.end) };
}

/** Converts an offset of the document to an empty place; offsets outside count as the nearest end. */
export function placeAt(document: MarkdownDocument, offset: number): Place {
  const segment = lastAtOrBefore(document.segmentOffsets, offset);
  const inside = offset - (document.segmentOffsets[segment] ?? 0);
  return { segment, span: { start: inside, end: inside } };
}

/** Converts edits of places to edits of the whole document. */
export function toDocumentEdits(document: MarkdownDocument, edits: readonly PlacedEdit[]): readonly Edit[] {
  return edits.map(({ place, text }) => ({ span: toDocumentSpan(document, place), text }));
}
