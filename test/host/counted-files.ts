// A workspace folder of a scheme of its own, with files that are in memory only: it notes what is asked of it.
import * as vscode from 'vscode';

/** The files of a repository: their texts by their paths. */
export type Files = Readonly<Record<string, string>>;

/** A repository in the folder. */
export interface CountedRepository {
  /** Shows one of its files. */
  readonly open: (path: string) => Promise<vscode.TextDocument>;
  /** Tells that one of its files changed. */
  readonly change: (path: string) => void;
  /** Lists what was read and listed since it was last forgotten. */
  readonly asked: () => readonly string[];
  readonly forgetAsked: () => void;
}

const root = vscode.Uri.from({ scheme: 'counted', path: '/' });
const repositories = new Map<string, Files>();
const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
let asked: string[] = [];

/** Opens the folder beside that of the other tests; returns the function that closes it again. */
export async function openCountedFolder(): Promise<() => Promise<void>> {
  const options = { isReadonly: true, isCaseSensitive: true };
  const registration = vscode.workspace.registerFileSystemProvider(root.scheme, provider, options);
  const index = vscode.workspace.workspaceFolders?.length ?? 0;
  const added = changeOfFolders();
  vscode.workspace.updateWorkspaceFolders(index, 0, { uri: root });
  await added;
  return async () => {
    const removed = changeOfFolders();
    vscode.workspace.updateWorkspaceFolders(index, 1);
    await removed;
    registration.dispose();
  };
}

/** Extensions hear of a change of folders later than `workspaceFolders` shows it. */
function changeOfFolders(): Promise<void> {
  return new Promise(resolve => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
}

/** Puts a repository into the folder. */
export function addRepository(name: string, files: Files): CountedRepository {
  repositories.set(name, files);
  const uriOf = (path: string) => vscode.Uri.joinPath(root, name, path);
  let shown = '';
  /** To show a document, VS Code reads it, and its Explorer lists the folders that lead to it. */
  const isForShowing = (path: string) => path === shown || path === '' || shown.startsWith(`${path}/`);
  return {
    async open(path) {
      shown = path;
      const document = await vscode.workspace.openTextDocument(uriOf(path));
      await vscode.window.showTextDocument(document);
      return document;
    },
    change(path) {
      changes.fire([{ type: vscode.FileChangeType.Changed, uri: uriOf(path) }]);
    },
    asked: () =>
      asked.flatMap(entry => {
        const [, what, owner, path = ''] = /^(\w+) \/([^/]*)\/?(.*)$/.exec(entry) ?? [];
        return owner === name && !isForShowing(path) ? [`${what} ${path}`] : [];
      }),
    forgetAsked() {
      asked = [];
    },
  };
}

const provider: vscode.FileSystemProvider = {
  onDidChangeFile: changes.event,
  watch: () => new vscode.Disposable(() => undefined),
  stat(uri) {
    const text = textAt(uri);
    const type = text === undefined ? vscode.FileType.Directory : vscode.FileType.File;
    if (text === undefined) entriesIn(uri);
    return { type, ctime: 0, mtime: 0, size: text?.length ?? 0 };
  },
  readDirectory(uri) {
    asked.push(`list ${uri.path}`);
    return entriesIn(uri);
  },
  readFile(uri) {
    asked.push(`read ${uri.path}`);
    const text = textAt(uri);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(text);
  },
  createDirectory: refuse,
  delete: refuse,
  rename: refuse,
  writeFile: refuse,
};

function textAt({ path }: vscode.Uri): string | undefined {
  const [, name = '', ...parts] = path.split('/');
  return repositories.get(name)?.[parts.join('/')];
}

function entriesIn(uri: vscode.Uri): [string, vscode.FileType][] {
  const folder = uri.path === '/' ? '/' : `${uri.path}/`;
  const paths = [...repositories].flatMap(([name, files]) =>
    Object.keys(files).map(path => `/${name}/${path}`),
  );
  const found = paths.flatMap((path): [string, vscode.FileType][] => {
    if (!path.startsWith(folder)) return [];
    const [name = '', ...below] = path.slice(folder.length).split('/');
    return [[name, below.length > 0 ? vscode.FileType.Directory : vscode.FileType.File]];
  });
  if (found.length === 0 && uri.path !== '/') throw vscode.FileSystemError.FileNotFound(uri);
  return [...new Map(found)];
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions('nothing is written here');
}
