import { commands, Disposable, l10n, languages, ProgressLocation, window, workspace } from 'vscode';
import type { CancellationToken, Diagnostic, Uri } from 'vscode';
import { check, contextOf } from '../core/check';
import { filesOfSeries } from '../core/library';
import type { Minutes } from '../core/minutes';
import { parse } from '../core/parse';
import { allSeries } from '../core/profile';
import { toUri } from './convert';
import { toDiagnostic, wishedSeverities } from './diagnostics';
import { openRepositories } from './pick-repository';
import type { Repository, Session } from './session';

/** How long changes of files rest before minutes that are not open are checked again, in milliseconds. */
const DEBOUNCE = 500;
/** After so many files the editor gets its turn. */
const FILES_AT_A_TIME = 10;

/** Checks all minutes of the open folders on demand, and from then on those that are not open whenever files change. */
export function contributeCheckRepository(session: Session): Disposable {
  const collection = languages.createDiagnosticCollection('minutes-repository');
  const parsed = new Map<string, Minutes>();
  let isWished = false;
  let timer: NodeJS.Timeout | undefined;

  async function checkOnDemand(): Promise<void> {
    isWished = true;
    await window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t('Checking all minutes'), cancellable: true },
      (_, token) => checkAll(token),
    );
    await commands.executeCommand('workbench.actions.view.problems');
  }
  function checkAgainLater(): void {
    clearTimeout(timer);
    if (isWished) timer = setTimeout(() => void checkAll(), DEBOUNCE);
  }
  async function checkAll(token?: CancellationToken): Promise<void> {
    const found: [Uri, Diagnostic[]][] = [];
    for (const repository of await openRepositories(session)) {
      const { library, profile, root } = repository;
      const files = await library.settled(() =>
        allSeries(profile).flatMap(series => filesOfSeries(library, series) ?? []),
      );
      for (const [index, { path }] of files.entries()) {
        if (token?.isCancellationRequested) return;
        if (index % FILES_AT_A_TIME === 0) await nextTurn();
        found.push([toUri(root, path), await checkFile(repository, path)]);
      }
    }
    // What was found replaces all that was there, so files that are gone have no problems.
    collection.clear();
    // Open minutes are marked as they are typed, not as they were saved.
    for (const [uri, diagnostics] of found) if (!isOpen(uri)) collection.set(uri, diagnostics);
  }
  async function checkFile({ root, library, profile }: Repository, path: string): Promise<Diagnostic[]> {
    const uri = toUri(root, path);
    const wished = wishedSeverities(uri);
    return library.settled(() => {
      const minutes = minutesOf(uri, library.read(path));
      const problems = minutes ? check(contextOf(path, minutes, profile, library), wished) : [];
      return problems.map(problem => toDiagnostic(uri, minutes?.lineStarts ?? [0], problem, session.docs));
    });
  }
  function minutesOf(uri: Uri, text: string | undefined): Minutes | undefined {
    if (text === undefined) return undefined;
    const known = parsed.get(uri.toString());
    const minutes = known?.text === text ? known : parse(text);
    parsed.set(uri.toString(), minutes);
    return minutes;
  }

  return Disposable.from(
    collection,
    new Disposable(() => {
      clearTimeout(timer);
    }),
    commands.registerCommand('minutes.checkRepository', checkOnDemand),
    session.onDidChangeFiles(checkAgainLater),
    workspace.onDidOpenTextDocument(({ uri }) => {
      collection.delete(uri);
    }),
    workspace.onDidCloseTextDocument(checkAgainLater),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('minutes')) checkAgainLater();
    }),
  );
}

function isOpen(uri: Uri): boolean {
  return workspace.textDocuments.some(document => document.uri.toString() === uri.toString());
}

function nextTurn(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, 0);
  });
}
