import { PROFILE_FILE, readProfile } from '../profile/profile-file';
import { filesOfSeries } from '../repository/library';
import { allSeries } from '../repository/profile';
import type { Repository } from '../repository/repository';

/**
 * What somebody finds who opens a repository: minutes; a profile, but no minutes yet; a profile that cannot be read; files,
 * but no minutes; nothing at all.
 */
export type WhatIsHere = 'minutes' | 'profile' | 'broken' | 'none' | 'empty';

/** Tells what there is in a repository; it asks the library for no more than it takes to find the first minutes. */
export function whatIsHere({ profile, library }: Repository): WhatIsHere {
  const text = library.read(PROFILE_FILE);
  if (typeof text === 'string' && !readProfile(text).isReadable) return 'broken';
  for (const series of allSeries(profile)) {
    const files = filesOfSeries(library, series);
    if (files === undefined || files.length > 0) return 'minutes';
  }
  if (typeof text === 'string') return 'profile';
  // What begins with a dot is there before anybody has written something.
  return library.list('')?.every(name => name.startsWith('.')) ? 'empty' : 'none';
}

/** Tells whether somebody keeps minutes here, or means to. */
export function isUsed(here: WhatIsHere): boolean {
  return here === 'minutes' || here === 'profile' || here === 'broken';
}
