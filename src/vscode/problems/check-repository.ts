import { commands, Disposable, l10n, languages, ProgressLocation, window, workspace } from 'vscode';
import type { CancellationToken, Diagnostic, Uri } from 'vscode';
import { dependsOn, recordingLibrary } from '../../core/repository/recording-library';
import { check } from '../../core/check/check';
import { readMinutes } from '../../core/minutes/minutes';
import { filesOfSeries } from '../../core/repository/library';
import { allSeries } from '../../core/repository/profile';
import { pathInside, toUri } from '../editor/convert';
import { toDiagnostic, severityOverrides } from './diagnostics';
import { openDocument } from '../editor/open-document';
import { openRepositories } from '../editor/pick-repository';
import { debounce, yieldToEditor } from '../editor/timing';
import type { Repository, Session } from '../editor/session';

/** How long changes of files rest before minutes that are not open are checked again, in milliseconds. */
const DEBOUNCE = 500;
/** After so many files the editor gets its turn. */
const FILES_AT_A_TIME = 10;

/** What was found in a file, and which files and folders that depends on. */
interface CheckedFile {
  readonly uri: Uri;
  readonly root: Uri;
  readonly asked: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks all minutes of the open folders on demand, and from then on those that are not open whenever files change. */
export function contributeCheckRepository(session: Session): Disposable {
  const collection = languages.createDiagnosticCollection('minutes-repository');
  const known = new Map<string, CheckedFile>();
  let isWished = false;

  async function checkOnDemand(): Promise<void> {
    isWished = true;
    known.clear();
    await window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t('Checking all minutes'), cancellable: true },
      (_, token) => checkAll(token),
    );
    await commands.executeCommand('workbench.actions.view.problems');
  }
  const checkAgainLater = debounce(DEBOUNCE, () => {
    if (isWished) void checkAll();
  });
  /** Only what depends on what changed is looked at again. */
  function forget(changed: Uri | undefined): void {
    for (const [key, { root, asked }] of known) {
      const path = changed && pathInside(root, changed);
      if (!changed || (path !== undefined && dependsOn(asked, path))) known.delete(key);
    }
    checkAgainLater.call();
  }
  async function checkAll(token?: CancellationToken): Promise<void> {
    const found: CheckedFile[] = [];
    for (const repository of await openRepositories(session)) {
      const { library, profile } = repository;
      const files = await library.settled(() =>
        allSeries(profile).flatMap(series => filesOfSeries(library, series) ?? []),
      );
      for (const [index, { path }] of files.entries()) {
        if (token?.isCancellationRequested) return;
        if (index % FILES_AT_A_TIME === 0) await yieldToEditor();
        const key = toUri(repository.root, path).toString();
        const checked = known.get(key) ?? (await checkFile(session, repository, path));
        known.set(key, checked);
        found.push(checked);
      }
    }
    // What was found replaces all that was there, so files that are gone have no problems.
    collection.clear();
    // Open minutes are marked as they are typed, not as they were saved.
    for (const { uri, diagnostics } of found) if (!openDocument(uri)) collection.set(uri, diagnostics);
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

async function checkFile(
  { docs }: Session,
  { root, library, profile }: Repository,
  path: string,
): Promise<CheckedFile> {
  const uri = toUri(root, path);
  const wished = severityOverrides(uri);
  const { parse } = await import('../../core/markdown/parse');
  return library.settled(() => {
    const noting = recordingLibrary(library);
    const text = noting.read(path);
    const document = text === undefined ? undefined : parse(text);
    const minutes = document && readMinutes({ profile, library: noting }, path, document);
    const diagnostics = minutes
      ? check(minutes, wished).map(problem => toDiagnostic(uri, minutes.document, problem, docs))
      : [];
    return { uri, root, asked: noting.requested, diagnostics };
  });
}
