import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import type { Digest } from '../../src/core/answers/digest';
import type { Minutes } from '../../src/core/minutes/minutes';
import { english } from '../../src/core/text/message';
import { PROFILE_FILE } from '../../src/core/profile/profile-file';
import { documentAt, openEditor, uriOf } from './editor-in-memory';
import { filesInMemory } from './files-in-memory';
import { pathOf, PROFILE, weekly } from './repository';

const CALL = pathOf('call', 0);
const BERTH = pathOf('berth', 0);
const FILES = { ...PROFILE, [CALL]: weekly(0), [BERTH]: '# 2024-01-04\n' };
const textOf = ({ document }: Minutes) => document.text;

/** Opens the files in an editor, and the weekly minutes in it. */
function opened(changes = {}) {
  const files = filesInMemory({ ...FILES, ...changes });
  const editor = openEditor(files);
  return { files, ...editor, document: documentAt(CALL, weekly(0)) };
}
async function rulesIn({ session, document }: Pick<ReturnType<typeof opened>, 'session' | 'document'>) {
  const found = await session.check(document, {});
  return found?.problems.map(({ rule }) => rule);
}

describe('a question about an open document', () => {
  it('is answered once every file that it needs is loaded', async () => {
    const { files, session, document } = opened();
    const texts: unknown[] = [];
    const text = await session.answer(document, ({ library }) => {
      texts.push(library.read(BERTH));
      return library.read(BERTH);
    });
    equal(text, '# 2024-01-04\n');
    deepEqual(texts, [undefined, text]);
    equal(files.asked().filter(one => one === `read ${BERTH}`).length, 1);
  });

  it('has no answer when the document changes or closes in the meantime', async () => {
    for (const isClosing of [false, true]) {
      const { files, session, document } = opened();
      await session.answer(document, textOf);
      const release = files.hold();
      const answer = session.answer(document, ({ library }) => library.read(BERTH));
      await new Promise(resolve => setImmediate(resolve));
      if (isClosing) document.close();
      else session.follow(document.replace(0, 1, '##'));
      release();
      equal(await answer, undefined);
    }
  });

  it('has no answer in other documents, and outside the open folder', async () => {
    const { session } = opened();
    for (const document of [
      documentAt('README.md', '# Read me'),
      { ...documentAt(CALL, ''), languageId: 'plaintext' },
      { ...documentAt(CALL, ''), uri: 'elsewhere:/call/20240104.md' },
    ])
      equal(await session.answer(document, () => 'minutes'), undefined);
  });

  it('follows what is typed, and parses a text again that changed without an event', async () => {
    const { session, document } = opened();
    const before = await session.answer(document, ({ document: { segments } }) => segments);
    session.follow(document.replace(weekly(0).indexOf('oil'), weekly(0).indexOf('oil') + 3, 'paint'));
    const after = await session.answer(document, ({ document: { segments } }) => segments);
    equal(after?.[0], before?.[0]);
    notEqual(after?.at(-1), before?.at(-1));
    equal(await session.answer(document, textOf), document.getText());
    document.replace(0, 0, 'x');
    equal(await session.answer(document, textOf), document.getText());
  });

  it('has no answer once the session is disposed of', async () => {
    const { files, session, document } = opened();
    await session.answer(document, textOf);
    const release = files.hold();
    const answer = session.answer(document, ({ library }) => library.read(BERTH));
    session.dispose();
    release();
    equal(await answer, undefined);
    equal(await session.answer(document, textOf), undefined);
    equal(files.watchers(), 0);
  });
});

describe('the problems of an open document', () => {
  it('go on from those of the version before', async () => {
    const editor = opened();
    const { session, document } = editor;
    deepEqual(await rulesIn(editor), []);
    session.follow(document.replace(document.getText().indexOf('berth/'), document.getText().length, 'no/'));
    const found = await session.check(document, {});
    deepEqual(
      found?.problems.map(({ rule }) => rule),
      ['link-not-a-file'],
    );
    const again = await session.check(document, {});
    deepEqual(again?.problems, found.problems);
    const off = await session.check(document, { 'link-not-a-file': 'off' });
    deepEqual(off?.problems, []);
  });

  it('are found again when a file comes or goes that they depend on', async () => {
    const editor = opened();
    const { files, changed } = editor;
    deepEqual(await rulesIn(editor), []);
    files.remove('berth');
    deepEqual(await rulesIn(editor), ['link-dead']);
    files.write(BERTH, '# 2024-01-04\n');
    deepEqual(await rulesIn(editor), []);
    deepEqual(changed, [uriOf('berth'), uriOf(BERTH)]);
  });

  it('stay when Git writes files of its own, or anything but minutes changes its text', async () => {
    const editor = opened({ '.git/index': '', 'photo.png': '' });
    await rulesIn(editor);
    editor.files.asked();
    editor.files.write('.git/index', 'x');
    editor.files.write('.git/new', 'x');
    editor.files.write('photo.png', 'x');
    await rulesIn(editor);
    deepEqual([editor.changed, editor.files.asked()], [[], []]);
  });
});

describe('the digests of a series', () => {
  async function reading() {
    const { files, session } = opened();
    const repository = await session.repositoryOf(uriOf(CALL));
    ok(repository);
    const read = () => session.digests(repository, repository.profile.series);
    return { files, session, read };
  }
  const tasks = async (read: () => Promise<readonly Digest[]>) =>
    (await read()).flatMap(({ actionItems }) => actionItems.map(({ text }) => text));

  it('are read once, and again when their file changes', async () => {
    const { files, read } = await reading();
    deepEqual(await tasks(read), ['oil the crane']);
    files.asked();
    deepEqual(await tasks(read), ['oil the crane']);
    deepEqual(files.asked(), []);
    files.write(CALL, weekly(0).replace('oil', 'paint'));
    deepEqual(await tasks(read), ['paint the crane']);
  });

  it('are not read any more once the session is disposed of', async () => {
    const { files, session, read } = await reading();
    const release = files.hold();
    const found = read();
    session.dispose();
    release();
    deepEqual(await found, []);
    ok(!files.asked().includes(`read ${CALL}`));
  });
});

describe('the repository of a document', () => {
  it('begins at the nearest folder with a profile or Git’s data, else at the open folder', async () => {
    const { session } = openEditor(
      filesInMemory({ 'a/.git/config': '', 'a/b/.minutes.jsonc': '{}', 'c/d.md': '' }),
    );
    for (const [path, root] of [
      ['a/b/c/d.md', 'memory:/a/b'],
      ['a/x/y.md', 'memory:/a'],
      ['c/d.md', 'memory:'],
    ] as const)
      equal((await session.repositoryOf(uriOf(path)))?.root, root);
    equal(await session.repositoryOf('elsewhere:/a.md'), undefined);
  });

  it('is opened once, however many ask for it', async () => {
    const { files, session } = opened();
    const [one, other] = await Promise.all([CALL, BERTH].map(path => session.repositoryOf(uriOf(path))));
    ok(one && one === other);
    equal(files.asked().filter(asked => asked === `read ${PROFILE_FILE}`).length, 1);
  });

  it('is another one when its profile changes, whose mistakes are told once', async () => {
    const { files, session, warned } = opened();
    const before = await session.repositoryOf(uriOf(CALL));
    files.write(PROFILE_FILE, '{ "teams": 7 }');
    const after = await session.repositoryOf(uriOf(CALL));
    notEqual(after, before);
    deepEqual(after?.profile.teams, []);
    equal(warned.length, 1);
    files.write(PROFILE_FILE, '{ "teams": 7  }');
    await session.repositoryOf(uriOf(CALL));
    equal(warned.length, 1);
    equal(files.watchers(), 1);
  });

  it('is forgotten when other folders are opened', async () => {
    const { files, session, changed } = opened();
    const before = await session.repositoryOf(uriOf(CALL));
    session.forgetFolders();
    deepEqual([changed, files.watchers()], [[undefined], 0]);
    notEqual(await session.repositoryOf(uriOf(CALL)), before);
  });
});

describe('an open profile', () => {
  const mistakesIn = async (path: string, text: string) => {
    const { session } = opened();
    const mistakes = await session.checkProfile({ ...documentAt(path, text), languageId: 'jsonc' });
    return mistakes?.map(({ message }) => english(message));
  };

  it('is checked as it is typed, with the files of its repository', async () => {
    const series = { files: 'cal/{YYYYMMDD}.md', teamreports: true };
    deepEqual(await mistakesIn(PROFILE_FILE, JSON.stringify({ series: [series] })), [
      'There is no folder "cal"; is "call" meant?',
      'There is no key "teamreports" here; is "teamReports" meant?',
    ]);
  });

  it('is no other file', async () => {
    equal(await mistakesIn('settings.jsonc', '{ "colour": 1 }'), undefined);
    equal(await mistakesIn('call/.minutes.json', '{ "colour": 1 }'), undefined);
  });
});
