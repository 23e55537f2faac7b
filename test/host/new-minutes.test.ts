import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, eventually, openSample, openText, problems, readSample, sample } from './support';

function newWeekly(date: string, taker: string): Thenable<unknown> {
  return vscode.commands.executeCommand('minutes.newWeekly', { date, taker });
}

function front(path: string): Promise<vscode.TextEditor> {
  return eventually(`${path} in front`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === sample(path).toString() && editor;
  });
}

describe('New Weekly Minutes', () => {
  afterEach(closeEditors);

  it('writes the minutes of the next meeting with a bullet for the first team under the cursor', async () => {
    await openSample('community-call/20261111.md');
    await newWeekly('2026-11-25', 'Kofi');
    const { document, selection } = await front('community-call/20261125.md');
    assert.match(
      await readSample('community-call/20261125.md'),
      /^# Harbour Weekly 2026-11-25\n\n## Meta\n\n- Minutes: Kofi\n\n## Team updates\n\n### Team Tide\n\nMinutes: None yet\n\n###/,
    );
    const { line, character } = await eventually('the bullet', () => document.isDirty && selection.active);
    const around = document
      .getText()
      .split('\n')
      .slice(line - 2, line + 3);
    assert.deepEqual(around.slice(0, 4), ['Minutes: None yet', '', '- ', '']);
    assert.match(around[4] ?? '', /^### Team /);
    assert.equal(character, 2);
    // Once problems are looked for, the bullet that waits for its words is one.
    const others = problems(document.uri).filter(({ message }) => !message.includes('nothing in it'));
    assert.deepEqual(others, []);
  });

  it('puts the cursor behind "Minutes:" when nobody takes them yet', async () => {
    await openSample('community-call/20261111.md');
    await newWeekly('2026-12-02', '');
    const { document, selection } = await front('community-call/20261202.md');
    assert.equal(
      document.getText().slice(0, document.offsetAt(selection.active)).split('\n').at(-1),
      '- Minutes:',
    );
  });

  it('opens minutes that are there and leaves them as they are', async () => {
    await openText('community-call/20261209.md', 'precious\n');
    await closeEditors();
    await newWeekly('2026-12-09', 'Kofi');
    await front('community-call/20261209.md');
    assert.equal(await readSample('community-call/20261209.md'), 'precious\n');
  });

  it('leaves everything that stood beside the new file, and nothing of its own', async () => {
    await write('community-call/20261223.md.new', 'precious too\n');
    await openSample('community-call/20261111.md');
    await newWeekly('2026-12-23', 'Kofi');
    await front('community-call/20261223.md');
    assert.equal(await readSample('community-call/20261223.md.new'), 'precious too\n');
    const names = await vscode.workspace.fs.readDirectory(sample('community-call'));
    assert.deepEqual(names.flatMap(([name]) => (name.startsWith('20261223') ? [name] : [])).sort(), [
      '20261223.md',
      '20261223.md.new',
    ]);
  });

  it('writes nothing for a day that does not exist', async () => {
    await newWeekly('2026-02-30', 'Kofi');
    const names = await vscode.workspace.fs.readDirectory(sample('community-call'));
    assert.deepEqual(
      names.filter(([name]) => name.startsWith('202602')),
      [],
    );
  });

  it('changes nothing where it cannot write', async () => {
    const profile = await readSample('.minutes.jsonc');
    const readme = await readSample('README.md');
    const { document } = await openSample('community-call/20261111.md');
    await eventually('problems', () => problems(document.uri).length > 0);
    try {
      // README.md is a file, so nothing can be written below it.
      await write('.minutes.jsonc', profile.replace('community-call/{', 'README.md/{'));
      await eventually(
        'the new profile, for which these are no minutes',
        () => problems(document.uri).length === 0,
      );
      await newWeekly('2026-12-16', 'Kofi');
      assert.equal(await readSample('README.md'), readme);
      assert.equal(vscode.window.activeTextEditor?.document, document);
    } finally {
      await write('.minutes.jsonc', profile);
      await eventually('the old profile', () => problems(document.uri).length > 0);
    }
  });
});

function write(path: string, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(sample(path), new TextEncoder().encode(text));
}
