import { accessSync, constants, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listingsIn } from '../core/links/listing';
import { parse } from '../core/markdown/parse';
import { filesOfSeries } from '../core/repository/library';
import { allSeries, folderOf, seriesAt, type Series } from '../core/repository/profile';
import { isPageBesideMinutes, pagesBesideMinutes } from '../core/repository/pages';
import type { Repository as CoreRepository } from '../core/repository/repository';
import { isWithin } from '../core/repository/path';
import { PROFILE_FILE } from '../core/profile/profile-file';
import { once } from '../core/text/once';
import { isInside, pathOnDisk, statsOf } from './inside';
import { warn } from './output';
import { pathInside, type Repository } from './repository';

/** A file that a command works on. */
export interface FoundFile {
  /** Its path in the repository. */
  readonly path: string;
  readonly text: string;
}

/** How `findFiles` goes about it. */
interface Search {
  /** Whether it also finds the pages beside the minutes. */
  readonly withPages?: boolean;
  /** Whether it is no failure to find no minutes at all; then a warning says so. */
  readonly mayFindNone?: boolean;
}

/**
 * Finds the files that a command was asked for, one after the other: those of all series when none is named. What cannot be
 * read is left out and its reason added to `failures`; files that are not minutes are named in a warning.
 */
export function* findFiles(
  repository: Repository,
  paths: readonly string[],
  failures: string[],
  { withPages = false, mayFindNone = false }: Search = {},
): Generator<FoundFile> {
  // All files of all series are listed for them.
  const pages = once(() => (withPages ? pagesBesideMinutes(repository.library, repository.profile) : []));
  const tellOfNone = mayFindNone ? warn : (reason: string) => failures.push(reason);
  const found =
    paths.length > 0
      ? paths.flatMap(path => filesAt(repository, path, pages, failures))
      : [...filesOfAllSeries(repository, failures, tellOfNone), ...pages()];
  for (const path of new Set(found)) {
    const text = repository.library.read(path);
    if (typeof text === 'string') yield { path, text };
    else if (paths.length > 0 || !pages().includes(path)) {
      const isOurs = isInside(repository.root, pathOnDisk(repository.root, path));
      failures.push(
        isOurs ? `${path} cannot be read as text` : `${path} is a link that leads out or nowhere`,
      );
    }
  }
}

function filesOfAllSeries(
  repository: Repository,
  failures: string[],
  tellOfNone: (reason: string) => void,
): readonly string[] {
  const { profile, root } = repository;
  const all = allSeries(profile);
  const files = filesBelow(repository, '', failures);
  if (all.length === 0) tellOfNone(`no series of minutes was found in ${root}; name them in ${PROFILE_FILE}`);
  else if (files.length === 0 && failures.length === 0)
    tellOfNone(`no minutes were found in ${root}, where ${all[0]?.files ?? ''} would be some`);
  return files;
}

/** Warns of a file that is neither minutes nor a page that lists some. */
export function tellIfSkipped(repository: CoreRepository & { readonly root: string }, path: string): void {
  const { library, profile, root } = repository;
  if (seriesAt(profile, path)) return;
  if (!isPageBesideMinutes(library, profile, path) || !listsMinutes(repository, path))
    warn(`${path} belongs to no series in ${root}, so it is skipped`);
}

function isFolderInside(root: string, folder: string): boolean {
  const onDisk = pathOnDisk(root, folder);
  return isInside(root, onDisk) && statsOf(onDisk)?.isDirectory() === true;
}

function filesAt(
  repository: Repository,
  path: string,
  pages: () => readonly string[],
  failures: string[],
): readonly string[] {
  const { root } = repository;
  const inside = pathInside(root, path);
  const onDisk = pathOnDisk(root, inside);
  const stats = statsOf(onDisk);
  if (!stats || !isInside(root, onDisk)) {
    failures.push(`there is no ${path} that can be read`);
    return [];
  }
  if (!stats.isDirectory()) {
    tellIfSkipped(repository, inside);
    return [inside];
  }
  const before = failures.length;
  const files = filesBelow(repository, inside, failures);
  if (files.length === 0 && failures.length === before) warn(`${path} holds no minutes`);
  return [...files, ...pages().filter(page => isWithin(inside, page))];
}

/** The files of all series in a folder and the folders below it. */
function filesBelow(repository: Repository, folder: string, failures: string[]): readonly string[] {
  const { library, profile, root } = repository;
  const isBelow = (series: Series) => !folder || `${folderOf(series)}/`.startsWith(`${folder}/`);
  const all = allSeries(profile).filter(isBelow);
  for (const part of new Set(all.map(folderOf))) {
    if (library.list(part) === undefined) failures.push(`${part || root} cannot be read`);
    else tellOfLeftOut(repository, part);
  }
  return all.flatMap(series => filesOfSeries(library, series)?.map(({ path }) => path) ?? []).sort();
}

/** Warns of entries named like minutes that are not files, and of folders that may hide some. */
function tellOfLeftOut({ root, profile }: Repository, folder: string): void {
  const onDisk = pathOnDisk(root, folder);
  if (!isFolderInside(root, folder)) return;
  for (const entry of readdirSync(onDisk, { withFileTypes: true }).filter(one => !one.isFile())) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory() && !isReadable(join(onDisk, entry.name)))
      warn(`${path} cannot be read, so it is left out`);
    else if (seriesAt(profile, path) && !statsOf(join(onDisk, entry.name))?.isFile())
      warn(`${path} is no file, so it is left out`);
  }
}

/** A page that lists no minutes, and may only be asked whether its name is odd, is told of. */
function listsMinutes(repository: CoreRepository, path: string): boolean {
  const text = repository.library.read(path);
  return typeof text === 'string' && listingsIn(repository, path, parse(text)).length > 0;
}

function isReadable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
