import { deepEqual, equal } from 'node:assert/strict';
import { recentMinutes } from '../../src/core/minutes/recent-minutes';
import { PROFILE_FILE } from '../../src/core/profile/profile-file';
import { profileOf } from '../../src/core/series/repository-profile';
import { openLibrary } from '../../src/host/loaded-library';
import { CALL, day, HARBOUR, WEB } from '../core/harbour';
import type { Files } from '../core/library-of';
import { filesInMemory } from './files-in-memory';
import { pathOf, weekly } from './repository';

const CALLS: Files = Object.fromEntries(
  Array.from({ length: 30 }, (_, week) => [pathOf('call', week), weekly(week)]),
);
const DECK = '---\ntype: slide\n---\n# Harbour Weekly\n';

/** What is read of a repository for its six newest minutes, and which these are. */
async function newestSix(changes: Files, ...failing: readonly string[]) {
  const files = filesInMemory({ ...CALLS, ...changes });
  failing.forEach(files.toggleFailure);
  const found = await openLibrary(files).settled(now =>
    recentMinutes(now, HARBOUR, CALL, day('2025-01-01'), 6),
  );
  const read = files.asked().filter(one => one.startsWith('read '));
  return { found: found.map(({ file }) => file.path), read: read.map(one => one.slice('read '.length)) };
}
const weeks = (...some: readonly number[]) => some.map(week => pathOf('call', week));

describe('files that answer later', () => {
  it('are read for the newest minutes alone', async () => {
    const { found, read } = await newestSix({});
    deepEqual(found, weeks(29, 28, 27, 26, 25, 24));
    deepEqual(read, found);
  });

  it('are read in place of slide decks and files that cannot be read, and no more', async () => {
    const { found, read } = await newestSix({ [pathOf('call', 28)]: DECK }, pathOf('call', 26));
    deepEqual(found, weeks(29, 27, 25, 24, 23, 22));
    deepEqual(read, weeks(29, 28, 27, 26, 25, 24, 23, 22));
  });

  it('are all read where a series has nothing but slide decks', async () => {
    const decks = Object.fromEntries(Object.keys(CALLS).map(path => [path, DECK]));
    const { found, read } = await newestSix(decks);
    deepEqual([found.length, read.length], [0, 30]);
  });

  it('are read of one series alone for the address on the web, where its links say it', async () => {
    const profile = {
      series: [{ name: 'Call', files: 'call/{YYYYMMDD}.md', title: '{YYYY-MM-DD}', teamReports: true }],
      teams: [{ name: 'Team Berth', folders: ['berth'] }],
    };
    const berth = { [pathOf('berth', 0)]: '', [PROFILE_FILE]: JSON.stringify(profile) };
    const files = filesInMemory({ ...CALLS, ...berth });
    const found = await openLibrary(files).settled(now => profileOf(now));
    equal(`${found.profile.repository ?? ''}/blob/main`, WEB);
    const minutes = files.asked().filter(one => one.startsWith('read ') && one.endsWith('.md'));
    deepEqual(
      minutes,
      weeks(27, 28, 29).map(path => `read ${path}`),
    );
  });

  it('are not asked for where the profile says all, and what it says is not known yet', async () => {
    const profile = {
      repository: HARBOUR.repository,
      series: [{ files: 'call/{YYYYMMDD}.md' }],
      teams: [{ name: 'Team Berth', folders: ['berth'] }],
    };
    const files = filesInMemory({ ...CALLS, [PROFILE_FILE]: JSON.stringify(profile) });
    await openLibrary(files).settled(now => profileOf(now));
    const others = files.asked().filter(one => !/^read \.(?:minutes\.jsonc|git\/)/.test(one));
    deepEqual(others, []);
  });
});
