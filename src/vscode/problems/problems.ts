import { languages, workspace } from 'vscode';
import { Disposable, type TextDocument } from 'vscode';
import { fileExists } from '../../core/repository/library';
import { toDiagnostic, severityOverrides } from './diagnostics';
import type { Session } from '../editor/session';
import { debounce, type Debounced } from '../editor/timing';
import type { DocumentProblems } from '../../host/session';

/** How long typing rests before problems are looked for again, in milliseconds. */
const DEBOUNCE = 150;

/** Marks the structural mistakes in open minutes. */
export function contributeProblems(session: Session): Disposable {
  const collection = languages.createDiagnosticCollection('minutes');
  const waiting = new Map<TextDocument, Debounced>();

  async function report(document: TextDocument): Promise<void> {
    const { version, uri } = document;
    const found = await session.check(document, severityOverrides(uri));
    // A document that changed or closed meanwhile has an answer of its own.
    if (document.version !== version || document.isClosed) return;
    if (!found || isGone(document, found)) {
      collection.delete(uri);
      return;
    }
    const diagnostics = found.problems.map(problem => toDiagnostic(uri, found.document, problem));
    collection.set(uri, diagnostics);
  }
  function reportLater(document: TextDocument): void {
    if (document.languageId !== 'markdown') return;
    const later = waiting.get(document) ?? debounce(DEBOUNCE, () => void report(document));
    waiting.set(document, later);
    later.call();
  }
  function forget(document: TextDocument): void {
    waiting.get(document)?.dispose();
    waiting.delete(document);
    collection.delete(document.uri);
  }
  function reportAll(): void {
    for (const document of workspace.textDocuments) reportLater(document);
  }

  reportAll();
  return Disposable.from(
    collection,
    new Disposable(() => {
      for (const later of waiting.values()) later.dispose();
    }),
    workspace.onDidOpenTextDocument(document => {
      void report(document);
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      reportLater(document);
    }),
    workspace.onDidCloseTextDocument(forget),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('minutes')) reportAll();
    }),
    session.onDidChangeFiles(reportAll),
  );
}

/** VS Code keeps documents for a while whose files are gone; only unsaved text still matters. */
function isGone({ isDirty }: TextDocument, { path, library }: DocumentProblems): boolean {
  return !isDirty && fileExists(library, path) === false;
}
