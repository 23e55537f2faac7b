import {
  CodeAction,
  CodeActionKind,
  Diagnostic,
  DiagnosticSeverity,
  languages,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { Disposable, type CodeActionProvider, type TextDocument, type Uri } from 'vscode';
import { check } from '../core/check';
import type { Fix, Problem, Severity } from '../core/rule';
import { localised, toRange, toTextEdits, toUri } from './convert';
import type { Session } from './session';

/** How long typing rests before problems are looked for again, in milliseconds. */
const DEBOUNCE = 150;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Marks the structural mistakes in open minutes and offers their fixes. */
export function contributeProblems(session: Session): Disposable {
  const collection = languages.createDiagnosticCollection('minutes');
  const timers = new Map<TextDocument, NodeJS.Timeout>();
  const isEnabled = (uri: Uri) =>
    workspace.getConfiguration('minutes', uri).get<boolean>('problems.enabled', true);

  async function report(document: TextDocument): Promise<void> {
    const problems = isEnabled(document.uri) ? await session.answer(document, check) : [];
    // Nothing is known when the document changed meanwhile: the change reports again.
    if (problems)
      collection.set(
        document.uri,
        problems.map(problem => toDiagnostic(document, problem)),
      );
    else if (!(await session.contextOf(document))) collection.delete(document.uri);
  }
  function reportLater(document: TextDocument, delay = DEBOUNCE): void {
    if (document.languageId !== 'markdown') return;
    clearTimeout(timers.get(document));
    timers.set(
      document,
      setTimeout(() => void report(document), delay),
    );
  }
  function forget(document: TextDocument): void {
    clearTimeout(timers.get(document));
    timers.delete(document);
    collection.delete(document.uri);
  }
  const reportAll = (): void =>
    workspace.textDocuments.forEach(document => {
      reportLater(document);
    });

  reportAll();
  return Disposable.from(
    collection,
    new Disposable(() => {
      timers.forEach(timer => {
        clearTimeout(timer);
      });
    }),
    workspace.onDidOpenTextDocument(document => {
      reportLater(document, 0);
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      reportLater(document);
    }),
    workspace.onDidCloseTextDocument(forget),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('minutes')) reportAll();
    }),
    session.onDidChangeFiles(reportAll),
    languages.registerCodeActionsProvider({ language: 'markdown' }, quickFixes(session), {
      providedCodeActionKinds: [CodeActionKind.QuickFix],
    }),
  );
}

function quickFixes(session: Session): CodeActionProvider {
  return {
    async provideCodeActions(document, range, { only }) {
      if (only && !only.contains(CodeActionKind.QuickFix)) return [];
      const problems = (await session.answer(document, check)) ?? [];
      const repository = await session.repositoryOf(document.uri);
      return problems
        .filter(({ span }) => range.intersection(toRange(document, span)) !== undefined)
        .flatMap(problem => problem.fixes.map(fix => toCodeAction(document, problem, fix, repository?.root)));
    },
  };
}

function toDiagnostic(document: TextDocument, problem: Problem): Diagnostic {
  const diagnostic = new Diagnostic(
    toRange(document, problem.span),
    localised(problem.message),
    SEVERITIES[problem.severity],
  );
  diagnostic.source = 'Weekly Minutes';
  diagnostic.code = problem.rule;
  return diagnostic;
}

function toCodeAction(document: TextDocument, problem: Problem, fix: Fix, root: Uri | undefined): CodeAction {
  const action = new CodeAction(localised(fix.title), CodeActionKind.QuickFix);
  const edit = new WorkspaceEdit();
  edit.set(document.uri, toTextEdits(document, fix.edits));
  if (fix.renameTo !== undefined && root)
    edit.renameFile(document.uri, toUri(root, fix.renameTo), { overwrite: false });
  action.edit = edit;
  action.diagnostics = [toDiagnostic(document, problem)];
  action.isPreferred = fix === problem.fixes[0];
  return action;
}
