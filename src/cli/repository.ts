import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { PROFILE_FILE } from '../core/repository/profile-file';
import { english } from '../core/text/message';
import { answeredAtOnce } from '../host/files';
import { openLibrary } from '../host/loaded-library';
import * as host from '../host/repository';
import { fail } from './failure';
import { filesIn } from './files';
import { isThere } from './inside';

/** A repository on disk as a command works on it. */
export type Repository = host.Repository<string>;

/** Opens the repository that `--root` names, else the one around a file or folder; warns of mistakes in its profile. */
export function openRepository(
  asked: string | undefined,
  from: string,
  warn: (text: string) => void,
): Repository {
  const root = asked === undefined ? rootAbove(from) : resolve(asked);
  const files = filesIn(root);
  if (files.stat('') !== 'folder') fail(`there is no folder ${root}`);
  if (isThere(join(root, PROFILE_FILE)) && typeof files.read(PROFILE_FILE) !== 'string')
    fail(`${PROFILE_FILE} cannot be read as text in ${root}`);
  const { repository, warnings, isReadable } = answeredAtOnce(host.openRepository(root, openLibrary(files)));
  if (!isReadable) fail(warnings.map(english).join('\n'));
  for (const warning of warnings) warn(english(warning));
  return repository;
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
