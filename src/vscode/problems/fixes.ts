import { CancellationTokenSource, CodeAction, CodeActionKind, l10n, languages, WorkspaceEdit } from 'vscode';
import type { CancellationToken, CodeActionProvider, Disposable, Range, TextDocument, Uri } from 'vscode';
import { check } from '../../core/check/check';
import { readMinutes } from '../../core/minutes/minutes';
import type { MarkdownDocument } from '../../core/markdown/document';
import type { Problem } from '../../core/rules/rule';
import { localised, placedTextEdits, rangeIn, toTextEdits, toUri } from '../editor/convert';
import { toDiagnostic, severityOverrides } from './diagnostics';
import type { Session } from '../editor/session';
import type { Fix } from '../../core/minutes/fix';
import { silencers, type ActionLater, type EditsLater } from './silencers';

/** What the light bulb offers: the fixes of the problems there, and what is made only when somebody takes it. */
interface Actions {
  readonly fixes: readonly CodeAction[];
  readonly others: readonly ActionLater[];
}

const NO_ACTIONS: Actions = { fixes: [], others: [] };

/** The most characters of what a fix removes that fit into its title. */
const LONGEST_REMOVED = 60;
const FIX_ALL = CodeActionKind.SourceFixAll.append('minutes');

/** Offers the fixes of problems in open minutes: one at a time, and all safe ones at once. */
export function contributeFixes(session: Session): Disposable {
  const later = new WeakMap<CodeAction, EditsLater>();
  const provider: CodeActionProvider = {
    async provideCodeActions(document, range, { only }, token) {
      if (only?.contains(FIX_ALL)) return fixAllAction(session, document, token);
      if (only && !only.contains(CodeActionKind.QuickFix)) return [];
      const { fixes, others } = await actionsFor(session, document, range);
      for (const { action, edits } of others) later.set(action, edits);
      return [...fixes, ...others.map(({ action }) => action)];
    },
    async resolveCodeAction(action) {
      const edits = await later.get(action)?.();
      if (edits) action.edit = edits;
      return action;
    },
  };
  return languages.registerCodeActionsProvider({ language: 'markdown' }, provider, {
    providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
  });
}

async function actionsFor(session: Session, document: TextDocument, range: Range): Promise<Actions> {
  const overrides = severityOverrides(document.uri);
  const repository = await session.repositoryOf(document.uri);
  // Asked last: nothing may come between the answer and the ranges made of it.
  const found = await session.check(document, overrides);
  if (!found || !repository || found.document.text !== document.getText()) return NO_ACTIONS;
  const { document: markdown, problems } = found;
  const here = problems.filter(({ place }) => range.intersection(rangeIn(markdown, place)) !== undefined);
  const fixes = here.flatMap(problem =>
    problem.fixes.map(fix => {
      const action = toCodeAction(document, markdown, problem, fix, repository.root);
      action.diagnostics = [toDiagnostic(document.uri, markdown, problem)];
      return action;
    }),
  );
  const safe = problems.filter(problem => problem.fixes.some(({ needsLook }) => !needsLook));
  const isFixable = here.some(problem => safe.includes(problem)) && safe.length > 1;
  return {
    fixes,
    others: [
      ...(isFixable ? [fixAllLater(session, document)] : []),
      ...silencers(document, here, found, repository),
    ],
  };
}

/** All safe fixes at once, in the light bulb of one of them; they are looked for when somebody wants them. */
function fixAllLater(session: Session, document: TextDocument): ActionLater {
  const kind = CodeActionKind.QuickFix.append('minutes.fixAll');
  return {
    action: new CodeAction(l10n.t('Fix all safe problems in this file'), kind),
    edits: async () => {
      const { token } = new CancellationTokenSource();
      return (await fixAllAction(session, document, token))[0]?.edit;
    },
  };
}

async function fixAllAction(
  session: Session,
  document: TextDocument,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const overrides = severityOverrides(document.uri);
  const { fixAll } = await import('../../core/check/fix-all');
  const fixed = await session.answer(document, ({ file, document: markdown, profile, library }) =>
    markdown.text === document.getText()
      ? fixAll(markdown, now => check(readMinutes({ profile, library }, file.path, now), overrides), true)
      : undefined,
  );
  if (!fixed?.edits.length || token.isCancellationRequested) return [];
  const action = new CodeAction(l10n.t('Fix all safe problems of these minutes'), FIX_ALL);
  action.edit = new WorkspaceEdit();
  action.edit.set(document.uri, toTextEdits(document, fixed.edits));
  return [action];
}

/** A person sees what a fix would remove before it is applied. */
function titleOf({ title, removes }: Fix): string {
  if (removes === undefined) return localised(title);
  const words = removes.replace(/\s+/g, ' ');
  const short = words.length > LONGEST_REMOVED ? `${words.slice(0, LONGEST_REMOVED - 1)}…` : words;
  return l10n.t('{0} (removes "{1}")', localised(title), short);
}

function toCodeAction(
  { uri }: TextDocument,
  markdown: MarkdownDocument,
  problem: Problem,
  fix: Fix,
  root: Uri,
): CodeAction {
  const action = new CodeAction(titleOf(fix), CodeActionKind.QuickFix);
  action.edit = new WorkspaceEdit();
  action.edit.set(uri, placedTextEdits(markdown, fix.edits));
  if (fix.renameTo !== undefined)
    action.edit.renameFile(uri, toUri(root, fix.renameTo), { overwrite: false });
  // Preferred fixes are applied by a key without looking.
  action.isPreferred = problem.fixes.length === 1 && fix.edits.length > 0 && !fix.needsLook;
  return action;
}
