import { applyEdits, composeEdits, type Edit } from './edit';
import type { Problem } from './rule';

/** What fixing made of a text. */
export interface Fixed {
  readonly text: string;
  /** The edits of the original text that make it so. */
  readonly edits: readonly Edit[];
  /** The problems that were fixed, in the order in which it happened. */
  readonly problems: readonly Problem[];
}

/** More rounds than any minutes need: one fix may bring the next mistake to light. */
const MAX_ROUNDS = 100;

/** The problems whose likeliest fix can be applied in one go: edits that do not touch each other. */
function fixableTogether(problems: readonly Problem[], onlySafe: boolean): readonly Problem[] {
  const chosen: Problem[] = [];
  const taken: Edit[] = [];
  for (const problem of problems) {
    const [fix] = problem.fixes;
    if (!fix?.edits.length || (onlySafe && fix.needsLook)) continue;
    if (fix.edits.some(edit => taken.some(other => collide(edit, other)))) continue;
    chosen.push(problem);
    taken.push(...fix.edits);
  }
  return chosen;
}

function editsOf(problems: readonly Problem[]): readonly Edit[] {
  return problems.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
}

/** Fixes a text until nothing is left that an edit can fix; `find` gives the problems of a text. */
export function fixAll(text: string, find: (text: string) => readonly Problem[], onlySafe: boolean): Fixed {
  const rounds: (readonly Edit[])[] = [];
  const fixed: Problem[] = [];
  let current = text;
  while (rounds.length < MAX_ROUNDS) {
    const problems = fixableTogether(find(current), onlySafe);
    if (problems.length === 0) break;
    rounds.push(editsOf(problems));
    current = applyEdits(current, editsOf(problems));
    fixed.push(...problems);
  }
  return { text: current, edits: composeEdits(text, rounds), problems: fixed };
}

/** Two insertions at one place collide too: nobody can say which comes first. */
function collide({ span: a }: Edit, { span: b }: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
