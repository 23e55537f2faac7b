import type { Path, ProfileMistake } from './mistake';
import type { ProfileText } from './schema';
import type { JsonText } from './json';
import { complaintsAbout, type Complaints } from './complaints';
import { inOrder, readProfileText } from './profile-text';
import { BUILT_IN_WORDS } from '../repository/merge-words';
import type { Profile, Series } from '../repository/profile';
import { nameRepeatedNames } from './repeated-names';
import { readAddress, readBranch } from './read-address';
import { present, readDays, readSeries } from './read-series';
import { readPeople, readTeam } from './read-team';
import { readLanguages, readWords } from './read-words';

/** The name of a repository's own profile, in its top folder. */
export const PROFILE_FILE = '.minutes.jsonc';

/** A profile as read from its file, and what is wrong in the file. */
interface ReadProfile {
  readonly profile: Profile;
  /** What is wrong, in the order of the text. */
  readonly mistakes: readonly ProfileMistake[];
  /** Whether the file names the branch. */
  readonly hasBranch: boolean;
  /** Whether the file could be read at all. */
  readonly isReadable: boolean;
  /** What stands in the file, and where. */
  readonly fields: ProfileText;
  readonly json: JsonText;
}

/** The branch that links lead to if nothing says otherwise. */
const DEFAULT_BRANCH = 'main';

/** The profile of a repository whose file cannot be read: knowing nothing, so that nothing is reported or written. */
const UNKNOWN: Profile = {
  branch: DEFAULT_BRANCH,
  series: [],
  teams: [],
  rules: {},
  words: BUILT_IN_WORDS,
};

/**
 * Reads a `.minutes.jsonc`: what is wrong in it is left out or read as what was meant, and named, and the rest is used.
 * A file that is no JSON gives an empty profile. `usualLanguage` is the code of the language that it is in if it names none.
 */
export function readProfile(text: string, usualLanguage?: string): ReadProfile {
  const { json, fields, mistakes, isReadable } = readProfileText(text);
  const complaints = complaintsAbout(json);
  const profile = profileOf(fields, complaints, usualLanguage);
  return {
    profile: isReadable ? profile : UNKNOWN,
    mistakes: inOrder(text, json, [...mistakes, ...complaints.all]),
    hasBranch: isReadable && fields.branch !== undefined,
    isReadable,
    fields,
    json,
  };
}

function profileOf(fields: ProfileText, complaints: Complaints, usualLanguage?: string): Profile {
  const repository = readAddress(fields.repository, complaints);
  const people = readPeople(fields.people, complaints);
  const named = readLanguages(fields, complaints);
  const languages = named.length > 0 || usualLanguage === undefined ? named : [usualLanguage];
  const [language] = languages;
  const { words, dates } = readWords(fields.words, languages, complaints);
  const skip = readDays(fields.skip, ['skip'], complaints);
  const series = entries(fields.series, 'series', complaints, readSeries).map((one): Series => ({
    ...one,
    skip: [...one.skip, ...skip],
    ...(dates && { dates }),
  }));
  nameRepeatedNames(fields, complaints);
  return {
    ...(repository !== undefined && { repository }),
    branch: readBranch(fields.branch, complaints) ?? DEFAULT_BRANCH,
    ...(language !== undefined && { language }),
    series,
    teams: entries(fields.teams, 'teams', complaints, readTeam),
    rules: fields.rules ?? {},
    words,
    ...(people.length > 0 && { people }),
    ...(skip.length > 0 && { skip }),
  };
}

function entries<Fields, T>(
  list: readonly (Fields | undefined)[] | undefined,
  key: string,
  complaints: Complaints,
  read: (fields: Fields, path: Path, complaints: Complaints) => T | undefined,
): readonly T[] {
  return present((list ?? []).map((fields, index) => fields && read(fields, [key, index], complaints)));
}
