import { remotesOf, webUrlOf } from '../repository/git-config';
import type { Library } from '../repository/library';
import type { ProfileMistake } from '../profile/mistake';
import type { Profile } from '../repository/profile';
import { PROFILE_FILE, readProfile } from '../profile/profile-file';
import { remoteOfLinks } from '../repository/remote-of-links';
import { inferProfile } from './infer-profile';
import { SCS_PROFILE } from '../repository/scs-profile';

/** The profile of a repository, and what is wrong in its file. */
interface FoundProfile {
  readonly profile: Profile;
  readonly mistakes: readonly ProfileMistake[];
  /** Whether the file, if there is one, could be read at all. */
  readonly isReadable: boolean;
  /** Whether the profile's file or git names the repository's web address; otherwise it is guessed or unknown. */
  readonly isAddressKnown: boolean;
}

/**
 * Finds the profile of a repository: what its own file says, and what that does not say is read from the minutes; without a
 * file, the built-in one of the community whose repository this is. A missing web address or branch comes from git (its
 * files, or the URL it fetches from), else from the links in the minutes.
 */
export function profileOf(library: Library, fetchUrl?: string): FoundProfile {
  const text = library.read(PROFILE_FILE);
  const config = library.read('.git/config');
  // What they say decides which other files matter: nothing else is asked for before they are known.
  if (text === undefined || config === undefined)
    return { profile: readProfile('{}').profile, mistakes: [], isReadable: true, isAddressKnown: false };
  const fetched = fetchUrl === undefined ? undefined : webUrlOf(fetchUrl);
  const remote = remotesOf(config ?? '')[0]?.repository ?? fetched;
  const branch = /^ref: refs\/remotes\/origin\/(\S+)/.exec(
    library.read('.git/refs/remotes/origin/HEAD') ?? '',
  )?.[1];
  if (text === null && isOfBuiltIn(library, remote))
    return {
      profile: { ...SCS_PROFILE, ...(remote !== undefined && { repository: remote }) },
      mistakes: [],
      isReadable: true,
      isAddressKnown: remote !== undefined,
    };
  const { profile, mistakes, hasBranch, fields, isReadable } = readProfile(text ?? '{}');
  const whole =
    isReadable && fields.series === undefined ? withInferred(profile, library, text ?? '{}') : profile;
  const linked = whole.repository || remote ? undefined : remoteOfLinks(library, whole);
  const known = {
    ...whole,
    ...(!whole.repository && remote && { repository: remote }),
    // After a renaming, either may be the old name.
    ...(whole.repository && remote && { otherNames: [remote] }),
    ...(!hasBranch && branch && { branch }),
  };
  const linkedProfile = linked && {
    ...known,
    repository: linked.repository,
    ...(!hasBranch && { branch: linked.branch }),
  };
  return {
    profile: linkedProfile ?? known,
    mistakes,
    isReadable,
    isAddressKnown: known.repository !== undefined,
  };
}

/** Adds the series that are read from the minutes, their teams and their language, to a profile whose text names none. */
function withInferred(profile: Profile, library: Library, text: string): Profile {
  const inferred = inferProfile(library);
  if (!inferred) return profile;
  const { words, language, skip = [] } = readProfile(text, inferred.language).profile;
  const { attendance, sections } = words;
  const { teamUpdates } = inferred;
  const updates = [...(teamUpdates === undefined ? [] : [teamUpdates]), ...sections['team-updates']];
  return {
    ...profile,
    ...(language !== undefined && { language }),
    series: inferred.series.map(one => ({ ...one, skip: [...one.skip, ...skip] })),
    teams: profile.teams.length > 0 ? profile.teams : inferred.teams,
    words: {
      ...words,
      sections: { ...sections, 'team-updates': [...new Set(updates)] },
      attendance: { ...attendance, headings: [...new Set([...attendance.headings, ...inferred.attendance])] },
    },
  };
}

/**
 * The built-in profile belongs to one community: to clones of its repository, and to those whose minutes link to it, as
 * forks and copies do.
 */
function isOfBuiltIn(library: Library, remote: string | undefined): boolean {
  const own = SCS_PROFILE.repository?.toLowerCase();
  if (remote?.toLowerCase() === own) return true;
  return remoteOfLinks(library, SCS_PROFILE)?.repository.toLowerCase() === own;
}
