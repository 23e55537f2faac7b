import { accessSync, chmodSync, constants, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { MAX_FILE_BYTES } from '../core/markdown/bounds';
import type { Files } from '../host/files';

const MARK = '\uFEFF';
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The files in a folder on disk. */
export function filesIn(root: string): Files {
  return {
    answerAtOnce: true,
    list: folder => fileNames(join(root, folder)),
    read: path => readTextFile(join(root, path))?.text ?? null,
    stat(path) {
      try {
        return statSync(join(root, path)).isDirectory() ? 'folder' : 'file';
      } catch {
        return undefined;
      }
    },
  };
}

/** A text file as it is on disk. */
export interface TextFile {
  /** Its text without a byte order mark. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
}

/** Reads a text file; undefined when it cannot be read or is no text in UTF-8, which writing it back would damage. */
export function readTextFile(path: string): TextFile | undefined {
  try {
    if (statSync(path).size > MAX_FILE_BYTES) return undefined;
    const text = UTF_8.decode(readFileSync(path));
    const hasByteOrderMark = text.startsWith(MARK);
    return text.includes('\0')
      ? undefined
      : { text: hasByteOrderMark ? text.slice(1) : text, hasByteOrderMark };
  } catch {
    return undefined;
  }
}

/**
 * Replaces the text of a file below a root that still holds `before`: the new one is complete before it takes the
 * old one's name. Gives the reason when it could not; then the file is as it was.
 */
export function replaceText(root: string, path: string, before: string, after: string): string | undefined {
  let temporary: string | undefined;
  try {
    const real = realpathSync(join(root, path));
    if (!real.startsWith(realpathSync(root) + sep)) return `it is a link to ${real}, which is outside`;
    const file = readTextFile(real);
    if (file?.text !== before) return 'it changed meanwhile';
    // Renaming would get round a file that is write-protected.
    accessSync(real, constants.W_OK);
    temporary = `${real}.${String(process.pid)}.tmp`;
    writeFileSync(temporary, (file.hasByteOrderMark ? MARK : '') + after, {
      flag: 'wx',
      mode: statSync(real).mode,
    });
    // The mode given above is cut by the umask.
    chmodSync(temporary, statSync(real).mode);
    renameSync(temporary, real);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return (error as Error).message;
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
