import { joinPaths, parentOf } from '../core/repository/path';
import { PROFILE_FILE } from '../core/profile/profile-file';
import type { Repository as CoreRepository } from '../core/repository/repository';
import type { ProfileMistake } from '../core/profile/mistake';
import { profileOf } from '../core/series/repository-profile';
import { whenAnswered, type Answer, type Files } from './files';
import type { LoadedLibrary } from './loaded-library';

/** A repository that is open: where it is, its profile, and its files as far as they were asked for. */
export interface Repository<Uri> extends CoreRepository {
  readonly root: Uri;
  readonly library: LoadedLibrary;
}

/** A repository as it was opened, and what is wrong in its profile's file. */
export interface OpenedRepository<Uri> {
  readonly repository: Repository<Uri>;
  readonly mistakes: readonly ProfileMistake[];
  /** Whether the profile's file, where there is one, could be read at all. */
  readonly isReadable: boolean;
}

/** Finds the folder of the repository that holds a path: the nearest one above with a profile or git's data; undefined when none has. */
export function findRoot(files: Files, path: string): Answer<string | undefined> {
  const folder = parentOf(path);
  const hasSign = whenAnswered(files.stat(joinPaths(folder, PROFILE_FILE)), found =>
    found ? true : whenAnswered(files.stat(joinPaths(folder, '.git')), git => git !== undefined),
  );
  return whenAnswered(hasSign, isRoot => {
    if (isRoot) return folder;
    return folder === '' ? undefined : findRoot(files, folder);
  });
}

/**
 * Opens a repository by its library. `fetchUrl` tells where git fetches from; it is asked only where git's files do not
 * say so, as in a work tree.
 */
export function openRepository<Uri>(
  root: Uri,
  library: LoadedLibrary,
  fetchUrl: () => Answer<string | undefined> = () => undefined,
): Answer<OpenedRepository<Uri>> {
  const found = whenAnswered(library.settled(profileOf), first => {
    if (first.isAddressKnown) return first;
    return whenAnswered(fetchUrl(), url =>
      url === undefined ? first : library.settled(now => profileOf(now, url)),
    );
  });
  return whenAnswered(found, ({ profile, mistakes, isReadable }) => ({
    repository: { root, library, profile },
    mistakes,
    isReadable,
  }));
}
