import { check } from '../../../src/core/check/check';
import type { Edit } from '../../../src/core/text/edit';
import type { MarkdownDocument } from '../../../src/core/markdown/document';
import { toDocumentEdits, toDocumentSpan } from '../../../src/core/markdown/place';
import type { Problem } from '../../../src/core/rules/rule';
import type { RuleSeverities } from '../../../src/core/repository/severity';
import type { Span } from '../../../src/core/text/text';
import type { Fix } from '../../../src/core/minutes/fix';
import type { Message } from '../../../src/core/text/message';
import type { Minutes } from '../../../src/core/minutes/minutes';

/** A fix with edits of the whole text. */
export interface LocatedFix extends Omit<Fix, 'edits'> {
  readonly edits: readonly Edit[];
}

/** A problem with spans of the whole text. */
export interface LocatedProblem extends Omit<Problem, 'place' | 'fixes' | 'related'> {
  readonly span: Span;
  readonly fixes: readonly LocatedFix[];
  readonly related?: { readonly span: Span; readonly message: Message };
}

/** Converts problems to spans of the whole text. */
export function located(document: MarkdownDocument, problems: readonly Problem[]): readonly LocatedProblem[] {
  return problems.map(({ place, fixes, related, ...rest }) => ({
    ...rest,
    span: toDocumentSpan(document, place),
    fixes: fixes.map(fix => ({ ...fix, edits: toDocumentEdits(document, fix.edits) })),
    ...(related && {
      related: { span: toDocumentSpan(document, related.place), message: related.message },
    }),
  }));
}

/** Checks minutes, and finds the problems with spans of the whole text. */
export function checkLocated(
  minutes: Minutes | undefined,
  overrides: RuleSeverities = {},
): readonly LocatedProblem[] {
  return minutes ? located(minutes.document, check(minutes, overrides)) : [];
}
