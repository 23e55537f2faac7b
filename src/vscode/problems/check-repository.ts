import { commands, Disposable, l10n, languages, ProgressLocation, window, workspace } from 'vscode';
import type { CancellationToken, Diagnostic, Uri } from 'vscode';
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
import { toDiagnostic, severityOverrides } from './diagnostics';

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
        return problems.map(problem => toDiagnostic(uri, minutes.document, problem, session.docs));
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
        return problems.map(problem => toDiagnostic(uri, document, problem, session.docs));
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
    await commands.executeCommand('workbench.actions.view.problems');
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
