import { deepEqual, equal, notEqual } from 'node:assert/strict';
import type { Library } from '../../src/core/repository/library';
import { takeTurns } from '../../src/host/files';
import { openLibrary } from '../../src/host/loaded-library';
import { filesInMemory } from './files-in-memory';

const BERTH = { 'berth/20240104.md': '# Berth', 'berth/20240111.md': '# Later' };
const FIRST = 'berth/20240104.md';

describe('a library that loads its files in the background', () => {
  it('does not know a file when it is first asked, and answers once it is loaded', async () => {
    const files = filesInMemory(BERTH);
    const library = openLibrary(files);
    const answers: unknown[] = [];
    const ask = (now: Library) => answers.push(now.read(FIRST)) && now.read(FIRST);
    equal(await library.settled(ask), '# Berth');
    deepEqual(answers, [undefined, '# Berth']);
    deepEqual(library.list('berth'), undefined);
    await library.settled(now => now.list('berth'));
    deepEqual(library.list('berth'), ['20240104.md', '20240111.md']);
  });

  it('loads nothing twice, however many ask at the same time', async () => {
    const files = filesInMemory(BERTH);
    const library = openLibrary(files);
    const ask = (now: Library) => [
      now.list('berth'),
      now.list('nothing'),
      now.read(FIRST),
      now.read('no.md'),
    ];
    await Promise.all([library.settled(ask), library.settled(ask)]);
    deepEqual(await library.settled(ask), [['20240104.md', '20240111.md'], [], '# Berth', null]);
    deepEqual(files.asked(), ['list berth', 'list nothing', `read ${FIRST}`, 'read no.md']);
  });

  it('loads what turns out to be needed only when something else is known', async () => {
    const files = filesInMemory(BERTH);
    const texts = await openLibrary(files).settled(now =>
      (now.list('berth') ?? []).map(name => now.read(`berth/${name}`)),
    );
    deepEqual(texts, ['# Berth', '# Later']);
  });

  it('does not know a folder that cannot be read, and has no text of a file that cannot', async () => {
    const files = filesInMemory(BERTH);
    files.toggleFailure('berth');
    files.toggleFailure(FIRST);
    const library = openLibrary(files);
    const ask = (now: Library) => [now.list('berth'), now.read(FIRST)];
    deepEqual(await library.settled(ask), [undefined, null]);
    deepEqual(await library.settled(ask), [undefined, null]);
    equal(files.asked().length, 2);
    files.toggleFailure('berth');
    library.forget('berth');
    deepEqual((await library.settled(ask))[0], ['20240104.md', '20240111.md']);
  });

  it('has no text of a file that vanishes between listing and reading', async () => {
    const files = filesInMemory(BERTH);
    const library = openLibrary(files);
    const texts = await library.settled(now => {
      const names = now.list('berth');
      if (names?.length === 2) files.remove(FIRST);
      return names?.map(name => now.read(`berth/${name}`));
    });
    deepEqual(texts, [null, '# Later']);
  });

  it('reads a file again that changed while it was read', async () => {
    const files = filesInMemory(BERTH);
    const library = openLibrary(files);
    const release = files.hold();
    const text = library.settled(now => now.read(FIRST));
    files.write(FIRST, '# Newer');
    library.forgetText(FIRST);
    release();
    equal(await text, '# Newer');
    equal(files.asked().length, 2);
  });

  it('forgets the text of a file that changed, and no other', async () => {
    const files = filesInMemory(BERTH);
    const library = openLibrary(files);
    const ask = (now: Library) => [now.list('berth'), ...Object.keys(BERTH).map(path => now.read(path))];
    await library.settled(ask);
    files.asked();
    library.forgetText(FIRST);
    await library.settled(ask);
    deepEqual(files.asked(), [`read ${FIRST}`]);
  });

  it('forgets a folder that went with all that is in it, and the names beside it', async () => {
    const files = filesInMemory({ ...BERTH, 'berth/old/a.md': 'a', 'berth-2/b.md': 'b' });
    const library = openLibrary(files);
    const ask = (now: Library) => [
      ...['', 'berth', 'berth/old', 'berth-2'].map(folder => now.list(folder)),
      ...[FIRST, 'berth/old/a.md', 'berth-2/b.md'].map(path => now.read(path)),
    ];
    await library.settled(ask);
    files.asked();
    library.forget('berth');
    await library.settled(ask);
    const again = ['list ', 'list berth', 'list berth/old', `read ${FIRST}`, 'read berth/old/a.md'];
    deepEqual(files.asked(), again);
  });

  it('is another object only when it knows anything else', async () => {
    const library = openLibrary(filesInMemory(BERTH));
    const current = () => library.settled(now => now);
    const first = await current();
    equal(await current(), first);
    await library.settled(now => now.read(FIRST));
    const second = await current();
    notEqual(second, first);
    await library.settled(now => now.read(FIRST));
    equal(await current(), second);
    library.forgetText(FIRST);
    notEqual(await current(), second);
  });

  it('keeps a bounded amount of text', async () => {
    const large = 'x'.repeat(7_000_000);
    const files = filesInMemory({ 'a.md': large, 'b.md': large, 'c.md': large });
    const library = openLibrary(files);
    const readAll = (now: Library) => ['a.md', 'b.md', 'c.md'].map(path => now.read(path)?.length);
    deepEqual(await library.settled(readAll), [7_000_000, 7_000_000, 7_000_000]);
    files.asked();
    await library.settled(now => now.read('c.md'));
    deepEqual(files.asked(), []);
    await library.settled(now => now.read('a.md'));
    deepEqual(files.asked(), ['read a.md']);
  });
});

describe('a library over files that answer at once', () => {
  it('knows everything when it is first asked, and asks once', () => {
    const asked: string[] = [];
    const library = openLibrary({
      answerAtOnce: true,
      list: folder => (asked.push(folder), folder === 'closed' ? undefined : ['a.md']),
      read: path => (asked.push(path), path === 'a.md' ? '' : null),
      stat: () => undefined,
    });
    for (let time = 0; time < 2; time++) {
      deepEqual(
        library.settled(now => now.list('')),
        ['a.md'],
      );
      deepEqual([library.list('closed'), library.read('a.md'), library.read('b.md')], [undefined, '', null]);
    }
    equal(library.isComplete, true);
    deepEqual(asked, ['', 'closed', 'a.md', 'b.md']);
  });
});

describe('taking turns', () => {
  it('lets a few run at a time, in their order, also after one has failed', async () => {
    const turn = takeTurns(2);
    const log: string[] = [];
    const ends: (() => void)[] = [];
    const run = (name: string) =>
      turn(async () => {
        log.push(name);
        await new Promise<void>(resolve => ends.push(resolve));
        if (name === 'a') throw new Error(name);
      }).catch(() => log.push('failed'));
    const all = ['a', 'b', 'c', 'd'].map(run);
    await Promise.resolve();
    deepEqual(log, ['a', 'b']);
    ends[0]?.();
    await all[0];
    equal(log.filter(one => one !== 'failed').join(), 'a,b,c');
    for (let end = 1; end < 4; end++) {
      ends[end]?.();
      await all[end];
    }
    deepEqual(
      log.filter(one => one !== 'failed'),
      ['a', 'b', 'c', 'd'],
    );
  });
});
