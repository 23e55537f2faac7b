import type { Library } from '../../core/repository/library';
import { joinPaths, parentOf } from '../../core/repository/path';
import type { Change } from './changes';

/** Undoes changes in a library: what it answers is what was there before them. */
export function libraryBefore(library: Library, changes: readonly Change[]): Library {
  const came = changes.flatMap(({ path, before }) =>
    path === undefined || path === before?.path ? [] : path,
  );
  const texts = changes.flatMap(({ before }) => (before ? [[before.path, before.text] as const] : []));
  return libraryWith(library, new Map(texts), new Set(came));
}

/** Adds files to a library, or replaces them, and leaves out others; one that is null is there, but no text. */
export function libraryWith(
  library: Library,
  texts: ReadonlyMap<string, string | null>,
  leftOut: ReadonlySet<string> = new Set(),
): Library {
  const namesAdded = namesOf([...texts.keys()]);
  const isThere = (path: string) => !leftOut.has(path) || texts.has(path);
  const changedFolders = new Set([...foldersAbove(leftOut), ...namesAdded.keys()]);
  const known = new Map<string, readonly string[] | undefined>();
  function list(folder: string): readonly string[] | undefined {
    if (!changedFolders.has(folder)) return library.list(folder);
    // What is remembered of a list is remembered by the object that it is.
    if (!known.has(folder)) known.set(folder, listWith(folder));
    return known.get(folder);
  }
  function listWith(folder: string): readonly string[] | undefined {
    const now = library.list(folder);
    if (!now) return now;
    const kept = now.filter(name => {
      const path = joinPaths(folder, name.replace(/\/$/, ''));
      // Git knows no empty folder: one that holds nothing any more is not there.
      return name.endsWith('/') ? !changedFolders.has(path) || list(path)?.length !== 0 : isThere(path);
    });
    return [...new Set([...kept, ...(namesAdded.get(folder) ?? [])])];
  }
  return {
    ...(library.isComplete !== undefined && { isComplete: library.isComplete }),
    list,
    read: path => texts.get(path) ?? (texts.has(path) || leftOut.has(path) ? null : library.read(path)),
  };
}

function foldersAbove(paths: Iterable<string>): readonly string[] {
  return [...paths].flatMap(path => {
    const folders: string[] = [];
    for (let folder = parentOf(path); ; folder = parentOf(folder)) {
      folders.push(folder);
      if (folder === '') return folders;
    }
  });
}

/** The names that paths have in the folders above them; that of a folder ends with a slash. */
function namesOf(paths: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const path of paths)
    for (const [index, folder] of foldersAbove([path]).entries()) {
      const [name = ''] = path.slice(folder === '' ? 0 : folder.length + 1).split('/');
      const all = names.get(folder) ?? new Set();
      names.set(folder, all.add(index === 0 ? name : `${name}/`));
    }
  return names;
}
