import type { MarkdownDocument } from './document';

/** Which segments differ between two versions of a document; those before and behind them are the same objects. */
export interface Change {
  /** The number of the first segment that differs. */
  readonly start: number;
  readonly removed: number;
  readonly added: number;
}

const changes = new WeakMap<
  MarkdownDocument,
  { readonly before: MarkdownDocument; readonly change: Change }
>();

/** Finds the segments in which two versions of a document differ. */
export function changeBetween(before: MarkdownDocument, after: MarkdownDocument): Change {
  const known = changes.get(after);
  if (known?.before === before) return known.change;
  const change = findChange(before, after);
  changes.set(after, { before, change });
  return change;
}

function findChange({ segments: before }: MarkdownDocument, { segments: after }: MarkdownDocument): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { start, removed: before.length - same - start, added: after.length - same - start };
}

/** Carries what was found for each segment over to the next version of a document, and makes only what is new. */
export function carryOver<T>(
  before: readonly T[],
  { start, removed, added }: Change,
  make: (index: number) => T,
): readonly T[] {
  const fresh = Array.from({ length: added }, (_, index) => make(start + index));
  // Mostly nothing was found before, and nothing is now.
  if (removed === added && fresh.every((one, index) => one === before[start + index])) return before;
  return before.toSpliced(start, removed, ...fresh);
}

/** Gives the number that a segment had in the version before; undefined when it was not there. */
export function numberBefore(index: number, { start, removed, added }: Change): number | undefined {
  if (index < start) return index;
  return index >= start + added ? index - added + removed : undefined;
}
