import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { english } from '../core/text/message';
import type { Library } from '../core/repository/library';
import type { Profile } from '../core/repository/profile';
import { PROFILE_FILE } from '../core/repository/profile-file';
import { profileOf } from '../core/repository/repository-profile';
import { openLibrary } from './files';
import { fail } from './failure';
import { isThere } from './inside';

/** A repository on disk as a command works on it. */
export interface Repository {
  readonly root: string;
  readonly library: Library;
  readonly profile: Profile;
}

/** Opens the repository that a command was asked for, else the one around a file or the current folder; says what its profile has wrong. */
export function openRepository(
  asked: string | undefined,
  from: string,
  warn: (text: string) => void,
): Repository {
  const root = asked === undefined ? rootAbove(from) : resolve(asked);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) fail(`there is no folder ${root}`);
  const library = openLibrary(root);
  if (isThere(join(root, PROFILE_FILE)) && library.read(PROFILE_FILE) === undefined)
    fail(`${PROFILE_FILE} cannot be read as text in ${root}`);
  const { profile, warnings, isReadable } = profileOf(library);
  if (!isReadable) fail(warnings.map(english).join('\n'));
  for (const complaint of warnings) warn(english(complaint));
  return { root, library, profile };
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

function rootAbove(from: string): string {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, PROFILE_FILE)) || existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return process.cwd();
  }
}
