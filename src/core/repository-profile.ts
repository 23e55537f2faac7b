import { remotesOf } from './git-config';
import type { Library } from './library';
import { PROFILE_FILE, readProfile, type ReadProfile } from './profile-file';
import { SCS_PROFILE } from './scs-profile';

/** Gives the profile of a repository: its own file, else the built-in one; an unknown web address is that of its git remote. */
export function profileOf(library: Library): ReadProfile {
  const text = library.read(PROFILE_FILE);
  const read = text === undefined ? { profile: SCS_PROFILE, complaints: [] } : readProfile(text, SCS_PROFILE);
  if (read.profile.repository) return read;
  const repository = remotesOf(library.read('.git/config') ?? '')[0]?.repository;
  return repository ? { ...read, profile: { ...read.profile, repository } } : read;
}
