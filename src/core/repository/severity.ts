/** How much a problem matters; the words are those of VS Code's Problems view. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What people can wish for a rule: how much it matters, or that it is silent. */
export type RuleSeverity = Severity | 'off';

/** Wishes for rules by their ids; a rule without one keeps its own severity. */
export type RuleSeverities = Readonly<Partial<Record<string, RuleSeverity>>>;

/** All that can be wished for a rule. */
export const RULE_SEVERITIES: readonly RuleSeverity[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Picks what is a wish for a rule out of values of any kind. */
export function readSeverities(values: unknown): RuleSeverities {
  const isWish = (entry: [string, unknown]): entry is [string, RuleSeverity] =>
    RULE_SEVERITIES.some(severity => severity === entry[1]);
  const isRecord = typeof values === 'object' && values !== null;
  return isRecord ? Object.fromEntries(Object.entries(values).filter(isWish)) : {};
}
