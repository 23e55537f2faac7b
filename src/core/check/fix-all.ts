import { composeEdits, type Edit } from '../text/edit';
import type { MarkdownDocument } from '../markdown/document';
import { reparseAll } from '../markdown/parse';
import { toDocumentEdits } from '../markdown/place';
import { firstFrom, type Span } from '../text/text';
import type { Problem } from '../rules/rule';

/** The result of fixing minutes. */
interface Fixed {
  readonly document: MarkdownDocument;
  /** The edits that turn the original text into the fixed one. */
  readonly edits: readonly Edit[];
  /** The fixed problems, in the order in which they were fixed. */
  readonly problems: readonly Problem[];
}

/** More rounds than any minutes need; one fix may reveal the next mistake. */
const MAX_ROUNDS = 100;

/** Fixes minutes until no problem is left that an edit can fix; `find` finds the problems of a version. */
export function fixAll(
  document: MarkdownDocument,
  find: (document: MarkdownDocument) => readonly Problem[],
  onlySafe: boolean,
): Fixed {
  const rounds: (readonly Edit[])[] = [];
  const fixed: Problem[] = [];
  let current = document;
  while (rounds.length < MAX_ROUNDS) {
    const { problems, edits } = fixableTogether(current, find(current), onlySafe);
    if (problems.length === 0) break;
    rounds.push(edits);
    fixed.push(...problems);
    current = reparseAll(current, edits);
  }
  return { document: current, edits: composeEdits(document.text, rounds), problems: fixed };
}

/** Selects problems whose first fixes can be applied at once: their edits do not touch each other. */
function fixableTogether(document: MarkdownDocument, problems: readonly Problem[], onlySafe: boolean) {
  const chosen: Problem[] = [];
  const edits: Edit[] = [];
  // Sorted by their place in the text.
  const taken: Span[] = [];
  for (const problem of problems) {
    const [fix] = problem.fixes;
    if (!fix?.edits.length || (onlySafe && fix.needsLook)) continue;
    const own = toDocumentEdits(document, fix.edits);
    if (own.some(({ span }) => neighbours(taken, span).some(other => collide(span, other)))) continue;
    chosen.push(problem);
    edits.push(...own);
    for (const { span } of own) taken.splice(countBefore(taken, span), 0, span);
  }
  return { problems: chosen, edits };
}

/** Finds the only spans, of some in the order of the text, that can touch another one. */
function neighbours(spans: readonly Span[], span: Span): readonly Span[] {
  const count = countBefore(spans, span);
  return spans.slice(Math.max(0, count - 1), count + 1);
}

function countBefore(spans: readonly Span[], { start }: Span): number {
  return firstFrom(0, spans.length, index => (spans[index]?.start ?? 0) >= start);
}

/** Two insertions at the same place collide too: their order is undefined. */
function collide(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
