import { joinPaths, parentOf } from './path';
import { matchPattern } from './pattern';
import { folderOf, type Series } from './profile';

/** A folder that may hold files of a series, with the names in it. */
export interface ListedFolder {
  readonly folder: string;
  readonly names: readonly string[];
}

/**
 * Lists the folders that the pattern of a series leads to, the outermost first: for `tech/{YYYY}/{YYYY-MM-DD}.md` those in
 * "tech" that are named like years. Undefined if one of them is not known yet.
 */
export function foldersOfSeries(
  listNames: (folder: string) => readonly string[] | undefined,
  series: Series,
): readonly ListedFolder[] | undefined {
  const top = folderOf(series);
  // A slash within a place divides it.
  const pattern = series.files.replace(/\{[^{}]*\}/g, place => place.replaceAll('/', '}/{'));
  const levels = parentOf(pattern)
    .slice(top === '' ? 0 : top.length + 1)
    .split('/')
    .filter(level => level !== '');
  const unknown: string[] = [];
  const list = (folder: string): ListedFolder => {
    const names = listNames(folder);
    if (!names) unknown.push(folder);
    return { folder, names: names ?? [] };
  };
  let folders = [list(top)];
  for (const level of levels)
    folders = folders.flatMap(({ folder, names }) =>
      names
        .filter(name => name.endsWith('/') && matchPattern(level, name.slice(0, -1), series.dates))
        .map(name => list(joinPaths(folder, name.slice(0, -1)))),
    );
  return unknown.length === 0 ? folders : undefined;
}
