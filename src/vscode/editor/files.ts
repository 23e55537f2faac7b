import { FileSystemError, FileType, RelativePattern, workspace, type Uri } from 'vscode';
import { MAX_FILE_BYTES } from '../../core/markdown/bounds';
import { takeTurns, type Change, type WatchedFiles } from '../../host/files';
import { pathInside, toUri } from './convert';

/** How many files and folders are read at the same time. */
const READ_AT_A_TIME = 16;

/** The files in a folder of VS Code's workspace, which may be anywhere. */
export function filesIn(folder: Uri): WatchedFiles {
  const turn = takeTurns(READ_AT_A_TIME);
  return {
    list: path => turn(() => fileNames(toUri(folder, path))),
    read: path => turn(() => readText(toUri(folder, path))),
    stat: async path => {
      try {
        const { type } = await workspace.fs.stat(toUri(folder, path));
        return type & FileType.Directory ? 'folder' : 'file';
      } catch {
        return undefined;
      }
    },
    watch(onChange) {
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '**'));
      const tell = (change: Change) => (uri: Uri) => onChange(pathInside(folder, uri) ?? '', change);
      watcher.onDidCreate(tell('existence'));
      watcher.onDidChange(tell('text'));
      watcher.onDidDelete(tell('existence'));
      return () => void watcher.dispose();
    },
  };
}

async function fileNames(folder: Uri): Promise<readonly string[] | undefined> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.flatMap(([name, type]) =>
      type & FileType.Directory ? [`${name}/`] : type & FileType.File ? [name] : [],
    );
  } catch (error) {
    // A folder that is there but cannot be read is not known: no link into it is called dead.
    return error instanceof FileSystemError && error.code === 'FileNotFound' ? [] : undefined;
  }
}

async function readText(uri: Uri): Promise<string | null> {
  try {
    if ((await workspace.fs.stat(uri)).size > MAX_FILE_BYTES) return null;
    const text = new TextDecoder('utf-8').decode(await workspace.fs.readFile(uri));
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
