import { deepEqual, equal } from 'node:assert/strict';
import { startDigests } from '../../src/host/digests';
import { filesInMemory } from './files-in-memory';
import { opened, pathOf, PROFILE, weekly } from './repository';

const WEEKS = 40;
const CALLS = Array.from({ length: WEEKS }, (_, week) => pathOf('call', week));
const FILES = { ...PROFILE, ...Object.fromEntries(CALLS.map((path, week) => [path, weekly(week)])) };

async function start(changes = {}, yieldIfDue: () => void = () => undefined) {
  const files = filesInMemory({ ...FILES, ...changes });
  const repository = await opened(files);
  const digests = startDigests<string>(yieldIfDue);
  return { files, repository, digests, series: repository.profile.series };
}
const reads = (asked: readonly string[]) => asked.filter(one => one.startsWith('read '));

describe('the digests of a series', () => {
  it('are read once each, in the order of their days', async () => {
    const { files, repository, digests, series } = await start();
    const [found, same] = await Promise.all([digests.of(repository, series), digests.of(repository, series)]);
    deepEqual(
      found.map(({ file }) => file.path),
      CALLS,
    );
    deepEqual(found, same);
    deepEqual(
      found[0]?.reports.map(({ team }) => team.name),
      ['Team Berth'],
    );
    deepEqual(
      reads(files.asked()),
      CALLS.map(path => `read ${path}`),
    );
  });

  it('leave out what is not minutes and what cannot be read, which is not read again either', async () => {
    const [deck = '', broken = '', ...others] = CALLS;
    const { files, repository, digests, series } = await start({ [deck]: '---\ntype: slide\n---\n' });
    files.toggleFailure(broken);
    for (let time = 0; time < 2; time++)
      deepEqual(
        (await digests.of(repository, series)).map(({ file }) => file.path),
        others,
      );
    equal(reads(files.asked()).length, WEEKS);
  });

  it('are none of a folder that cannot be read', async () => {
    const { files, repository, digests, series } = await start();
    files.toggleFailure('call');
    deepEqual(await digests.of(repository, series), []);
  });

  it('lose those of a file that changes, and of a folder that goes, and no others', async () => {
    const { files, repository, digests, series } = await start();
    const { library } = repository;
    const before = await digests.of(repository, series);
    files.asked();
    const [first = ''] = CALLS;
    files.write(first, weekly(0).replace('oil', 'paint'));
    library.forgetText(first);
    digests.forget(library, first);
    const after = await digests.of(repository, series);
    deepEqual(files.asked(), [`read ${first}`]);
    equal(after[0]?.actionItems[0]?.text.includes('paint'), true);
    deepEqual(
      after.slice(1).map((digest, index) => digest === before[index + 1]),
      Array(WEEKS - 1).fill(true),
    );
    files.remove('call');
    library.forget('call');
    digests.forget(library, 'call');
    deepEqual(await digests.of(repository, series), []);
  });

  it('are read again of files that change while they are read', async () => {
    const [first = ''] = CALLS;
    let isDone = false;
    const { files, repository, digests, series } = await start({}, () => {
      if (isDone) return;
      isDone = true;
      files.write(first, weekly(0).replace('oil', 'paint'));
      repository.library.forgetText(first);
      digests.forget(repository.library, first);
    });
    const found = await digests.of(repository, series);
    equal(found.length, WEEKS);
    equal(found[0]?.actionItems[0]?.text.includes('paint'), true);
  });

  it('end with what is known when nobody waits any more, and go on from there', async () => {
    const token = { isCancellationRequested: false };
    const parts: number[] = [];
    const report = (part: number) => {
      parts.push(part);
      token.isCancellationRequested = true;
    };
    const { files, repository, digests, series } = await start();
    const some = await digests.of(repository, series, { token, report });
    equal(some.length, 16);
    deepEqual(parts, [16 / WEEKS]);
    equal(reads(files.asked()).length, 16);
    equal((await digests.of(repository, series)).length, WEEKS);
    equal(reads(files.asked()).length, WEEKS - 16);
  });

  it('end when they are disposed of', async () => {
    const { files, repository, digests, series } = await start();
    const release = files.hold();
    const found = digests.of(repository, series);
    digests.dispose();
    release();
    deepEqual(await found, []);
    deepEqual(reads(files.asked()), []);
  });
});
