import { remotesOf, webUrlOf } from './git-config';
import { filesOfSeries, type Library } from './library';
import type { Message } from '../text/message';
import { allSeries, type Profile } from './profile';
import { PROFILE_FILE, readProfile } from './profile-file';
import { remoteOfLinks } from './remote-of-links';
import { SCS_PROFILE } from './scs-profile';

/** The profile of a repository, with warnings about what in its file could not be used. */
interface FoundProfile {
  readonly profile: Profile;
  readonly warnings: readonly Message[];
  /** Whether the file, if there is one, could be read at all. */
  readonly isReadable: boolean;
  /** Whether the profile's file or git names the repository's web address; otherwise it is guessed or unknown. */
  readonly isAddressKnown: boolean;
}

/**
 * Finds the profile of a repository: its own file, else the built-in one if that fits. A missing web address or
 * branch comes from git (its files, or the URL it fetches from), else from the links in the minutes.
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
    // After a renaming, either may be the old name.
    ...(profile.repository && remote && { otherNames: [remote] }),
    ...(!hasBranch && branch && { branch }),
  };
  const linkedProfile = linked && {
    ...known,
    repository: linked.repository,
    ...(!hasBranch && { branch: linked.branch }),
  };
  return {
    profile: linkedProfile ?? known,
    warnings,
    isReadable,
    isAddressKnown: known.repository !== undefined,
  };
}

/**
 * The built-in profile belongs to one community. It is empty for a clone of any other repository; if that has the
 * community's folders, only the web address changes. In a fork, links lead to the original.
 */
function builtIn(library: Library, remote: string | undefined): Profile {
  const isFork = remote === undefined || nameOf(remote) === nameOf(SCS_PROFILE.repository ?? '');
  if (isFork) return SCS_PROFILE;
  const folders = allSeries(SCS_PROFILE).filter(series => (filesOfSeries(library, series)?.length ?? 0) > 0);
  // A single folder of that name may be chance.
  return folders.length > 1
    ? { ...SCS_PROFILE, repository: remote }
    : { ...SCS_PROFILE, repository: remote, series: [], teams: [] };
}

/**
 * Shortens a repository's URL to host and name, which a fork shares with the original:
 * "https://github.com/ada/minutes" gives "github.com/minutes".
 */
function nameOf(repository: string): string {
  const parts = repository
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split('/');
  return `${parts[0] ?? ''}/${parts.at(-1) ?? ''}`;
}
