import { FileSystemError, FileType, workspace, type Uri } from 'vscode';
import { MAX_FILE_BYTES } from '../core/bounds';
import type { Library } from '../core/library';
import { toUri } from './convert';

/** A library over `workspace.fs`: what it was asked and does not know it reads in the background. */
export interface WorkspaceLibrary extends Library {
  /** Asks until nothing is left to read, and gives the last answer. */
  readonly settled: <T>(ask: () => T) => Promise<T>;
  /** Forgets a file or a folder with all that is in it, and the names beside it, because it changed, came or went. */
  readonly forget: (path: string) => void;
}

/** Opens the repository below a URI as a library; it reads nothing before it is asked. */
export function openWorkspaceLibrary(root: Uri): WorkspaceLibrary {
  const names = new Map<string, readonly string[] | undefined>();
  const texts = new Map<string, string | undefined>();
  const reading = new Map<string, Promise<void>>();

  function ask<V>(
    known: Map<string, V | undefined>,
    key: string,
    read: (uri: Uri) => Promise<V | undefined>,
  ): V | undefined {
    const name = `${known === texts ? 'text' : 'names'} ${key}`;
    if (!known.has(key) && !reading.has(name)) {
      const done = read(toUri(root, key)).then(value => {
        // Forgotten while it was read: the next question reads it again.
        if (reading.get(name) !== done) return;
        known.set(key, value);
        reading.delete(name);
      });
      reading.set(name, done);
    }
    return known.get(key);
  }

  return {
    list: folder => ask(names, folder, fileNames),
    read: path => ask(texts, path, readText),
    async settled(askAll) {
      for (;;) {
        const answer = askAll();
        if (reading.size === 0) return answer;
        await Promise.all(reading.values());
      }
    },
    forget(path) {
      const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
      const isBelow = (key: string) => key === path || key.startsWith(`${path}/`);
      for (const key of names.keys()) if (key === folder || isBelow(key)) names.delete(key);
      for (const key of texts.keys()) if (isBelow(key)) texts.delete(key);
      // What is being read may be about to change too.
      reading.clear();
    },
  };
}

async function fileNames(folder: Uri): Promise<readonly string[] | undefined> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => (type & FileType.File) !== 0).map(([name]) => name);
  } catch (error) {
    // A folder that is there but cannot be read is not known: no link into it is called dead.
    return error instanceof FileSystemError && error.code === 'FileNotFound' ? [] : undefined;
  }
}

async function readText(uri: Uri): Promise<string | undefined> {
  try {
    if ((await workspace.fs.stat(uri)).size > MAX_FILE_BYTES) return undefined;
    const text = new TextDecoder('utf-8').decode(await workspace.fs.readFile(uri));
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
