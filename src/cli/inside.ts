import { existsSync, lstatSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Tells whether what is, or would be, at a path on disk really is below a root: no link on the way to it leads out. */
export function isInside(root: string, file: string): boolean {
  try {
    const top = realpathSync.native(root);
    const real = realpathSync.native(nearestOnDisk(file));
    return real === top || real.startsWith(top.endsWith(sep) ? top : top + sep);
  } catch {
    return false;
  }
}

/** What is at a path, else the folder that it would be made in; a link that leads nowhere counts as being there. */
function nearestOnDisk(file: string): string {
  return isThere(file) ? file : nearestOnDisk(dirname(file));
}

/** The path on disk of a path in the repository; a Mac may have written its names in another form of Unicode. */
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

/** What a path on disk leads to; undefined when that is nothing, or nobody may know. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Tells whether something is at a path on disk, be it a link that leads nowhere, or what nobody may read. */
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
