import type { Span } from './text';

/** Replaces the text of a span; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Makes an edit that inserts text at an offset. */
export function insertion(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}

/** Gives edits in the order of the text; throws when one is out of bounds or two overlap, which is a bug of their maker. */
export function orderedEdits(text: string, edits: readonly Edit[]): readonly Edit[] {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let reached = 0;
  for (const { span } of ordered) {
    if (span.start < reached || span.end < span.start || span.end > text.length)
      throw new RangeError(`edit ${String(span.start)}-${String(span.end)} overlaps or is out of bounds`);
    reached = span.end;
  }
  return ordered;
}

/** Applies edits that were computed for exactly this text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let reached = 0;
  for (const { span, text: replacement } of orderedEdits(text, edits)) {
    result += text.slice(reached, span.start) + replacement;
    reached = span.end;
  }
  return result + text.slice(reached);
}
