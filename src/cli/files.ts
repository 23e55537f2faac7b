import { randomUUID } from 'node:crypto';
import { accessSync, chmodSync, closeSync, constants, openSync, readdirSync, readFileSync } from 'node:fs';
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MAX_FILE_BYTES } from '../core/markdown/bounds';
import type { Files } from '../host/files';
import { isInside, isLink, pathOnDisk, statsOf } from './inside';
import { BYTE_ORDER_MARK, textOf, type TextFile } from './changes/text-file';

/** The files in a folder on disk. */
export function filesIn(root: string): Files {
  const folders = new Map<string, boolean>();
  /** If a folder leads out, so does everything in it; otherwise only a link can. */
  const isOurs = (file: string): boolean => {
    const folder = dirname(file);
    const isFolderOurs = folders.get(folder) ?? isInside(root, folder);
    folders.set(folder, isFolderOurs);
    return isFolderOurs && (!isLink(file) || isInside(root, file));
  };
  return {
    answerAtOnce: true,
    list: folder => fileNames(root, folder),
    read(path) {
      const file = pathOnDisk(root, path);
      return isOurs(file) ? (readTextFile(file)?.text ?? null) : null;
    },
    stat(path) {
      const stats = statsOf(pathOnDisk(root, path));
      return stats && (stats.isDirectory() ? 'folder' : 'file');
    },
  };
}

/** Reads a text file; undefined if it cannot be read or is not UTF-8, which writing it back would damage. */
export function readTextFile(path: string): TextFile | undefined {
  try {
    const stats = statSync(path);
    // A pipe would never end.
    if (!stats.isFile() || stats.size > MAX_FILE_BYTES) return undefined;
    return textOf(readFileSync(path));
  } catch {
    return undefined;
  }
}

/**
 * Replaces the text of a file below a root that still holds `before`: the new one is complete before it takes the
 * old one's name. Returns the reason if it could not be written; then the file is unchanged.
 */
export function replaceText(root: string, path: string, before: string, after: string): string | undefined {
  let temporary: string | undefined;
  try {
    const real = realpathSync(pathOnDisk(root, path));
    if (!isInside(root, real)) return `it is a link to ${real}, which is outside`;
    const file = readTextFile(real);
    if (file?.text !== before) return 'it changed meanwhile';
    // Renaming would get round a file that is write-protected.
    accessSync(real, constants.W_OK);
    const { mode } = statSync(real);
    const unused = `${real}.${randomUUID()}.tmp`;
    closeSync(openSync(unused, 'wx', mode));
    temporary = unused;
    // The mode given above is cut by the umask.
    chmodSync(temporary, mode);
    writeFileSync(temporary, (file.hasByteOrderMark ? BYTE_ORDER_MARK : '') + after);
    renameSync(temporary, real);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return (error as Error).message;
  }
}

/** A folder that is there but cannot be read is not known: no link into it is called dead. */
function fileNames(root: string, path: string): readonly string[] | undefined {
  const folder = pathOnDisk(root, path);
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    if (!isInside(root, folder)) return [];
    // A folder may hold very many.
    const names: string[] = [];
    for (const entry of entries) {
      const name = entry.name.normalize();
      if (entry.isFile()) names.push(name);
      else {
        const kind = entry.isDirectory() ? entry : statsOf(join(folder, entry.name));
        if (kind?.isDirectory()) names.push(`${name}/`);
        else if (kind?.isFile()) names.push(name);
      }
    }
    return names;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '') ? [] : undefined;
  }
}
