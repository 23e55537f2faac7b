import { CodeAction, CodeActionKind, l10n, WorkspaceEdit } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Problem } from '../../core/rules/rule';
import type { Silenced } from '../../core/check/silence';
import type { DocumentProblems } from '../../host/session';
import { toTextEdits } from '../editor/convert';
import type { Repository } from '../editor/session';
import { severityOverrides } from './diagnostics';

/** Makes the edits of an action once somebody takes it; undefined if nothing can be edited. */
export type EditsLater = () => Promise<WorkspaceEdit | undefined>;

/** An action of the light bulb whose edits are made later. */
export interface ActionLater {
  readonly action: CodeAction;
  readonly edits: EditsLater;
}

const KIND = CodeActionKind.QuickFix.append('minutes.disable');

/** Offers to silence the rules of problems: on the line, in the file, and in the repository. */
export function silencers(
  document: TextDocument,
  problems: readonly Problem[],
  found: DocumentProblems,
  repository: Repository,
): readonly ActionLater[] {
  // A rule that reports twice here is offered once.
  const byRule = [...new Map(problems.map(problem => [problem.rule, problem])).values()];
  return byRule.flatMap(problem => {
    const { rule } = problem;
    const comment = (title: string, silenced: Silenced): ActionLater => ({
      action: new CodeAction(title, KIND),
      edits: () => commentEdit(document, problem, silenced, found, repository),
    });
    return [
      comment(l10n.t('Disable {0} on this line', rule), 'line'),
      comment(l10n.t('Disable {0} in this file', rule), 'file'),
      inRepository(l10n.t('Disable {0} in this repository', rule), rule, repository),
    ];
  });
}

async function commentEdit(
  document: TextDocument,
  problem: Problem,
  silenced: Silenced,
  { document: markdown, path, library }: DocumentProblems,
  { profile }: Repository,
): Promise<WorkspaceEdit | undefined> {
  const [{ silence }, { checkFile }] = await Promise.all([
    import('../../core/check/silence'),
    import('../../core/check/check-file'),
  ]);
  const overrides = severityOverrides(document.uri);
  const edit = silence(markdown, problem, silenced, now =>
    checkFile({ profile, library }, path, now, overrides),
  );
  if (!edit || markdown.text !== document.getText()) return undefined;
  const edits = new WorkspaceEdit();
  edits.set(document.uri, toTextEdits(document, [edit]));
  return edits;
}

function inRepository(title: string, rule: string, { root }: Repository): ActionLater {
  const action = new CodeAction(title, KIND);
  action.command = { command: 'minutes.turnOffRule', title, arguments: [root, rule] };
  return { action, edits: () => Promise.resolve(undefined) };
}
