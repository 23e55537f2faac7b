import type { Library } from './library';
import { meetingOf } from './meeting';
import { message } from './message';
import type { Minutes } from './minutes';
import { minutesFileAt, type Profile } from './profile';
import type { Problem, Rule, RuleContext } from './rule';
import { RULES } from './rules';
import { readSections } from './sections';
import type { RuleSeverities } from './severity';
import { suppressionIn } from './suppression';
import { lineAt } from './text';

/** Gathers what the rules look at; undefined for a file that is not minutes or is a slide deck. */
export function contextOf(
  path: string,
  minutes: Minutes,
  profile: Profile,
  library: Library,
): RuleContext | undefined {
  const file = minutesFileAt(profile, path);
  if (!file || minutes.isSlideDeck) return undefined;
  const sections = readSections(minutes, profile);
  return { file, minutes, sections, profile, library, meeting: meetingOf(file, minutes, sections, library) };
}

/**
 * Gives the problems of one file of minutes in the order of its text; none for any other file. A rule's severity
 * is the one wished for, else the profile's, else its own.
 */
export function check(
  context: RuleContext | undefined,
  wished: RuleSeverities = {},
  rules: readonly Rule[] = RULES,
): readonly Problem[] {
  if (!context) return [];
  const { minutes, profile, file } = context;
  if (minutes.isTooComplex) return [tooComplex];
  const isSuppressed = suppressionIn(minutes);
  return rules
    .filter(({ scope }) => scope === 'all' || file.series.hasTeamReports)
    .flatMap(rule => {
      const severity = wished[rule.id] ?? profile.rules[rule.id] ?? rule.severity;
      return severity === 'off'
        ? []
        : findings(rule, context).map(finding => ({ rule: rule.id, severity, ...finding }));
    })
    .filter(({ rule, span }) => !isSuppressed(rule, lineAt(minutes.lineStarts, span.start)))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A rule that throws must not take the others' findings along. */
function findings(
  rule: Rule,
  context: RuleContext,
): readonly (ReturnType<Rule['check']>[number] & Partial<Problem>)[] {
  try {
    return rule.check(context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const failure = message('The rule "{0}" failed on this file: {1}. Please report it.', rule.id, reason);
    return [
      { rule: 'internal-error', severity: 'error', span: { start: 0, end: 0 }, message: failure, fixes: [] },
    ];
  }
}

const tooComplex: Problem = {
  rule: 'too-complex',
  severity: 'information',
  span: { start: 0, end: 0 },
  message: message('This file is too large or too deeply nested to be read as minutes.'),
  fixes: [],
};
