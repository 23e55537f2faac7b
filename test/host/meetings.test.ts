import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, eventually, openSample, openText, sample } from './support';

const front = () => vscode.window.activeTextEditor?.document.uri.path.replace(/^.*\/(?=.*\/)/, '');
const reached = (path: string) => eventually(path, () => front() === path);

describe('going from meeting to meeting', () => {
  afterEach(closeEditors);

  it('goes to the minutes before and after, over a week without minutes', async () => {
    await openSample('community-call/20261021.md');
    await vscode.commands.executeCommand('minutes.previousMeeting');
    await reached('community-call/20261007.md');
    await vscode.commands.executeCommand('minutes.nextMeeting');
    await reached('community-call/20261021.md');
    await vscode.commands.executeCommand('minutes.nextMeeting');
    await reached('community-call/20261028.md');
  });

  it('stays in the series and in the editor group', async () => {
    await openSample('tide/20261103.md');
    const document = await vscode.workspace.openTextDocument(sample('radio/20261026.md'));
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
    await vscode.commands.executeCommand('minutes.nextMeeting');
    await reached('radio/20261109.md');
    assert.equal(vscode.window.activeTextEditor?.viewColumn, vscode.ViewColumn.Two);
  });

  it('stays where it is when there is none, and where there are no minutes', async () => {
    await openSample('community-call/20260826.md');
    await vscode.commands.executeCommand('minutes.previousMeeting');
    assert.equal(front(), 'community-call/20260826.md');
    await openText('notes.md', '# Notes\n');
    const uri = vscode.window.activeTextEditor?.document.uri;
    await vscode.commands.executeCommand('minutes.nextMeeting');
    assert.equal(vscode.window.activeTextEditor?.document.uri, uri);
  });
});

describe('the sections of a team', () => {
  afterEach(closeEditors);

  async function references(heading: string, path = 'community-call/20261104.md') {
    const { document } = await openSample(path);
    const line = document.getText().split('\n').indexOf(heading);
    assert.ok(line >= 0, `${path} has no ${heading}`);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      new vscode.Position(line, 5),
    );
    // VS Code's own Markdown support finds the heading as well, and shows it once.
    const keys = found.map(({ uri, range }) => JSON.stringify([uri, range.start, range.end]));
    const once = found.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
    return Promise.all(
      once.map(async ({ uri, range }) => {
        const text = (await vscode.workspace.openTextDocument(uri)).lineAt(range.start.line).text;
        return `${uri.path.slice(-11, -3)} ${text}`;
      }),
    );
  }

  it('are the references of its heading, under all its names', async () => {
    const found = await references('### Team Harbour Office');
    assert.ok(found.includes('20261111 ### Team Harbour Office'), found.join());
    assert.ok(found.includes('20260902 ### Team Office (Jürgen)'), found.join());
    assert.equal(new Set(found).size, found.length);
  });

  it('are no references of anything else', async () => {
    const isOurs = (line: string) => /### /.test(line);
    assert.deepEqual((await references('## Meta')).filter(isOurs), []);
    assert.deepEqual((await references('# 2026-10-27', 'tide/20261103.md')).filter(isOurs), []);
  });

  it('are peeked at from anywhere in one', async () => {
    const editor = await openSample('community-call/20261104.md');
    const heading = editor.document.getText().split('\n').indexOf('### Team Radio');
    editor.selection = new vscode.Selection(heading + 3, 0, heading + 3, 0);
    await vscode.commands.executeCommand('minutes.peekTeamHistory');
    await vscode.commands.executeCommand('closeReferenceSearch');
    assert.equal(front(), 'community-call/20261104.md');
  });
});
