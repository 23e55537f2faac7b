import { commands, Disposable, l10n, languages, ProgressLocation, window, workspace } from 'vscode';
import type { CancellationToken, Diagnostic, DiagnosticCollection, Uri } from 'vscode';
import { check } from '../../core/check/check';
import { checkPage } from '../../core/check/check-file';
import { pagesBesideMinutes } from '../../core/repository/pages';
import { allSeries } from '../../core/repository/profile';
import { startFileAnswers, type FileAnswers } from '../../host/file-answers';
import { pathInside, toUri } from '../editor/convert';
import { openDocument } from '../editor/documents';
import { openRepositories } from '../editor/pick-repository';
import type { Repository, Session } from '../editor/session';
import { debounce, yieldToEditor } from '../editor/timing';
import { severityOverrides, SOURCE, toDiagnostic } from './diagnostics';

/** How long changes of files rest before minutes that are not open are checked again, in milliseconds. */
const DEBOUNCE = 500;

/** Checks all minutes of the open folders on demand, and from then on those that are not open whenever files change. */
export function contributeCheckRepository(session: Session): Disposable {
  const collection = languages.createDiagnosticCollection('minutes-repository');
  const checks = new Map<Repository, FileAnswers<readonly Diagnostic[]>>();
  let isOn = false;

  function checkOf(repository: Repository): FileAnswers<readonly Diagnostic[]> {
    const known = checks.get(repository);
    if (known) return known;
    const started = startFileAnswers(
      repository,
      minutes => {
        const uri = toUri(repository.root, minutes.file.path);
        const problems = check(minutes, severityOverrides(uri));
        return problems.map(problem => toDiagnostic(uri, minutes.document, problem));
      },
      yieldToEditor,
    );
    checks.set(repository, started);
    return started;
  }
  /** Pages beside minutes, such as lists of them, are few, and checked again every time. */
  async function checkPages({
    root,
    library,
    profile,
  }: Repository): Promise<readonly [Uri, readonly Diagnostic[]][]> {
    const { parse } = await import('../../core/markdown/parse');
    const pages = await library.settled(now => pagesBesideMinutes(now, profile));
    const found: [Uri, readonly Diagnostic[]][] = [];
    for (const path of pages) {
      const uri = toUri(root, path);
      const diagnostics = await library.settled(now => {
        const text = now.read(path);
        const document = typeof text === 'string' ? parse(text) : undefined;
        if (!document || document.isSlideDeck) return [];
        const problems = checkPage({ profile, library: now, path, document }, severityOverrides(uri));
        return problems.map(problem => toDiagnostic(uri, document, problem));
      });
      if (diagnostics.length > 0) found.push([uri, diagnostics]);
    }
    return found;
  }
  async function checkOnDemand(): Promise<void> {
    isOn = true;
    checks.clear();
    await window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t('Checking all minutes'), cancellable: true },
      (_, token) => checkAll(token),
    );
    // The other command for this view closes it when it is open.
    await commands.executeCommand('workbench.panel.markers.view.focus');
    tellSummary(collection);
  }
  function clear(): void {
    isOn = false;
    checks.clear();
    collection.clear();
  }
  const checkAgainLater = debounce(DEBOUNCE, () => {
    if (isOn) void checkAll();
  });
  /** Only what depends on what changed is checked again. */
  function forget(changed: Uri | undefined): void {
    if (!changed) checks.clear();
    for (const [{ root }, { forget: forgetPath }] of checks) {
      const path = changed && pathInside(root, changed);
      if (path !== undefined) forgetPath(path);
    }
    checkAgainLater.call();
  }
  async function checkAll(token?: CancellationToken): Promise<void> {
    const repositories = await openRepositories(session);
    for (const repository of checks.keys()) if (!repositories.includes(repository)) checks.delete(repository);
    const found: [Uri, readonly Diagnostic[]][] = [];
    for (const repository of repositories) {
      const byPath = await checkOf(repository).of(allSeries(repository.profile), { ...(token && { token }) });
      if (token?.isCancellationRequested) return;
      for (const [path, diagnostics] of byPath) found.push([toUri(repository.root, path), diagnostics]);
      found.push(...(await checkPages(repository)));
    }
    // What was found replaces all that was there, so files that are gone have no problems.
    collection.clear();
    // Open minutes are marked as they are typed, not as they were saved.
    for (const [uri, diagnostics] of found) if (!openDocument(uri)) collection.set(uri, diagnostics);
  }

  return Disposable.from(
    collection,
    checkAgainLater,
    commands.registerCommand('minutes.checkRepository', checkOnDemand),
    commands.registerCommand('minutes.clearProblems', clear),
    session.onDidChangeFiles(forget),
    workspace.onDidOpenTextDocument(({ uri }) => {
      collection.delete(uri);
    }),
    workspace.onDidCloseTextDocument(checkAgainLater.call),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('minutes')) forget(undefined);
    }),
  );
}

/** Says how many problems there are in minutes that are not open, and in those that are. */
function tellSummary(collection: DiagnosticCollection): void {
  const own = languages
    .getDiagnostics()
    .map(([uri, all]) => [uri, all.filter(({ source }) => source === SOURCE).length] as const)
    .filter(([uri, count]) => count > 0 && (collection.has(uri) || openDocument(uri)));
  const problems = own.reduce((sum, [, count]) => sum + count, 0);
  const words =
    problems === 0
      ? l10n.t('No problems in any minutes.')
      : problems === 1
        ? l10n.t('1 problem in all minutes.')
        : own.length === 1
          ? l10n.t('{0} problems in 1 file.', problems)
          : l10n.t('{0} problems in {1} files.', problems, own.length);
  void window.showInformationMessage(words);
}
