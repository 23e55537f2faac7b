import type { MarkdownDocument, Place } from '../markdown/document';
import { lineOf } from '../markdown/place';
import { guarded } from '../minutes/deletions';
import type { DocumentInRepository } from '../minutes/minutes-line';
import { suppressionIn } from '../minutes/suppression';
import type { Profile } from '../repository/profile';
import type { RuleSeverities, RuleSeverity, Severity } from '../repository/severity';
import type { Finding, Problem, Rule } from '../rules/rule';
import { message } from '../text/message';

/** A rule that is active for a file. */
export interface Active<Kind extends Rule> {
  readonly rule: Kind;
  readonly severity: Severity;
}

const FAILURE = 'internal-error';
const NONE: readonly never[] = [];

/** Finds the severity of a rule: the override, else the profile's, else its own. */
export function severityOf(rule: Rule, profile: Profile, overrides: RuleSeverities): RuleSeverity {
  return overrides[rule.id] ?? profile.rules[rule.id] ?? rule.severity;
}

/** Makes problems of what a rule finds in a file. A rule that throws must not hide the problems that others find. */
export function problemsOf(
  file: DocumentInRepository,
  { rule, severity }: Active<Rule>,
  ask: () => readonly Finding[],
  segment = 0,
): readonly Problem[] {
  try {
    const findings = ask();
    return findings.length > 0
      ? findings.map(finding => ({
          rule: rule.id,
          severity,
          ...finding,
          fixes: finding.fixes.map(fix => guarded(file, fix)),
        }))
      : NONE;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const failure = message('The rule "{0}" failed on this file: {1}. Please report it.', rule.id, reason);
    return [{ rule: FAILURE, severity: 'error', place: startOf(segment), message: failure, fixes: [] }];
  }
}

/** Leaves out repeated failures: a rule that fails on every segment is reported once. */
export function withoutRepeated(problems: readonly Problem[]): readonly Problem[] {
  if (problems.every(({ rule }) => rule !== FAILURE)) return problems;
  const failures = new Set<string>();
  return problems.filter(({ rule, message: { args } }) => {
    if (rule !== FAILURE) return true;
    const isNew = !failures.has(args.join());
    failures.add(args.join());
    return isNew;
  });
}

/** Leaves out the problems that a comment in the document silences. */
export function withoutSilenced(
  document: MarkdownDocument,
  problems: readonly Problem[],
): readonly Problem[] {
  const isSuppressed = suppressionIn(document);
  return isSuppressed
    ? problems.filter(({ rule, place }) => !isSuppressed(rule, lineOf(document, place)))
    : problems;
}

function startOf(segment: number): Place {
  return { segment, span: { start: 0, end: 0 } };
}

/** Sorts problems by their place in the text. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    ({ place: a }, { place: b }) =>
      a.segment - b.segment || a.span.start - b.span.start || a.span.end - b.span.end,
  );
}
