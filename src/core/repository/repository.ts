import type { Library } from './library';
import type { Profile } from './profile';

/** A repository of minutes: its profile and its files. */
export interface Repository {
  readonly profile: Profile;
  readonly library: Library;
}
