import { fileExists, hasFiles, type Library } from '../repository/library';
import { parentOf } from '../repository/path';
import { folderOf, type Profile } from '../repository/profile';
import { message, type Message } from '../text/message';
import type { Complaints } from './complaints';
import { nearest } from './nearest';
import { pathMistake } from './pattern-mistakes';
import { inRepository, readEntries } from './read-series';
import type { ProfileText } from './schema';

/** Complains of what a profile names and the repository does not have: folders, files of series, templates. */
export function nameMissingFiles(
  fields: ProfileText,
  profile: Profile,
  library: Library,
  complaints: Complaints,
): void {
  for (const { index, series } of readEntries(fields, profile)) {
    const path = ['series', index];
    const hidden = { hidesMinutes: true };
    const folder = missingFolder(library, folderOf(series));
    if (folder) complaints.add([...path, 'files'], folder.message, hidden);
    else if (hasFiles(library, series) === false)
      complaints.add([...path, 'files'], noFiles(library, folderOf(series)), hidden);
    const { template } = series;
    if (template !== undefined && fileExists(library, template) === false)
      complaints.add([...path, 'template'], missingFile(library, template), { severity: 'warning' });
  }
  for (const [index, team] of (fields.teams ?? []).entries())
    for (const [place, folder] of (team?.folders ?? []).entries()) {
      const isFolder = folder !== undefined && !pathMistake(folder) && !/[{}]/.test(folder);
      const missing = isFolder ? missingFolder(library, inRepository(folder)) : undefined;
      // A team may not have begun yet.
      const severity = missing?.isMistyped ? 'warning' : 'information';
      if (missing) complaints.add(['teams', index, 'folders', place], missing.message, { severity });
    }
}

interface MissingFolder {
  readonly message: Message;
  readonly isMistyped: boolean;
}

/** Finds what to say of a folder that is not there; undefined if it is, or that is not known yet. */
function missingFolder(library: Library, folder: string): MissingFolder | undefined {
  if (folder === '' || library.list(folder)?.length !== 0) return undefined;
  const parent = parentOf(folder);
  const folders = library.list(parent)?.filter(name => name.endsWith('/')) ?? [];
  const written = folder.slice(parent === '' ? 0 : parent.length + 1);
  const near = nearest(written, folders.map(name => name.slice(0, -1))); // prettier-ignore
  // A folder that is a link out of the repository has its name there.
  return near === undefined || near === written
    ? { message: message('There is no folder "{0}".', folder), isMistyped: false }
    : {
        message: message('There is no folder "{0}"; is "{1}" meant?', folder, parent === '' ? near : `${parent}/${near}`),
        isMistyped: true,
      };
} // prettier-ignore

function noFiles(library: Library, folder: string): Message {
  const files = library.list(folder)?.filter(name => /\d.*\.md$/i.test(name)) ?? [];
  const newest = files.toSorted().at(-1);
  return newest === undefined
    ? message('No file has such a name.')
    : message('No file has such a name; one is called "{0}".', newest);
}

function missingFile(library: Library, path: string): Message {
  const folder = parentOf(path);
  const files = library.list(folder)?.filter(name => !name.endsWith('/')) ?? [];
  const near = nearest(path.slice(folder === '' ? 0 : folder.length + 1), files);
  return near === undefined
    ? message('There is no file "{0}".', path)
    : message('There is no file "{0}"; is "{1}" meant?', path, folder === '' ? near : `${folder}/${near}`);
} // prettier-ignore
