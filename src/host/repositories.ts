import { parentOf } from '../core/repository/path';
import { seriesAt, type Profile } from '../core/repository/profile';
import type { Message } from '../core/text/message';
import type { Answer, Change, WatchedFiles } from './files';
import { openLibrary, type LoadedLibrary } from './loaded-library';
import { findRoot, openRepository, type Repository } from './repository';

/** What an editor offers for finding the repositories in its open folders. */
export interface Workspace<Uri> {
  /** Finds the open folder that holds a URI, and the URI's path in it; undefined when none does. */
  readonly locate: (uri: Uri) => { readonly folder: Uri; readonly path: string } | undefined;
  /** Appends a path to the URI of a folder. */
  readonly toUri: (folder: Uri, path: string) => Uri;
  readonly keyOf: (uri: Uri) => string;
  readonly filesIn: (folder: Uri) => WatchedFiles;
  /** Asks git where a repository is fetched from; undefined when it does not know. */
  readonly fetchUrl: (root: Uri) => Answer<string | undefined>;
  /** Is told what of a repository's profile is left out. */
  readonly warn: (warnings: readonly Message[]) => void;
}

/** A file or folder as a repository knows it. */
interface Located<Uri> {
  readonly repository: Repository<Uri>;
  /** Its path in the repository. */
  readonly path: string;
}

/** The repositories in the folders that are open; each is opened when it is first asked for. */
export interface Repositories<Uri> {
  /** Finds the repository that holds a URI, and the URI's path in it; undefined if no open folder does. */
  readonly locate: (uri: Uri) => Promise<Located<Uri> | undefined>;
  /** Forgets all repositories, because other folders are open now. */
  readonly forget: () => void;
  readonly dispose: () => void;
}

/** Matches files that decide where a repository begins and what its profile is. */
const IS_ABOUT_REPOSITORY = /(?:^|\/)(?:\.minutes\.jsonc|\.git|\.git\/config)$/;

/** Tells whether a file that came or went may be the first minutes of a series that no profile names. */
function mayBeginSeries(profile: Profile | undefined, path: string): boolean {
  if (!profile || !/\d[^/]*\.md$|\d.*\/[^/]*\.md$/i.test(path)) return false;
  return profile.series.every(({ source }) => source === 'inferred') && !seriesAt(profile, path);
}

/** Starts with no repository open. `onChange` is called with the file or folder that changed, once it is forgotten here. */
export function repositoriesIn<Uri>(
  workspace: Workspace<Uri>,
  onChange: (root: Uri, library: LoadedLibrary, path: string) => void,
): Repositories<Uri> {
  const { toUri, keyOf, filesIn } = workspace;
  const roots = new Map<string, Promise<string>>();
  const opened = new Map<string, Promise<Repository<Uri>>>();
  const watchers = new Map<string, () => void>();
  const warned = new Map<string, string>();
  const profiles = new Map<string, Profile>();

  function changed(root: Uri, library: LoadedLibrary, path: string, change: Change): void {
    const isNew = change === 'existence' && mayBeginSeries(profiles.get(keyOf(root)), path);
    const isAboutRepository = isNew || IS_ABOUT_REPOSITORY.test(path);
    // Git writes its own files all the time, and of files that are not minutes only the names matter.
    if (!isAboutRepository && (path.startsWith('.git/') || (change === 'text' && !path.endsWith('.md'))))
      return;
    if (change === 'text') library.forgetText(path);
    else library.forget(path);
    if (isAboutRepository) forget();
    onChange(root, library, path);
  }
  function forget(): void {
    opened.clear();
    roots.clear();
  }
  function unwatch(): void {
    for (const stop of watchers.values()) stop();
    watchers.clear();
  }
  async function open(root: Uri, key: string): Promise<Repository<Uri>> {
    const files = filesIn(root);
    const library = openLibrary(files);
    watchers.get(key)?.();
    // All files, because no event is fired for the files of a folder that is deleted.
    watchers.set(
      key,
      files.watch((path, change) => changed(root, library, path, change)),
    );
    const { repository, mistakes } = await openRepository(root, library, () => workspace.fetchUrl(root));
    const warnings = mistakes.flatMap(({ severity, message }) => (severity === 'error' ? message : []));
    profiles.set(key, repository.profile);
    // While a profile is being written, the same warnings are not shown again with every save.
    const all = JSON.stringify(warnings);
    if (warnings.length > 0 && all !== warned.get(key)) workspace.warn(warnings);
    warned.set(key, all);
    return repository;
  }

  return {
    async locate(uri) {
      const at = workspace.locate(uri);
      if (!at) return undefined;
      const { folder, path } = at;
      const place = keyOf(toUri(folder, parentOf(path)));
      const found =
        roots.get(place) ?? Promise.resolve(findRoot(filesIn(folder), path)).then(root => root ?? '');
      roots.set(place, found);
      const rootPath = await found;
      const root = toUri(folder, rootPath);
      const key = keyOf(root);
      const repository = opened.get(key) ?? open(root, key);
      opened.set(key, repository);
      return { repository: await repository, path: rootPath ? path.slice(rootPath.length + 1) : path };
    },
    forget() {
      forget();
      unwatch();
    },
    dispose: unwatch,
  };
}
