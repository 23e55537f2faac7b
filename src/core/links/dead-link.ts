import type { Link } from '../markdown/document';
import type { PlacedEdit } from '../markdown/place';
import type { Minutes } from '../minutes/minutes';
import type { DocumentInRepository } from '../minutes/minutes-line';
import { fileExists, filesOfSeries, isMissing, type Library } from '../repository/library';
import { isWithin, joinPaths, parentOf } from '../repository/path';
import { matchPattern } from '../repository/pattern';
import { allSeries, folderOf, minutesFileAt } from '../repository/profile';
import { foldersOfSeries } from '../repository/series-folders';
import { linkToFile, pathOfRelativeLink, targetOfUrl } from '../repository/urls';
import { daysBetween } from '../text/date';
import { memo } from '../text/memo';
import { editLinkUrl } from './edit-link';

/** Files at the top of a repository that is read as a website, where links lead to pages instead of files. */
const SITE =
  /^(?:_config\.ya?ml|_quarto\.yml|mkdocs\.ya?ml|docusaurus\.config\.\w+|antora\.yml|book\.toml|hugo\.\w+|config\.toml|conf\.py)$/i;

const isSite = memo((names: readonly string[]) => names.some(name => SITE.test(name)));

/**
 * Finds the path in this repository that a link leads to though nothing is there; undefined if something is, the link
 * leads elsewhere, or it cannot be known.
 */
export function deadPathOf(minutes: Minutes, link: Link): string | undefined {
  const { profile, library, file } = minutes;
  const byUrl = targetOfUrl(profile, link.url);
  const path = byUrl?.path ?? pathOfRelativeLink(file.path, link.url);
  if (path === undefined || isMissing(library, path) !== true) return undefined;
  if (byUrl?.kind === 'folder' && extensionOf(path) !== '.md') return undefined;
  const isPage = !byUrl && (link.url.startsWith('/') || extensionOf(path) === '');
  if (isPage && isReadAsSite(library)) return undefined;
  return isListed(library, path) ? path : undefined;
}

/** Tells whether the next file of a series, which nobody has written yet, would have a path. */
export function isPlanned({ profile, library, meeting }: Minutes, path: string): boolean {
  const planned = minutesFileAt(profile, path);
  if (!planned || daysBetween(meeting.date, planned.date) <= 0) return false;
  const newest = filesOfSeries(library, planned.series)?.at(-1);
  return newest !== undefined && daysBetween(newest.date, planned.date) > 0;
}

/** Finds the file that a dead link means by its spelling; undefined if there is none. */
export function fileMeant({ profile, library, file }: Minutes, link: Link, path: string): string | undefined {
  const names = library.list(parentOf(path)) ?? [];
  const name = path.slice(parentOf(path).length).replace(/^\//, '');
  const alike = names.filter(other => other.toLowerCase() === name.toLowerCase());
  const isRelative = !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(link.url);
  const candidates = [
    ...(extensionOf(path) === '.md' ? [] : [`${path}.md`]),
    ...(alike.length === 1 ? [joinPaths(parentOf(path), alike[0] ?? '')] : []),
    // Somebody counted the folders wrong.
    ...(isRelative ? [pathOfRelativeLink('', link.url), joinPaths(parentOf(file.path), name)] : []),
  ];
  const found = candidates.find(
    candidate => candidate !== undefined && fileExists(library, candidate) === true,
  );
  if (found !== undefined) return found;
  // Minutes are moved into folders of their years, for example.
  const moved = allSeries(profile)
    .filter(
      series => isWithin(parentOf(path), folderOf(series)) || isWithin(folderOf(series), parentOf(path)),
    )
    .flatMap(series =>
      (foldersOfSeries(folder => library.list(folder), series) ?? [])
        .map(({ folder }) => joinPaths(folder, name))
        .filter(other => isWithin(parentOf(path), other) && fileExists(library, other) === true)
        .filter(other => matchPattern(series.files, other, series.dates)),
    );
  return moved.length === 1 ? moved[0] : undefined;
}

/** Makes the edits that point a link in the file `from` to another file, in the form that the link has. */
export function editLinkPath(
  { document, profile }: DocumentInRepository,
  from: string,
  segment: number,
  link: Link,
  path: string,
): readonly PlacedEdit[] {
  const url = linkToFile(profile, from, link.url, path);
  return editLinkUrl(document, segment, link, { url, path, pathBefore: undefined });
}

/** Only some kinds of files may be in the library, so that a file of another kind is not known to be missing. */
function isListed(library: Library, path: string): boolean {
  const extension = extensionOf(path);
  if (extension === '.md' || fileExists(library, `${path}.md`)) return true;
  return (
    extension !== '' && (library.list(parentOf(path)) ?? []).some(name => extensionOf(name) === extension)
  );
}

/** Tells whether a repository is read as a website, where pages and headings may have other addresses than on a forge. */
export function isReadAsSite(library: Library): boolean {
  return isSite(library.list('') ?? []);
}

/** Reads the ending of a file's name in lower case; empty if it has none, or if what follows the dot is a number. */
function extensionOf(path: string): string {
  return /[^/](\.[a-z][a-z\d]*)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}
