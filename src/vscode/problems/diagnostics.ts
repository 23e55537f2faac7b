import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  Location,
  Uri,
} from 'vscode';
import { workspace } from 'vscode';
import type { MarkdownDocument } from '../../core/markdown/document';
import type { Problem } from '../../core/rules/rule';
import { RULES } from '../../core/check/rules';
import { readSeverities, type RuleSeverities, type Severity } from '../../core/repository/severity';
import { localised, rangeIn } from '../editor/convert';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** By whom a problem is reported. */
export const SOURCE = 'Weekly Minutes';

/** Reads a person's severities for the rules in a file; all rules are off where problems are switched off. */
export function severityOverrides(uri: Uri): RuleSeverities {
  const settings = workspace.getConfiguration('minutes', uri);
  if (!settings.get<boolean>('problems.enabled', true))
    return Object.fromEntries(RULES.map(({ id }) => [id, 'off']));
  // The defaults are the rules' own, so that the profile of a repository comes before them.
  const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect('rules') ?? {};
  return {
    ...readSeverities(globalValue),
    ...readSeverities(workspaceValue),
    ...readSeverities(workspaceFolderValue),
  };
}

function pageOf(rule: string): Uri {
  return Uri.parse(`command:minutes.showRule?${encodeURIComponent(JSON.stringify([rule]))}`);
}

/** Turns a problem of minutes into VS Code's; its code opens the page that explains the rule, as a person reads it. */
export function toDiagnostic(uri: Uri, document: MarkdownDocument, problem: Problem): Diagnostic {
  const { place: at, message, severity, rule, related, isLeftover } = problem;
  const diagnostic = new Diagnostic(rangeIn(document, at), localised(message), SEVERITIES[severity]);
  diagnostic.source = SOURCE;
  const isDocumented = RULES.some(({ id }) => id === rule);
  diagnostic.code = isDocumented ? { value: rule, target: pageOf(rule) } : rule;
  if (isLeftover) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (related) {
    const place = new Location(uri, rangeIn(document, related.place));
    diagnostic.relatedInformation = [new DiagnosticRelatedInformation(place, localised(related.message))];
  }
  return diagnostic;
}
