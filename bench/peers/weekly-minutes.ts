import { HARBOUR } from '../../test/core/harbour';
import { libraryOf } from '../../test/core/library-of';
import { communityFiles, LAST_PATH } from '../community';
import { open, type } from '../ours';
import type { Subject } from '../subject';

const FILES_KNOWN = 800;

/** What this project does: outline and problems. */
export const weeklyMinutes: Subject = {
  id: 'ours',
  name: 'Weekly Minutes: outline and problems',
  packages: [],
  open(text) {
    let minutes = open(LAST_PATH, text, HARBOUR, libraryOf(communityFiles(FILES_KNOWN, 0)));
    if (minutes.problems.some(({ rule }) => rule === 'too-complex')) return undefined;
    return ({ offset, removed, inserted }) => (minutes = type(minutes, offset, removed, inserted));
  },
};
