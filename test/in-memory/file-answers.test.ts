import { deepEqual, equal, ok } from 'node:assert/strict';
import { check } from '../../src/core/check/check';
import type { Minutes } from '../../src/core/minutes/minutes';
import { allSeries } from '../../src/core/repository/profile';
import { startFileAnswers, type Reading } from '../../src/host/file-answers';
import { openLibrary } from '../../src/host/loaded-library';
import type { Files } from '../core/library-of';
import { filesInMemory } from './files-in-memory';
import { opened, pathOf, PROFILE, weekly } from './repository';

const WEEKS = 60;
const team = (week: number, name = 'grace-tide') =>
  `## Participants\n\n- @${name}\n- @ada-lock\n\n## ${String(week)}\n`;
const FILES: Files = Object.fromEntries(
  Array.from({ length: WEEKS }, (_, week) => week).flatMap(week => [
    [pathOf('call', week), weekly(week)],
    [pathOf('berth', week), team(week)],
    [pathOf('crane', week), team(week)],
  ]),
);
const [CALL, BERTH] = [pathOf('call', WEEKS - 1), pathOf('berth', WEEKS - 1)];
/** The rules that files break, where they break any. */
const broken = (found: ReadonlyMap<string, readonly string[]>) =>
  Object.fromEntries([...found].filter(([, rules]) => rules.length > 0));

async function start(changes: Files = {}) {
  const files = filesInMemory({ ...PROFILE, ...FILES, ...changes });
  const loaded = openLibrary(files);
  const reads: string[] = [];
  const library = { ...loaded, read: (path: string) => (reads.push(path), loaded.read(path)) };
  const repository = await opened(files, library);
  const checked: string[] = [];
  const find = (minutes: Minutes) => {
    checked.push(minutes.file.path);
    return check(minutes).map(({ rule }) => rule);
  };
  const { of, forget } = startFileAnswers(repository, find, () => undefined);
  const run = (reading?: Reading) => of(allSeries(repository.profile), reading);
  return { files, library, reads, checked, run, forget };
}

describe('a question about many files of minutes', () => {
  it('finds what a check of each file finds', async () => {
    const { run } = await start({
      [CALL]: weekly(WEEKS - 1, ''),
      [pathOf('crane', 3)]: team(3, 'garce-tide'),
      'notes.md': '# Not minutes',
    });
    const found = await run();
    equal(found.size, 3 * WEEKS);
    deepEqual(broken(found), {
      [CALL]: ['minutes-line-empty'],
      [pathOf('crane', 3)]: ['unknown-handle'],
    });
  });

  it('reads each file from the disk once, and asks for each a few times', async () => {
    const { files, reads, run } = await start();
    await run();
    const count = Object.keys(FILES).length;
    equal(files.asked().filter(one => one.startsWith('read')).length, count);
    ok(reads.length <= 4 * count, `${reads.length} questions about ${count} files`);
  });

  it('looks again only at the files that depend on what changed', async () => {
    const { files, library, checked, run, forget } = await start();
    deepEqual(broken(await run()), {});
    checked.length = 0;
    const change = (path: string) => {
      library.forget(path);
      forget(path);
      return run();
    };
    files.write('photo.png', '');
    await change('photo.png');
    equal(checked.length, 0);
    files.remove(BERTH);
    deepEqual(broken(await change(BERTH)), { [CALL]: ['link-dead'] });
    ok(checked.includes(CALL) && !checked.includes(pathOf('crane', 0)));
    files.remove('call');
    equal((await change('call')).size, 2 * WEEKS - 1);
  });

  it('knows that the handles in weekly minutes depend on the minutes of all teams', async () => {
    // What is known around the first of them is remembered for the second.
    const typos = [10, 20].map(week => pathOf('call', week));
    const withTypo = (week: number) => weekly(week).replace('grace-tide', 'garce-tide');
    const { files, library, run, forget } = await start({
      [pathOf('call', 10)]: withTypo(10),
      [pathOf('call', 20)]: withTypo(20),
    });
    deepEqual(broken(await run()), Object.fromEntries(typos.map(path => [path, ['unknown-handle']])));
    // Somebody of that name takes part in another team's meetings.
    for (let week = 15; week < 25; week++) {
      const path = pathOf('crane', week);
      files.write(path, team(week, 'garce-tide'));
      library.forgetText(path);
      forget(path);
    }
    deepEqual(broken(await run()), {});
  });

  it('counts everything again when a file changes while it runs', async () => {
    const weeks = Array.from({ length: 8 }, (_, week) => [pathOf('crane', week), team(week)] as const);
    const typo = pathOf('crane', 8);
    const files = filesInMemory({
      ...PROFILE,
      ...Object.fromEntries(weeks),
      [typo]: team(8, 'garce-tide'),
    });
    const repository = await opened(files);
    let isFirst = true;
    const { of, forget } = startFileAnswers(
      repository,
      minutes => check(minutes).map(({ rule }) => rule),
      () => {
        if (isFirst) for (const [path] of weeks) repository.library.forgetText(path);
        if (isFirst) for (const [path] of weeks) forget(path);
        isFirst = false;
      },
    );
    deepEqual((await of(allSeries(repository.profile))).get(typo), ['unknown-handle']);
  });

  it('ends when it is cancelled, and goes on from there', async () => {
    const { checked, run } = await start();
    const token = {
      get isCancellationRequested() {
        return new Set(checked).size >= 5;
      },
    };
    equal((await run({ token })).size, 5);
    equal(new Set(checked).size, 5);
    equal((await run()).size, 3 * WEEKS);
  });
});
