import type { Span } from './text';

/** Replaces the text of a span; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * Finds what a text loses when another replaces it, in whole words: "see 20240307.md" and "see 20240314.md" give "20240307";
 * empty if it loses nothing.
 */
export function takenAway(before: string, after: string): string {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  let last = before.length - end;
  if (start === last) return '';
  const isInWord = (offset: number) => /^[\p{L}\p{N}]{2}$/u.test(before.slice(offset - 1, offset + 1));
  while (isInWord(start)) start--;
  while (isInWord(last)) last++;
  return before.slice(start, last);
}

/** Sorts edits by their place in the text; throws if one is out of bounds or two overlap, which is a bug of the caller. */
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

/**
 * Composes rounds of edits, each computed for the result of the round before, into one list for the original text. It
 * touches only what a round touched.
 */
export function composeEdits(text: string, rounds: readonly (readonly Edit[])[]): readonly Edit[] {
  const start: readonly KeptOrNew[] = [{ start: 0, end: text.length }];
  return editsBetween(
    text,
    rounds.reduce((pieces, edits) => edited(pieces, edits), start),
  );
}

/** A piece of an edited text: a span of the original that was kept, or new text. */
type KeptOrNew = Span | string;

function lengthOf(piece: KeptOrNew): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function cut(piece: KeptOrNew, from: number, to: number): KeptOrNew {
  return typeof piece === 'string'
    ? piece.slice(from, to)
    : { start: piece.start + from, end: piece.start + to };
}

function edited(pieces: readonly KeptOrNew[], edits: readonly Edit[]): readonly KeptOrNew[] {
  const total = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  const result: KeptOrNew[] = [];
  let next = 0;
  let offset = 0;
  // Each call continues where the last one ended.
  const keep = (from: number, to: number) => {
    for (; next < pieces.length && offset < to; next++) {
      const piece = pieces[next] ?? '';
      const start = Math.max(0, from - offset);
      const end = Math.min(lengthOf(piece), to - offset);
      if (start < end) result.push(cut(piece, start, end));
      if (offset + lengthOf(piece) > to) return;
      offset += lengthOf(piece);
    }
  };
  let reached = 0;
  for (const { span, text } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    keep(reached, span.start);
    result.push(text);
    reached = span.end;
  }
  keep(reached, total);
  return result;
}

function editsBetween(text: string, pieces: readonly KeptOrNew[]): readonly Edit[] {
  const edits: Edit[] = [];
  let reached = 0;
  let added = '';
  for (const piece of [...pieces, { start: text.length, end: text.length }]) {
    if (typeof piece === 'string') {
      added += piece;
      continue;
    }
    if (added || piece.start > reached)
      edits.push({ span: { start: reached, end: piece.start }, text: added });
    reached = piece.end;
    added = '';
  }
  return edits;
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
