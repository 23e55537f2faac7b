import { check } from '../../src/core/check';
import type { Edit } from '../../src/core/edit';
import type { Minutes } from '../../src/core/minutes';
import { editsIn, spanIn } from '../../src/core/place';
import type { Fix, Problem, RuleContext } from '../../src/core/rule';
import type { RuleSeverities } from '../../src/core/severity';
import type { Span } from '../../src/core/text';

/** A fix with edits of the whole text. */
export interface LocatedFix extends Omit<Fix, 'edits'> {
  readonly edits: readonly Edit[];
}

/** A problem with spans of the whole text. */
export interface LocatedProblem extends Omit<Problem, 'place' | 'fixes' | 'related'> {
  readonly span: Span;
  readonly fixes: readonly LocatedFix[];
  readonly related?: Span;
}

/** Gives problems with spans of the whole text. */
export function located(minutes: Minutes, problems: readonly Problem[]): readonly LocatedProblem[] {
  return problems.map(({ place, fixes, related, ...rest }) => ({
    ...rest,
    span: spanIn(minutes, place),
    fixes: fixes.map(fix => ({ ...fix, edits: editsIn(minutes, fix.edits) })),
    ...(related && { related: spanIn(minutes, related.place) }),
  }));
}

/** Checks minutes, and gives the problems with spans of the whole text. */
export function checkLocated(
  context: RuleContext | undefined,
  wished: RuleSeverities = {},
): readonly LocatedProblem[] {
  return context ? located(context.minutes, check(context, wished)) : [];
}
