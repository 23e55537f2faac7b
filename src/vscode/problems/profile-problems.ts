import { Diagnostic, DiagnosticSeverity, Disposable, languages, workspace, type TextDocument } from 'vscode';
import type { ProfileMistake } from '../../core/profile/mistake';
import { PROFILE_FILE } from '../../core/profile/profile-file';
import { localised, toRange } from '../editor/convert';
import type { Session } from '../editor/session';
import { debounce, type Debounced } from '../editor/timing';

/** How long typing rests before mistakes are looked for again, in milliseconds. */
const DEBOUNCE = 150;

const SEVERITIES: Readonly<Record<ProfileMistake['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Marks the mistakes in an open `.minutes.jsonc`, at their places. */
export function contributeProfileProblems(session: Session): Disposable {
  const collection = languages.createDiagnosticCollection('minutes-profile');
  const waiting = new Map<TextDocument, Debounced>();

  async function report(document: TextDocument): Promise<void> {
    const { version, uri } = document;
    const mistakes = await session.checkProfile(document);
    // A document that changed or closed meanwhile has an answer of its own.
    if (document.version !== version || document.isClosed) return;
    // VS Code's own support of JSON reports the others.
    const ours = mistakes?.filter(({ isJson }) => !isJson);
    collection.set(
      uri,
      ours?.map(mistake => toDiagnostic(document, mistake)),
    );
  }
  function reportLater(document: TextDocument): void {
    if (!document.uri.path.endsWith(`/${PROFILE_FILE}`)) return;
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
    workspace.onDidOpenTextDocument(reportLater),
    workspace.onDidChangeTextDocument(({ document }) => {
      reportLater(document);
    }),
    workspace.onDidCloseTextDocument(forget),
    session.onDidChangeFiles(reportAll),
  );
}

function toDiagnostic(document: TextDocument, { span, message, severity }: ProfileMistake): Diagnostic {
  const diagnostic = new Diagnostic(toRange(document, span), localised(message), SEVERITIES[severity]);
  diagnostic.source = 'Weekly Minutes';
  return diagnostic;
}
