import { EventEmitter, RelativePattern, Uri, window, workspace } from 'vscode';
import type { Disposable, Event, TextDocument } from 'vscode';
import { check as findProblems } from '../../core/check/check';
import { readMinutes, type Minutes } from '../../core/minutes/minutes';
import type { Library } from '../../core/repository/library';
import { minutesFileAt, type Profile } from '../../core/repository/profile';
import { PROFILE_FILE } from '../../core/repository/profile-file';
import { profileOf } from '../../core/repository/repository-profile';
import type { Problem } from '../../core/rules/rule';
import type { RuleSeverities } from '../../core/repository/severity';
import { startDigests, type Digests } from '../../host/digests';
import { followDocuments } from '../../host/open-documents';
import { localised, pathInside, withoutLinks } from './convert';
import { exists } from './exists';
import { gitFetchUrl } from './git';
import { openWorkspaceLibrary, type WorkspaceLibrary } from '../../host/loaded-library';

/** A repository of minutes that is open in VS Code. */
export interface Repository {
  readonly root: Uri;
  readonly library: WorkspaceLibrary;
  readonly profile: Profile;
}

/** What the extension knows while it runs; every contribution asks it and none keeps a copy. */
export interface Session {
  /** Where the pages that explain the rules are. */
  readonly docs: Uri;
  /** Finds the repository that holds a URI; undefined when no open folder does. */
  readonly repositoryOf: (uri: Uri) => Promise<Repository | undefined>;
  /** Asks about a document until all that the answer needs is read; undefined when it is not minutes or has changed meanwhile. */
  readonly answer: <T>(document: TextDocument, ask: (minutes: Minutes) => T) => Promise<T | undefined>;
  /** Gives the problems of a document with the severities that are wished for; undefined as above. */
  readonly check: (document: TextDocument, wished: RuleSeverities) => Promise<DocumentProblems | undefined>;
  /** Gives what is asked of many files of minutes at once, as `Digests` says. */
  readonly digests: Digests['of'];
  /** Fires when a file or folder came, went or changed, so that earlier answers may be wrong; without a URI any may have. */
  readonly onDidChangeFiles: Event<Uri | undefined>;
  readonly dispose: () => void;
}

/** The problems of one version of a document, and what they were found in. */
export interface DocumentProblems {
  readonly minutes: Minutes;
  readonly problems: readonly Problem[];
}

/** Files that decide where a repository begins and what is known of it. */
const IS_ABOUT_REPOSITORY = /(?:^|\/)(?:\.minutes\.jsonc|\.git|\.git\/config)$/;

/** Starts a session; it reads nothing before it is asked. */
export function startSession(extensionUri: Uri): Session {
  const changed = new EventEmitter<Uri | undefined>();
  const repositories = new Map<string, Promise<Repository>>();
  const roots = new Map<string, Promise<Uri>>();
  const watchers = new Map<string, Disposable>();
  const complained = new Map<string, string>();
  const documents = followDocuments();
  const digests = startDigests();
  const known = new WeakMap<TextDocument, Minutes>();

  function watch(root: Uri, library: WorkspaceLibrary): Disposable {
    // Everything, because a folder that goes takes its files along without a word about them.
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(root, '**'));
    const forget = (uri: Uri, isSame = false) => {
      const path = pathInside(root, uri) ?? '';
      // Git writes files of its own all the time.
      if (path.startsWith('.git/') && !IS_ABOUT_REPOSITORY.test(path)) return;
      if (isSame) library.forgetText(path);
      else library.forget(path);
      digests.forget(uri);
      if (IS_ABOUT_REPOSITORY.test(path)) forgetRepositories();
      changed.fire(uri);
    };
    watcher.onDidCreate(uri => forget(uri));
    watcher.onDidChange(uri => {
      if (uri.path.endsWith('.md') || IS_ABOUT_REPOSITORY.test(uri.path)) forget(uri, true);
    });
    watcher.onDidDelete(uri => forget(uri));
    return watcher;
  }
  function forgetRepositories(): void {
    repositories.clear();
    roots.clear();
  }
  async function openRepository(root: Uri): Promise<Repository> {
    const library = openWorkspaceLibrary(root);
    watchers.get(root.toString())?.dispose();
    watchers.set(root.toString(), watch(root, library));
    const found = await library.settled(() => profileOf(library));
    // In a work tree git keeps its settings elsewhere; its extension knows where.
    const fetchUrl = found.isAddressKnown ? undefined : await gitFetchUrl(root);
    const { profile, warnings } =
      fetchUrl === undefined ? found : await library.settled(() => profileOf(library, fetchUrl));
    // A profile that is being written is not complained of again with every save.
    const all = warnings.map(localised).join('\n');
    if (all && all !== complained.get(root.toString())) void window.showWarningMessage(withoutLinks(all));
    complained.set(root.toString(), all);
    return { root, library, profile };
  }

  async function repositoryOf(uri: Uri): Promise<Repository | undefined> {
    const folder = workspace.getWorkspaceFolder(uri);
    if (!folder) return undefined;
    const folderOfFile = Uri.joinPath(uri, '..').toString();
    const found = roots.get(folderOfFile) ?? rootAbove(uri, folder.uri);
    roots.set(folderOfFile, found);
    const root = await found;
    const key = root.toString();
    const repository = repositories.get(key) ?? openRepository(root);
    repositories.set(key, repository);
    return repository;
  }

  async function answer<T>(document: TextDocument, ask: (minutes: Minutes) => T): Promise<T | undefined> {
    const repository = document.languageId === 'markdown' ? await repositoryOf(document.uri) : undefined;
    const path = repository && pathInside(repository.root, document.uri);
    if (!path || !minutesFileAt(repository.profile, path)) return undefined;
    const { library, profile } = repository;
    await documents.ready();
    const { version } = document;
    const result = await library.settled(now => {
      if (document.version !== version || document.isClosed) return undefined;
      const minutes = minutesNow(document, path, profile, now);
      return minutes && ask(minutes);
    });
    return document.version === version ? result : undefined;
  }

  /** What was known of the version before is gone on from. */
  function minutesNow(
    document: TextDocument,
    path: string,
    profile: Profile,
    library: Library,
  ): Minutes | undefined {
    const markdown = documents.documentOf(document);
    const before = known.get(document);
    if (before?.document === markdown && before.library === library && before.profile === profile)
      return before;
    const minutes = readMinutes({ profile, library }, path, markdown, before);
    if (minutes) known.set(document, minutes);
    else known.delete(document);
    return minutes;
  }

  function check(document: TextDocument, wished: RuleSeverities): Promise<DocumentProblems | undefined> {
    return answer(document, minutes => ({ minutes, problems: findProblems(minutes, wished) }));
  }

  const folders = workspace.onDidChangeWorkspaceFolders(() => {
    forgetRepositories();
    for (const watcher of watchers.values()) watcher.dispose();
    watchers.clear();
    changed.fire(undefined);
  });

  return {
    docs: Uri.joinPath(extensionUri, 'docs', 'rules'),
    repositoryOf,
    answer,
    check,
    digests: digests.of,
    onDidChangeFiles: changed.event,
    dispose() {
      documents.dispose();
      changed.dispose();
      folders.dispose();
      for (const watcher of watchers.values()) watcher.dispose();
    },
  };
}

/** A repository begins at the nearest folder with a profile or git's data, and never outside the folder that is open. */
async function rootAbove(uri: Uri, folder: Uri): Promise<Uri> {
  for (let root = Uri.joinPath(uri, '..'); pathInside(folder, root); root = Uri.joinPath(root, '..')) {
    const signs = [PROFILE_FILE, '.git'].map(name => exists(Uri.joinPath(root, name)));
    if ((await Promise.all(signs)).includes(true)) return root;
  }
  return folder;
}
