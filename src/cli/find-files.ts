import { readdirSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { filesOfSeries } from '../core/repository/library';
import { allSeries, minutesFileAt } from '../core/repository/profile';
import { fail } from './failure';
import { pathInside, type Repository } from './repository';

/** A file that a command works on. */
export interface FoundFile {
  /** Its path in the repository. */
  readonly path: string;
  readonly text: string;
}

/**
 * Gives the files that a command was asked for: those of all series when none is named. A file that is no text
 * ends the command when it was named; else it is told of and left out.
 */
export function findFiles(
  repository: Repository,
  paths: readonly string[],
  warn: (text: string) => void,
): readonly FoundFile[] {
  const found =
    paths.length > 0 ? paths.flatMap(path => filesAt(repository, path)) : filesOfAllSeries(repository);
  return [...new Set(found)].flatMap(path => {
    const text = repository.library.read(path);
    if (paths.length > 0 && !minutesFileAt(repository.profile, path))
      warn(`${path} belongs to no series in ${repository.root}, so nothing is said of it`);
    if (typeof text === 'string') return [{ path, text }];
    const reason = `${path} cannot be read as text`;
    if (paths.length > 0) fail(reason);
    warn(reason);
    return [];
  });
}

function filesOfAllSeries({ library, profile }: Repository): readonly string[] {
  const files = allSeries(profile).flatMap(series => filesOfSeries(library, series) ?? []);
  return files.map(({ path }) => path).sort();
}

function filesAt({ root, profile }: Repository, path: string): readonly string[] {
  const stats = statSync(resolve(path), { throwIfNoEntry: false });
  if (!stats) fail(`there is no ${path}`);
  const inside = pathInside(root, path);
  if (!stats.isDirectory()) return [inside];
  const names = readdirSync(resolve(path), { recursive: true, encoding: 'utf8' });
  const files = names.map(name => [inside, ...name.split(sep)].filter(Boolean).join('/'));
  return files.filter(file => minutesFileAt(profile, file)).sort();
}
