import { complaintsAbout } from '../profile/complaints';
import { nameMissingFiles } from '../profile/missing-files';
import type { ProfileMistake } from '../profile/mistake';
import { nearest } from '../profile/nearest';
import { nameOtherWeekdays } from '../profile/other-weekday';
import { readProfile } from '../profile/profile-file';
import { inOrder } from '../profile/profile-text';
import type { Library } from '../repository/library';
import { message } from '../text/message';
import { RULES } from './rules';

/** Finds all mistakes in the text of a profile, those that only the repository's files and the list of rules show among them; in the order of the text. */
export function checkProfile(text: string, library: Library): readonly ProfileMistake[] {
  const { profile, mistakes, fields, json } = readProfile(text);
  const complaints = complaintsAbout(json);
  const ids = RULES.map(({ id }) => id);
  for (const id of Object.keys(fields.rules ?? {})) {
    if (ids.includes(id)) continue;
    const meant = nearest(id, ids);
    const told =
      meant === undefined
        ? message('There is no rule "{0}".', id)
        : message('There is no rule "{0}"; is "{1}" meant?', id, meant);
    complaints.add(['rules', id], told, { atKey: true });
  }
  nameMissingFiles(fields, profile, library, complaints);
  nameOtherWeekdays(fields, profile, library, complaints);
  return inOrder(text, json, [...mistakes, ...complaints.all]);
}
