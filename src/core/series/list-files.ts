import type { Library } from '../repository/library';
import { joinPaths } from '../repository/path';

/** A repository may be very large; the nearest folders are looked at first. */
const MOST_FOLDERS = 4_000;
const MOST_FILES = 100_000;
const MOST_LEVELS = 12;
/** Folders that hold other people's files. */
const NOT_OURS = /^(?:\..*|node_modules|bower_components|vendor|__pycache__)$/i;

/** Lists the Markdown files of a repository, level by level; undefined while a folder is not known yet. */
export function markdownFilesIn(library: Library): readonly string[] | undefined {
  const files: string[] = [];
  let level = [''];
  let seen = 0;
  for (let depth = 0; depth < MOST_LEVELS && level.length > 0; depth++) {
    // All of a level are asked for, so that whoever loads them can do so at once.
    const listings = level.map(folder => ({ folder, names: library.list(folder) }));
    if (listings.some(({ names }) => names === undefined)) return undefined;
    const next: string[] = [];
    for (const { folder, names = [] } of listings)
      for (const name of names) {
        if (!name.endsWith('/')) {
          if (files.length < MOST_FILES && /\.(?:md|markdown)$/i.test(name))
            files.push(joinPaths(folder, name));
        } else if (seen < MOST_FOLDERS && !NOT_OURS.test(name.slice(0, -1))) {
          seen++;
          next.push(joinPaths(folder, name.slice(0, -1)));
        }
      }
    level = next;
  }
  return files;
}
