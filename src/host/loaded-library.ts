import { FileSystemError, FileType, workspace, type Uri } from 'vscode';
import { MAX_FILE_BYTES } from '../core/markdown/bounds';
import type { Library } from '../core/repository/library';
import { toUri } from '../vscode/editor/convert';

/** A library over `workspace.fs`: what it was asked and does not know it reads in the background. */
export interface WorkspaceLibrary extends Library {
  /**
   * Asks until nothing is left to read, and gives the last answer. What is asked is this library, but another object
   * whenever it knows anything else than before.
   */
  readonly settled: <T>(ask: (library: Library) => T) => Promise<T>;
  /** Forgets a file or a folder with all that is in it, and the names beside it, because it came or went. */
  readonly forget: (path: string) => void;
  /** Forgets the text of a file, because it changed. */
  readonly forgetText: (path: string) => void;
}

/** How many files and folders are read at the same time. */
const READ_AT_A_TIME = 16;
/** How much text is kept, in UTF-16 code units. */
const MAX_REMEMBERED = 20_000_000;

/** Opens the repository below a URI as a library; it reads nothing before it is asked. */
export function openWorkspaceLibrary(root: Uri): WorkspaceLibrary {
  const turn = takeTurns(READ_AT_A_TIME);
  const names = new Map<string, readonly string[] | undefined>();
  const texts = new Map<string, string | undefined>();
  const reading = new Map<string, Promise<void>>();
  const list = (folder: string) => ask(names, folder, fileNames);
  const read = (path: string) => ask(texts, path, readText);
  let held = 0;
  let current: Library = { list, read };
  const knowsAnew = () => {
    current = { list, read };
  };

  function ask<V>(
    known: Map<string, V | undefined>,
    key: string,
    read: (uri: Uri) => Promise<V | undefined>,
  ): V | undefined {
    const name = `${known === texts ? 'text' : 'names'} ${key}`;
    if (!known.has(key) && !reading.has(name)) {
      const done = turn(() => read(toUri(root, key))).then(value => {
        // Forgotten while it was read: the next question reads it again.
        if (reading.get(name) !== done) return;
        known.set(key, value);
        if (typeof value === 'string') held += value.length;
        reading.delete(name);
        knowsAnew();
      });
      reading.set(name, done);
    }
    return known.get(key);
  }

  function drop(path: string): void {
    held -= texts.get(path)?.length ?? 0;
    texts.delete(path);
  }
  /** A text that is forgotten is read again when it is asked for. */
  function forgetOldest(): void {
    for (const path of texts.keys()) if (held > MAX_REMEMBERED / 2) drop(path);
    knowsAnew();
  }

  return {
    list,
    read,
    async settled(askAll) {
      // Not while it asks, or it would never know all that it needs.
      if (held > MAX_REMEMBERED) forgetOldest();
      for (;;) {
        const answer = askAll(current);
        if (reading.size === 0) return answer;
        await Promise.all(reading.values());
      }
    },
    forgetText(path) {
      drop(path);
      reading.clear();
      knowsAnew();
    },
    forget(path) {
      const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
      const isBelow = (key: string) => key === path || key.startsWith(`${path}/`);
      for (const key of names.keys()) if (key === folder || isBelow(key)) names.delete(key);
      for (const key of texts.keys()) if (isBelow(key)) drop(key);
      // What is being read may be about to change too.
      reading.clear();
      knowsAnew();
    },
  };
}

/** Lets a few read at a time, in the order in which they ask. */
function takeTurns(count: number): <T>(read: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async read => {
    if (free === 0) await new Promise<void>(resolve => waiting.push(resolve));
    else free--;
    try {
      return await read();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
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
