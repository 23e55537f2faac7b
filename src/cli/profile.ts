import { writeProfile } from '../core/series/write-profile';
import { command, ROOT } from './command';
import { fail } from './failure';
import { print, warn } from './output';
import { openRepository } from './repository';

/** Prints what is known of a repository as the profile that would say so. */
export const profileCommand = command({
  name: 'profile',
  operands: '',
  summary: 'Prints what is known of these minutes as a .minutes.jsonc with comments.',
  options: ROOT,
  run({ root: asked }, operands) {
    if (operands.length > 0) fail(`profile takes no ${operands[0] ?? ''}`);
    const { root, profile } = openRepository(asked, '.');
    if (profile.series.length === 0 && profile.teams.length === 0)
      warn(`no series of minutes were found in ${root}; the profile has a place for them`);
    print(writeProfile(profile));
    return 0;
  },
});
