import { EventEmitter, RelativePattern, Uri, window, workspace } from 'vscode';
import type { Disposable, Event, TextDocument } from 'vscode';
import { contextOf } from '../core/check';
import type { Minutes } from '../core/minutes';
import { parse } from '../core/parse';
import { minutesFileAt, type Profile } from '../core/profile';
import { PROFILE_FILE } from '../core/profile-file';
import { profileOf } from '../core/repository-profile';
import type { RuleContext } from '../core/rule';
import { localised, pathInside } from './convert';
import { exists } from './exists';
import { openWorkspaceLibrary, type WorkspaceLibrary } from './workspace-library';

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
  /** Gives what an answer about a document is made of; undefined when the document is not minutes. */
  readonly contextOf: (document: TextDocument) => Promise<RuleContext | undefined>;
  /** Asks about a document until all that the answer needs is read; undefined when it is not minutes or has changed meanwhile. */
  readonly answer: <T>(document: TextDocument, ask: (context: RuleContext) => T) => Promise<T | undefined>;
  /** Fires when files came, went or changed, so that earlier answers may be wrong. */
  readonly onDidChangeFiles: Event<void>;
  readonly dispose: () => void;
}

/** Files that decide where a repository begins and what is known of it. */
const IS_ABOUT_REPOSITORY = /(?:^|\/)(?:\.minutes\.jsonc|\.git|\.git\/config)$/;

/** Starts a session; it reads nothing before it is asked. */
export function startSession(extensionUri: Uri): Session {
  const changed = new EventEmitter<void>();
  const repositories = new Map<string, Promise<Repository>>();
  const roots = new Map<string, Promise<Uri>>();
  const watchers = new Map<string, Disposable>();
  const complained = new Map<string, string>();
  const parsed = new WeakMap<TextDocument, { readonly version: number; readonly minutes: Minutes }>();

  function watch(root: Uri, library: WorkspaceLibrary): Disposable {
    // Everything, because a folder that goes takes its files along without a word about them.
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(root, '**'));
    const forget = (uri: Uri) => {
      const path = pathInside(root, uri) ?? '';
      // Git writes files of its own all the time.
      if (path.startsWith('.git/') && !IS_ABOUT_REPOSITORY.test(path)) return;
      library.forget(path);
      if (IS_ABOUT_REPOSITORY.test(path)) forgetRepositories();
      changed.fire();
    };
    watcher.onDidCreate(forget);
    watcher.onDidChange(uri => {
      if (uri.path.endsWith('.md') || IS_ABOUT_REPOSITORY.test(uri.path)) forget(uri);
    });
    watcher.onDidDelete(forget);
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
    const { profile, complaints } = await library.settled(() => profileOf(library));
    // A profile that is being written is not complained of again with every save.
    const all = complaints.map(localised).join('\n');
    if (all && all !== complained.get(root.toString())) void window.showWarningMessage(all);
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

  function minutesOf(document: TextDocument): Minutes {
    const known = parsed.get(document);
    if (known?.version === document.version) return known.minutes;
    const minutes = parse(document.getText());
    parsed.set(document, { version: document.version, minutes });
    return minutes;
  }

  async function answer<T>(document: TextDocument, ask: (context: RuleContext) => T): Promise<T | undefined> {
    const repository = document.languageId === 'markdown' ? await repositoryOf(document.uri) : undefined;
    const path = repository && pathInside(repository.root, document.uri);
    if (!path || !minutesFileAt(repository.profile, path)) return undefined;
    const { library, profile } = repository;
    const { version } = document;
    const result = await library.settled(() => {
      if (document.version !== version || document.isClosed) return undefined;
      const context = contextOf(path, minutesOf(document), profile, library);
      return context && ask(context);
    });
    return document.version === version ? result : undefined;
  }

  const folders = workspace.onDidChangeWorkspaceFolders(() => {
    forgetRepositories();
    for (const watcher of watchers.values()) watcher.dispose();
    watchers.clear();
    changed.fire();
  });

  return {
    docs: Uri.joinPath(extensionUri, 'docs', 'rules'),
    repositoryOf,
    answer,
    contextOf: document => answer(document, context => context),
    onDidChangeFiles: changed.event,
    dispose() {
      changed.dispose();
      folders.dispose();
      for (const watcher of watchers.values()) watcher.dispose();
    },
  };
}

/** A repository begins at the nearest folder with a profile or git's data, and never outside the folder that is open. */
async function rootAbove(uri: Uri, folder: Uri): Promise<Uri> {
  for (let root = Uri.joinPath(uri, '..'); pathInside(folder, root); root = Uri.joinPath(root, '..'))
    if ((await exists(Uri.joinPath(root, PROFILE_FILE))) || (await exists(Uri.joinPath(root, '.git'))))
      return root;
  return folder;
}
