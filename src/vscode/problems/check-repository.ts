import { commands, Disposable, l10n, languages, ProgressLocation, window, workspace } from 'vscode';
import type { CancellationToken, Diagnostic, Uri } from 'vscode';
import { checkFile } from '../../core/check/check-file';
import { startCheckAll, type CheckAll } from '../../host/check-all';
import { pathInside, toUri } from '../editor/convert';
import { openDocument } from '../editor/documents';
import { openRepositories } from '../editor/pick-repository';
import type { Repository, Session } from '../editor/session';
import { debounce, yieldEvery } from '../editor/timing';
import { toDiagnostic, severityOverrides } from './diagnostics';

/** How long changes of files rest before minutes that are not open are checked again, in milliseconds. */
const DEBOUNCE = 500;
/** The longest that the editor waits for its turn, in milliseconds. */
const LONGEST_TURN = 10;

/** Checks all minutes of the open folders on demand, and from then on those that are not open whenever files change. */
export function contributeCheckRepository(session: Session): Disposable {
  const collection = languages.createDiagnosticCollection('minutes-repository');
  const checks = new Map<Repository, CheckAll<readonly Diagnostic[]>>();
  let isOn = false;

  function checkOf(repository: Repository): CheckAll<readonly Diagnostic[]> {
    const known = checks.get(repository);
    if (known) return known;
    const started = startCheckAll(
      repository,
      (now, path, document) => {
        const uri = toUri(repository.root, path);
        const problems = checkFile(now, path, document, severityOverrides(uri));
        return problems.map(problem => toDiagnostic(uri, document, problem, session.docs));
      },
      yieldEvery(LONGEST_TURN),
    );
    checks.set(repository, started);
    return started;
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
      const byPath = await checkOf(repository).run(token);
      if (!byPath) return;
      for (const [path, diagnostics] of byPath) found.push([toUri(repository.root, path), diagnostics]);
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
