import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import type { ProfileMistake } from '../core/profile/mistake';
import { PROFILE_FILE } from '../core/profile/profile-file';
import type { Library } from '../core/repository/library';
import { openLibrary } from '../host/loaded-library';
import { readQuestion, type AskedFor, type Question } from '../host/question';
import * as host from '../host/repository';
import { answeredAtOnce, type Files } from '../host/files';
import { GitFailure, openGit } from './changes/git';
import { fail } from './failure';
import { filesIn } from './files';
import { isThere } from './inside';
import { warnAt } from './output';
import { reportedMistake, type FoundProblem } from './report/reported-problem';

/** A repository on disk as a command works on it. */
export type Repository = host.Repository<string>;

/** A repository that a command works on, and what is wrong in its profile. */
export interface OpenedRepository extends Repository {
  /** The mistakes in its profile; one that only tells of a team that has not begun yet is left to the editor. */
  readonly mistakes: readonly FoundProblem[];
  /** Whether the profile means minutes that are not known because of a mistake. */
  readonly hidesMinutes: boolean;
}

/**
 * Opens the repository that a command was asked for, else the one around a file or the current folder. Says what its
 * profile has wrong: what its text shows, or what `findMistakes` finds.
 */
export function openRepository(
  asked: string | undefined,
  from: string,
  findMistakes?: (text: string, library: Library) => readonly ProfileMistake[],
): OpenedRepository {
  const root = asked === undefined ? rootAbove(from) : resolve(asked);
  const files = filesIn(root);
  if (files.stat('') !== 'folder') fail(`there is no folder ${root}`);
  const text = files.read(PROFILE_FILE);
  if (isThere(join(root, PROFILE_FILE)) && typeof text !== 'string')
    fail(`${PROFILE_FILE} cannot be read as text in ${root}`);
  const opened = answeredAtOnce(host.openRepository(root, openLibrary(files), () => fetchUrl(root, files)));
  const { repository, isReadable } = opened;
  const found =
    typeof text === 'string' && findMistakes ? findMistakes(text, repository.library) : opened.mistakes;
  const mistakes = found.flatMap(mistake =>
    typeof text === 'string' && mistake.severity !== 'information' ? reportedMistake(text, mistake) : [],
  );
  for (const { file, line, column, message } of mistakes)
    warnAt(`${file}:${String(line)}:${String(column)}`, message);
  if (!isReadable) fail(`${PROFILE_FILE} cannot be read in ${root}`);
  return { ...repository, mistakes, hidesMinutes: found.some(({ hidesMinutes }) => hidesMinutes) };
}

/** Opens the repository that a question is asked of, and reads what it is narrowed to. */
export function openQuestion(asked: AskedFor & { readonly root?: string }): Question {
  return readQuestion(openRepository(asked.root, '.'), asked);
}

/** Asks git where a repository is fetched from whose `.git` is a file, as in a worktree or a submodule; undefined if git does not know. */
function fetchUrl(root: string, files: Files): string | undefined {
  if (files.stat('.git') !== 'file') return undefined;
  try {
    const { code, out } = openGit(root)(['config', '--get', 'remote.origin.url']);
    return code === 0 ? out.toString('utf8').trim() : undefined;
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}

/** Finds a file's path inside the repository, with `/`; fails when it is not in it. Either may be named through a link. */
export function pathInside(root: string, file: string): string {
  const absolute = resolve(file);
  const path = [
    relative(root, absolute),
    ...(existsSync(absolute) ? [relative(realpathSync(root), realpathSync(absolute))] : []),
  ].find(one => one !== '..' && !one.startsWith(`..${sep}`) && !isAbsolute(one));
  if (path === undefined) return fail(`${file} is not in ${root}; name its repository with --root`);
  return path.split(sep).join('/').normalize();
}

/** Finds the repository around a file or folder; the current folder when there is none. */
function rootAbove(from: string): string {
  const { root: top } = parse(resolve(from));
  // A folder may be a repository itself.
  const path = [...relative(top, resolve(from)).split(sep), '.'].join('/');
  const root = answeredAtOnce(host.findRoot(filesIn(top), path));
  return root === undefined ? process.cwd() : join(top, root);
}
