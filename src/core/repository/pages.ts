import { filesOfSeries, type Library } from './library';
import { isWithin, joinPaths, parentOf } from './path';
import { allSeries, folderOf, seriesAt, type Profile, type Series } from './profile';

const MARKDOWN = /\.md$/i;

/**
 * Lists the Markdown files beside minutes that are not minutes themselves: those in their folders and in all folders
 * above. Empty if there are none, or none are known yet.
 */
export function pagesBesideMinutes(library: Library, profile: Profile): readonly string[] {
  return [...foldersOfMinutes(library, allSeries(profile))].flatMap(folder =>
    (library.list(folder) ?? [])
      .map(name => joinPaths(folder, name))
      .filter(path => MARKDOWN.test(path) && !seriesAt(profile, path)),
  );
}

/** Tells whether a path is that of a Markdown file beside minutes that is not minutes itself. */
export function isPageBesideMinutes(library: Library, profile: Profile, path: string): boolean {
  if (!MARKDOWN.test(path) || seriesAt(profile, path)) return false;
  const folder = parentOf(path);
  // Nothing is listed for a file that lies apart from all series.
  const near = allSeries(profile).filter(
    series => isWithin(folder, folderOf(series)) || isWithin(folderOf(series), folder),
  );
  return foldersOfMinutes(library, near).has(folder);
}

/** Collects the folders that hold minutes, and the folders around them. */
function foldersOfMinutes(library: Library, all: readonly Series[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const series of all)
    for (const file of filesOfSeries(library, series) ?? [])
      for (let folder = parentOf(file.path); !folders.has(folder); folder = parentOf(folder))
        folders.add(folder);
  return folders;
}
