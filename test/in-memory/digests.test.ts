import { deepEqual, equal } from 'node:assert/strict';
import { digestOf } from '../../src/core/answers/digest';
import { startFileAnswers, type Reading } from '../../src/host/file-answers';
import { filesInMemory } from './files-in-memory';
import { opened, pathOf, PROFILE, weekly } from './repository';

const WEEKS = 40;
const CALLS = Array.from({ length: WEEKS }, (_, week) => pathOf('call', week));
const FILES = { ...PROFILE, ...Object.fromEntries(CALLS.map((path, week) => [path, weekly(week)])) };

async function start(changes = {}, yieldIfDue: () => void = () => undefined) {
  const files = filesInMemory({ ...FILES, ...changes });
  const repository = await opened(files);
  const digests = startFileAnswers(repository, digestOf, yieldIfDue);
  const { library, profile } = repository;
  const read = async (reading?: Reading) => [...(await digests.of(profile.series, reading)).values()];
  return { files, library, digests, read };
}
const reads = (asked: readonly string[]) => asked.filter(one => one.startsWith('read '));

describe('the digests of a series', () => {
  it('are read once each, in the order of their days', async () => {
    const { files, read } = await start();
    const [found, same] = await Promise.all([read(), read()]);
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
    const { files, read } = await start({ [deck]: '---\ntype: slide\n---\n' });
    files.toggleFailure(broken);
    for (let time = 0; time < 2; time++)
      deepEqual(
        (await read()).map(({ file }) => file.path),
        others,
      );
    equal(reads(files.asked()).length, WEEKS);
  });

  it('are none of a folder that cannot be read', async () => {
    const { files, read } = await start();
    files.toggleFailure('call');
    deepEqual(await read(), []);
  });

  it('lose those of a file that changes, and of a folder that goes, and no others', async () => {
    const { files, library, digests, read } = await start();
    const before = await read();
    files.asked();
    const [first = ''] = CALLS;
    files.write(first, weekly(0).replace('oil', 'paint'));
    library.forgetText(first);
    digests.forget(first);
    const after = await read();
    deepEqual(files.asked(), [`read ${first}`]);
    equal(after[0]?.actionItems[0]?.text.includes('paint'), true);
    deepEqual(
      after.slice(1).map((digest, index) => digest === before[index + 1]),
      Array(WEEKS - 1).fill(true),
    );
    files.remove('call');
    library.forget('call');
    digests.forget('call');
    deepEqual(await read(), []);
  });

  it('are read again of files that change while they are read', async () => {
    const [first = ''] = CALLS;
    let isDone = false;
    const { files, library, digests, read } = await start({}, () => {
      if (isDone) return;
      isDone = true;
      files.write(first, weekly(0).replace('oil', 'paint'));
      library.forgetText(first);
      digests.forget(first);
    });
    const found = await read();
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
    const { files, read } = await start();
    const some = await read({ token, report });
    equal(some.length, 16);
    deepEqual(parts, [16 / WEEKS]);
    equal(reads(files.asked()).length, 16);
    equal((await read()).length, WEEKS);
    equal(reads(files.asked()).length, WEEKS - 16);
  });
});
