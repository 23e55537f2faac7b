/** How much a problem matters; the words are those of VS Code's Problems view. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule can be set to: a severity, or off. */
export type RuleSeverity = Severity | 'off';

/** The severities set for rules by their ids; all other rules keep their own. */
export type RuleSeverities = Readonly<Partial<Record<string, RuleSeverity>>>;

/** Every value that a rule can be set to. */
export const RULE_SEVERITIES: readonly RuleSeverity[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Selects the valid entries of an object that sets severities; empty for any other value. */
export function readSeverities(values: unknown): RuleSeverities {
  const isValid = (entry: [string, unknown]): entry is [string, RuleSeverity] =>
    RULE_SEVERITIES.some(severity => severity === entry[1]);
  const isRecord = typeof values === 'object' && values !== null;
  return isRecord ? Object.fromEntries(Object.entries(values).filter(isValid)) : {};
}
