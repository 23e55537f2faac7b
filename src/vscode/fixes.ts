import { CodeAction, CodeActionKind, l10n, languages, WorkspaceEdit } from 'vscode';
import type { CancellationToken, CodeActionProvider, Disposable, Range, TextDocument, Uri } from 'vscode';
import { check, contextOf } from '../core/check';
import { fixAll } from '../core/fix-all';
import { parse } from '../core/parse';
import type { Fix, Problem } from '../core/rule';
import { localised, toRange, toTextEdits, toUri } from './convert';
import { toDiagnostic, wishedSeverities } from './diagnostics';
import type { Session } from './session';

const FIX_ALL = CodeActionKind.SourceFixAll.append('minutes');

/** Offers the fixes of problems in open minutes: one at a time, and all safe ones at once. */
export function contributeFixes(session: Session): Disposable {
  const provider: CodeActionProvider = {
    async provideCodeActions(document, range, { only }, token) {
      if (only?.contains(FIX_ALL)) return fixAllAction(session, document, token);
      return !only || only.contains(CodeActionKind.QuickFix) ? quickFixes(session, document, range) : [];
    },
  };
  return languages.registerCodeActionsProvider({ language: 'markdown' }, provider, {
    providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
  });
}

async function quickFixes(session: Session, document: TextDocument, range: Range): Promise<CodeAction[]> {
  const wished = wishedSeverities(document.uri);
  const repository = await session.repositoryOf(document.uri);
  // Asked last: nothing may come between the answer and the ranges made of it.
  const context = await session.contextOf(document);
  if (!context || !repository) return [];
  return check(context, wished)
    .filter(({ span }) => range.intersection(toRange(document, span)) !== undefined)
    .flatMap(problem =>
      problem.fixes.map(fix => {
        const action = toCodeAction(document, problem, fix, repository.root);
        action.diagnostics = [toDiagnostic(document.uri, context.minutes.lineStarts, problem, session.docs)];
        return action;
      }),
    );
}

async function fixAllAction(
  session: Session,
  document: TextDocument,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const wished = wishedSeverities(document.uri);
  const fixed = await session.answer(document, ({ file, profile, library }) =>
    fixAll(
      document.getText(),
      text => check(contextOf(file.path, parse(text), profile, library), wished),
      true,
    ),
  );
  if (!fixed?.edits.length || token.isCancellationRequested) return [];
  const action = new CodeAction(l10n.t('Fix all safe problems of these minutes'), FIX_ALL);
  action.edit = new WorkspaceEdit();
  action.edit.set(document.uri, toTextEdits(document, fixed.edits));
  return [action];
}

function toCodeAction(document: TextDocument, problem: Problem, fix: Fix, root: Uri): CodeAction {
  const action = new CodeAction(localised(fix.title), CodeActionKind.QuickFix);
  action.edit = new WorkspaceEdit();
  action.edit.set(document.uri, toTextEdits(document, fix.edits));
  if (fix.renameTo !== undefined)
    action.edit.renameFile(document.uri, toUri(root, fix.renameTo), { overwrite: false });
  // Preferred fixes are applied by a key without looking.
  action.isPreferred = problem.fixes.length === 1 && fix.edits.length > 0 && !fix.needsLook;
  return action;
}
