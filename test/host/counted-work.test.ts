import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { manyMinutes, newest } from '../../scripts/many-minutes.mjs';
import { addRepository, openCountedFolder, type CountedRepository } from './counted-files';
import { closeEditors, eventually, problems } from './support';

const files = manyMinutes();
const teams = new Set(Object.keys(files).flatMap(path => /^(?!community-call)[^/]+(?=\/)/.exec(path) ?? []));
const reports = (uri: vscode.Uri, words: string) =>
  eventually(words, () => problems(uri).find(({ message }) => message.includes(words)));

/** Asks for completion behind a line; what the answer needs is read by then. */
async function complete(document: vscode.TextDocument, lineText: string): Promise<void> {
  const line = document.getText().split('\n').indexOf(lineText);
  const { end } = document.lineAt(line).range;
  await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, end);
}

/** Opens the newest weekly minutes; what they need is read by then. */
async function openNewest(repository: CountedRepository): Promise<vscode.TextDocument> {
  const document = await repository.open(newest);
  await reports(document.uri, 'its minutes are here: sextant/20261114.md');
  return document;
}

describe('in a repository of 10,000 minutes', () => {
  let close: () => Promise<void>;
  before(async () => {
    close = await openCountedFolder();
  });
  afterEach(closeEditors);
  after(() => close());

  it('a Markdown file apart from all minutes needs the profile alone', async () => {
    const repository = addRepository('readme', { ...files, 'handbook/ropes.md': '# Minutes\n' });
    const document = await repository.open('handbook/ropes.md');
    await eventually('a look at the profile', () => repository.asked().length > 0);
    await complete(document, '# Minutes');
    assert.deepEqual(repository.asked(), ['read .minutes.jsonc']);
  });

  it('minutes of a team need the names beside them, and no other file', async () => {
    const repository = addRepository('team', { ...files, 'sextant/20261107.md': '# 2026-11-08\n' });
    const { uri } = await repository.open('sextant/20261107.md');
    await reports(uri, '2026-11-08');
    assert.deepEqual(repository.asked(), ['read .minutes.jsonc']);
  });

  it('weekly minutes need the names of each folder once, and one file at most', async () => {
    const repository = addRepository('weekly', files);
    await openNewest(repository);
    const asked = repository.asked();
    const folders = [...teams].map(folder => `list ${folder}`);
    assert.deepEqual(asked.filter(one => one.startsWith('list')).sort(), folders.sort());
    const isExpected = /^list |^read (?:\.minutes\.jsonc|sextant\/20261114\.md)$/;
    assert.deepEqual(
      asked.filter(one => !isExpected.test(one)),
      [],
    );
  });

  it('typing and completion need nothing that is not known by then', async () => {
    const repository = addRepository('typing', files);
    const document = await openNewest(repository);
    repository.forgetAsked();
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, document.lineAt(0).range, '# Harbour Weekly 2026-11-17');
    await vscode.workspace.applyEdit(edit);
    await reports(document.uri, '2026-11-17');
    await complete(document, 'Minutes:');
    assert.deepEqual(repository.asked(), []);
  });

  it('a file that changes is read again, and no other', async () => {
    // Not on the day that the team's minutes usually have, so that its title matters.
    const moved = 'sextant/20261113.md';
    const repository = addRepository('changing', { ...files, [moved]: '# 2026-11-13\n' });
    const document = await openNewest(repository);
    repository.forgetAsked();
    repository.change(moved);
    await eventually('a second look', () => repository.asked().includes(`read ${moved}`));
    await complete(document, 'Minutes:');
    // The names beside it may be read again too.
    const reads = repository.asked().filter(one => one !== 'list sextant');
    assert.deepEqual(reads, [`read ${moved}`]);
  });
});
