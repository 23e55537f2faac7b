import { existsSync, lstatSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Tells whether a path on disk, there or not, really is below a root: no link on the way to it leads out. */
export function isInside(root: string, file: string): boolean {
  try {
    const top = realpathSync.native(root);
    const real = realpathSync.native(nearestOnDisk(file));
    return real === top || real.startsWith(top.endsWith(sep) ? top : top + sep);
  } catch {
    return false;
  }
}

/** Finds the path itself, else the nearest folder above it; a link that leads nowhere counts as being there. */
function nearestOnDisk(file: string): string {
  return isThere(file) ? file : nearestOnDisk(dirname(file));
}

/** Finds the path on disk of a path in the repository; a Mac may have written its names in another form of Unicode. */
export function pathOnDisk(root: string, path: string): string {
  const exact = join(root, path);
  // All of ASCII has one form.
  if (/^[\0-\x7f]*$/.test(path) || existsSync(exact)) return exact;
  return path.split('/').reduce((folder, name) => join(folder, nameOnDisk(folder, name)), root);
}

function nameOnDisk(folder: string, name: string): string {
  if (existsSync(join(folder, name)) || !existsSync(folder)) return name;
  try {
    return readdirSync(folder).find(other => other.normalize() === name.normalize()) ?? name;
  } catch {
    return name;
  }
}

/** Reads what a path on disk leads to; undefined if that is nothing, or may not be read. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Tells whether anything is at a path on disk, even a link that leads nowhere, or something that may not be read. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

/** Tells whether a path on disk is itself a symbolic link. */
export function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return true;
  }
}
