import { composeEdits, type Edit } from '../text/edit';
import type { MarkdownDocument } from '../markdown/document';
import { reparse } from '../markdown/parse';
import { toDocumentEdits } from '../markdown/place';
import type { Problem } from '../rules/rule';

/** What fixing made of minutes. */
export interface Fixed {
  readonly document: MarkdownDocument;
  /** The edits of the original text that make it so. */
  readonly edits: readonly Edit[];
  /** The problems that were fixed, in the order in which it happened. */
  readonly problems: readonly Problem[];
}

/** More rounds than any minutes need: one fix may bring the next mistake to light. */
const MAX_ROUNDS = 100;

/** Fixes minutes until nothing is left that an edit can fix; `find` gives the problems of minutes. */
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
    current = afterAll(current, edits);
  }
  return { document: current, edits: composeEdits(document.text, rounds), problems: fixed };
}

/** The problems whose likeliest fix can be applied in one go: edits that do not touch each other. */
function fixableTogether(document: MarkdownDocument, problems: readonly Problem[], onlySafe: boolean) {
  const chosen: Problem[] = [];
  const taken: Edit[] = [];
  for (const problem of problems) {
    const [fix] = problem.fixes;
    if (!fix?.edits.length || (onlySafe && fix.needsLook)) continue;
    const edits = toDocumentEdits(document, fix.edits);
    if (edits.some(edit => taken.some(other => collide(edit, other)))) continue;
    chosen.push(problem);
    taken.push(...edits);
  }
  return { problems: chosen, edits: taken };
}

/** From the end to the start, so that each edit finds the text that it was made for. */
function afterAll(document: MarkdownDocument, edits: readonly Edit[]): MarkdownDocument {
  const lastFirst = edits
    .toReversed()
    .toSorted((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  return lastFirst.reduce(reparse, document);
}

/** Two insertions at one place collide too: nobody can say which comes first. */
function collide({ span: a }: Edit, { span: b }: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
