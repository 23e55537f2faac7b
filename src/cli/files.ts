import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../core/library';

/** A file larger than this is no minutes; it is not read. */
const MAX_BYTES = 8_000_000;

/** Opens the repository in a folder as a library; what it has read it does not read again. */
export function openLibrary(root: string): Library {
  const names = new Map<string, readonly string[] | undefined>();
  const texts = new Map<string, string | undefined>();
  return {
    list: folder => remember(names, folder, () => fileNames(join(root, folder))),
    read: path => remember(texts, path, () => readText(join(root, path))),
  };
}

/** Reads a text file without its byte order mark; undefined when it cannot be read or is no text. */
export function readText(path: string): string | undefined {
  try {
    if (statSync(path).size > MAX_BYTES) return undefined;
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** A folder that is there but cannot be read is not known: no link into it is called dead. */
function fileNames(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isFile() || (entry.isSymbolicLink() && isFile(join(folder, entry.name))))
      .map(entry => entry.name);
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '') ? [] : undefined;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function remember<V>(known: Map<string, V>, key: string, read: () => V): V {
  if (!known.has(key)) known.set(key, read());
  return known.get(key) as V;
}
