import type { Path } from './mistake';
import type { ProfileText } from './schema';
import { message } from '../text/message';
import type { Complaints } from './complaints';
import { parentOf } from '../repository/path';
import { filesMistake } from './pattern-mistakes';
import type { Pattern } from '../repository/pattern-parts';
import type { KnownPerson, Team } from '../repository/profile';
import { inRepository, present, readPath } from './read-series';

type TeamText = NonNullable<NonNullable<ProfileText['teams']>[number]>;

/** Reads an entry of a profile's teams; folders that cannot be used are left out. */
export function readTeam(fields: TeamText, path: Path, complaints: Complaints): Team {
  const { name, kind = 'team', aliases } = fields;
  return { name, kind, aliases: present(aliases), ...readFolders(fields, path, complaints) };
}

/** Reads who takes part; what is no name and no handle is named and left out. */
export function readPeople(people: ProfileText['people'], complaints: Complaints): readonly KnownPerson[] {
  return present(
    (people ?? []).map((written, index): KnownPerson | undefined => {
      if (written === undefined) return undefined;
      const path = ['people', index];
      const isHandle = typeof written === 'string' && written.startsWith('@');
      const { name, handle, aliases } =
        typeof written === 'object' ? written : isHandle ? { handle: written } : { name: written };
      const plain = handle?.replace(/^@/, '');
      if (plain !== undefined && !/^[\p{L}\d](?:[\p{L}\d._-]*[\p{L}\d])?$/u.test(plain)) {
        const place = typeof written === 'object' ? [...path, 'handle'] : path;
        complaints.add(place, message('A handle is one word such as {0}.', '@ada'));
        return undefined;
      }
      if (name === undefined && plain === undefined) {
        complaints.add(path, message('A name or a handle is missing here.'));
        return undefined;
      }
      return {
        ...(name !== undefined && { name }),
        ...(plain !== undefined && { handle: plain }),
        aliases: present(aliases),
      };
    }),
  );
}

function readFolders(
  { folders, files }: TeamText,
  path: Path,
  complaints: Complaints,
): Pick<Team, 'folders' | 'files'> {
  const read = present(
    (folders ?? []).map((folder, index) => {
      const at = [...path, 'folders', index];
      const place = folder?.search(/[{}]/) ?? -1;
      const isFile = folder !== undefined && /\.(?:md|markdown)$/i.test(folder);
      if (folder === undefined || (place < 0 && !isFile)) return readPath(folder, at, complaints);
      complaints.add(at, message('A folder should stand here; the names of files go into "{0}".', 'files'));
      return undefined;
    }),
  );
  if (files === undefined) return { folders: read };
  const mistake = filesMistake(files);
  if (mistake) complaints.add([...path, 'files'], mistake.message, { part: mistake.span });
  if (mistake) return { folders: read };
  const pattern = inRepository(files);
  if (read.length > 0) return { folders: read, files: pattern };
  const folder = folderBefore(pattern);
  return { folders: [folder], files: folder === '' ? pattern : pattern.slice(folder.length + 1) };
}

/** Finds the folder that all files of a pattern are in: "tide/{YYYY}/{MM-DD}.md" gives "tide". */
function folderBefore(pattern: Pattern): string {
  return parentOf(pattern.slice(0, `${pattern}{`.indexOf('{')));
}
