import { remotesOf, webUrlOf } from './git-config';
import { filesOfSeries, type Library } from './library';
import type { Message } from '../text/message';
import { allSeries, type Profile } from './profile';
import { PROFILE_FILE, readProfile } from './profile-file';
import { remoteOfLinks } from './remote-of-links';
import { SCS_PROFILE } from './scs-profile';

/** The profile of a repository, and what in its file could not be used. */
export interface FoundProfile {
  readonly profile: Profile;
  readonly warnings: readonly Message[];
  /** Whether the file, where there is one, could be read at all. */
  readonly isReadable: boolean;
  /** Whether the profile's file or git says where the repository is on the web; else it is a guess, or not known. */
  readonly isAddressKnown: boolean;
}

/**
 * Gives the profile of a repository: its own file, else the built-in one where it fits. What that does not say, the
 * address on the web and the branch, git knows, by its files or by a URL that it fetches from; else the links do
 * that the minutes have.
 */
export function profileOf(library: Library, fetchUrl?: string): FoundProfile {
  const text = library.read(PROFILE_FILE);
  const fetched = fetchUrl === undefined ? undefined : webUrlOf(fetchUrl);
  const remote = remotesOf(library.read('.git/config') ?? '')[0]?.repository ?? fetched;
  const branch = /^ref: refs\/remotes\/origin\/(\S+)/.exec(
    library.read('.git/refs/remotes/origin/HEAD') ?? '',
  )?.[1];
  const isAddressKnown = remote !== undefined;
  if (typeof text !== 'string')
    return { profile: builtIn(library, remote), warnings: [], isReadable: true, isAddressKnown };
  const { profile, warnings, hasBranch, isReadable } = readProfile(text);
  const linked = profile.repository || remote ? undefined : remoteOfLinks(library, profile);
  const known = {
    ...profile,
    ...(!profile.repository && remote && { repository: remote }),
    ...(!hasBranch && branch && { branch }),
  };
  const found = linked && {
    ...known,
    repository: linked.repository,
    ...(!hasBranch && { branch: linked.branch }),
  };
  return {
    profile: found ?? known,
    warnings,
    isReadable,
    isAddressKnown: known.repository !== undefined,
  };
}

/**
 * The built-in profile is for one community. In a clone of another repository it knows nothing, unless that has
 * its folders; then links lead to where the clone came from. A fork's links lead to the original.
 */
function builtIn(library: Library, remote: string | undefined): Profile {
  const isFork = remote === undefined || nameOf(remote) === nameOf(SCS_PROFILE.repository ?? '');
  if (isFork) return SCS_PROFILE;
  const folders = allSeries(SCS_PROFILE).filter(series => (filesOfSeries(library, series)?.length ?? 0) > 0);
  // One folder of that name may be chance.
  return folders.length > 1
    ? { ...SCS_PROFILE, repository: remote }
    : { ...SCS_PROFILE, repository: remote, series: [], teams: [] };
}

/** The host and the repository's name, which a fork shares with the original. */
function nameOf(repository: string): string {
  const parts = repository
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split('/');
  return `${parts[0] ?? ''}/${parts.at(-1) ?? ''}`;
}
