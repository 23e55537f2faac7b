import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addRepository, openCountedFolder } from './counted-files';
import { closeEditors, eventually } from './support';

const MINUTES = '# 2026-11-11\n\n## Agenda\n';
const FILES = {
  'community-call/20261111.md': '# Harbour Weekly 2026-11-11\n',
  'tide/20261110.md': MINUTES,
  'sig-docs/20261113.md': MINUTES,
};

/** The profile that the README shows. */
async function example(): Promise<string> {
  const extension = vscode.extensions.getExtension('weekly-minutes.weekly-minutes');
  assert.ok(extension);
  const readme = vscode.Uri.joinPath(extension.extensionUri, 'README.md');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(readme));
  const [, profile] = /```jsonc\n([^]*?)```/.exec(text) ?? [];
  assert.ok(profile);
  return profile;
}

/** Types in place of a text that stands in a document once. */
async function replace(document: vscode.TextDocument, written: string, text: string): Promise<void> {
  const start = document.getText().indexOf(written);
  assert.ok(start >= 0, `${written} is not there`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + written.length));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Waits until these and no others are marked, by whatever extension: where, and by whom. */
async function marks(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  const found = () =>
    vscode.languages
      .getDiagnostics(document.uri)
      .map(({ range, source }) => `${source ?? ''}: ${document.getText(range)}`);
  await eventually(`marks ${expected.join(', ')}`, () => found().join() === expected.join()).catch(() => {
    assert.deepEqual(found(), expected);
  });
}

describe('a profile', () => {
  let close: () => Promise<void>;
  before(async () => {
    close = await openCountedFolder();
  });
  afterEach(closeEditors);
  after(() => close());

  it('is marked while one types: what is wrong, where it stands, and once', async function () {
    // VS Code's support of JSON may be starting still.
    this.timeout(60_000);
    const repository = addRepository('profile', { ...FILES, '.minutes.jsonc': await example() });
    const document = await repository.open('.minutes.jsonc');
    await replace(document, '"weekday"', '"weekdy"');
    await marks(document, ['Weekly Minutes: "weekdy"']);
    assert.match(vscode.languages.getDiagnostics(document.uri)[0]?.message ?? '', /"weekday"/);
    // Broken syntax shows that VS Code's support of JSON looks as well, and that it alone reports it.
    await replace(document, '{ "name": "SIG Docs"', '{ name: "SIG Docs"');
    const isMarkedByOthers = () =>
      vscode.languages.getDiagnostics(document.uri).some(({ source }) => source !== 'Weekly Minutes');
    await eventually('marks of VS Code', isMarkedByOthers, 30_000);
    await replace(document, '{ name: "SIG Docs"', '{ "name": "SIG Docs"');
    await marks(document, ['Weekly Minutes: "weekdy"']);
    await replace(document, '"weekdy"', '"weekday"');
    await marks(document, []);
  });

  it('is explained key by key', async () => {
    const repository = addRepository('explained', { ...FILES, '.minutes.jsonc': await example() });
    const document = await repository.open('.minutes.jsonc');
    const place = document.positionAt(document.getText().indexOf('"teamReports"') + 3);
    await eventually('what the key is for', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        place,
      );
      const contents = hovers.flatMap(hover => hover.contents);
      return contents.some(one => one instanceof vscode.MarkdownString && one.value.includes('each team'));
    });
  });
});
