import { remotesOf } from './git-config';
import { filesOfSeries, type Library } from './library';
import type { Message } from './message';
import { allSeries, type Profile } from './profile';
import { PROFILE_FILE, readProfile } from './profile-file';
import { SCS_PROFILE } from './scs-profile';

/** The profile of a repository, and what in its file could not be used. */
export interface FoundProfile {
  readonly profile: Profile;
  readonly complaints: readonly Message[];
  /** Whether the file, where there is one, could be read at all. */
  readonly isReadable: boolean;
}

/**
 * Gives the profile of a repository: its own file, else the built-in one where it fits. What that does not say,
 * the address on the web and the branch, git knows.
 */
export function profileOf(library: Library): FoundProfile {
  const text = library.read(PROFILE_FILE);
  const remote = remotesOf(library.read('.git/config') ?? '')[0]?.repository;
  const branch = /^ref: refs\/remotes\/origin\/(\S+)/.exec(
    library.read('.git/refs/remotes/origin/HEAD') ?? '',
  )?.[1];
  if (text === undefined) return { profile: builtIn(library, remote), complaints: [], isReadable: true };
  const { profile, complaints, hasBranch, isReadable } = readProfile(text);
  return {
    profile: {
      ...profile,
      ...(!profile.repository && remote && { repository: remote }),
      ...(!hasBranch && branch && { branch }),
    },
    complaints,
    isReadable,
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
