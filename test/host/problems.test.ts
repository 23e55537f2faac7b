import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, eventually, openSample, openText, problems, readSample, sample } from './support';

/** The rules that speak on a file, by the line a person sees, as soon as these are the right ones. */
async function reports(uri: vscode.Uri, expected: readonly string[]): Promise<void> {
  const found = () =>
    problems(uri).map(({ range, code }) => `${String(range.start.line + 1)} ${ruleOf(code)}`);
  await eventually(`problems ${expected.join(', ')}`, () => found().join() === expected.join()).catch(() => {
    assert.deepEqual(found(), expected);
  });
}

/** The quick fixes at a line, as soon as the wanted one is among them: other extensions may still be starting. */
async function quickFix(uri: vscode.Uri, line: number, title: string): Promise<vscode.CodeAction> {
  const range = new vscode.Range(line - 1, 0, line - 1, 500);
  return eventually(`quick fix ${title}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    return actions.find(action => action.title === title);
  });
}

async function apply({ edit }: vscode.CodeAction): Promise<void> {
  assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
}

describe('problems', () => {
  afterEach(closeEditors);

  it('are marked in the newest weekly minutes', async () => {
    const { document } = await openSample('community-call/20261111.md');
    await reports(document.uri, [
      '1 title-date-mismatch',
      '19 link-stale',
      '28 minutes-pending-but-exists',
      '31 unknown-handle',
      '35 minutes-line-empty',
      '47 date-implausible',
      '51 link-dead',
      '58 empty-bullet',
      '72 extra-junk',
    ]);
  });

  it('are not marked in tidy minutes, a slide deck, or a file that is not minutes', async () => {
    const tidy = ['community-call/20261007.md', 'community-call/20260826.md', 'README.md'];
    for (const path of tidy) await openSample(path);
    const { document } = await openSample('radio/20261019.md');
    // Documents are checked in the order they open: once the last one is marked, the others had their turn.
    await reports(document.uri, ['1 title-date-mismatch']);
    for (const path of tidy) assert.deepEqual(problems(sample(path)), []);
  });

  it('go away with their fix, in one step', async () => {
    const { document } = await openSample('community-call/20261111.md');
    const before = document.getText();
    await apply(await quickFix(document.uri, 1, 'Change the title to 2026-11-11'));
    assert.equal(document.getText(), before.replace('2026-11-04', '2026-11-11'));
    await eventually('the title is right', () =>
      problems(document.uri).every(({ code }) => ruleOf(code) !== 'title-date-mismatch'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('link the minutes that have come', async () => {
    const { document } = await openSample('community-call/20261111.md');
    await apply(await quickFix(document.uri, 28, 'Link the minutes of 2026-11-09: radio/20261109.md'));
    assert.equal(
      document.lineAt(27).text,
      'Minutes: https://github.com/little-harbours/minutes/blob/main/radio/20261109.md',
    );
  });

  it('follow the files of the repository', async () => {
    const { document } = await openText(
      'community-call/20270106.md',
      '# Harbour Weekly 2027-01-06\n\n## Meta\n\n- Minutes: Solveig\n\n## Team updates\n\n### Team Tide\n\nMinutes: None yet\n',
    );
    await reports(document.uri, []);
    await vscode.workspace.fs.writeFile(
      sample('tide/20270105.md'),
      new TextEncoder().encode('# 2027-01-05\n'),
    );
    await reports(document.uri, ['11 minutes-pending-but-exists']);
    await vscode.workspace.fs.delete(sample('tide/20270105.md'));
    await reports(document.uri, []);
  });

  it('keep the line endings of Windows and the byte order mark', async () => {
    const text = '\uFEFF# Harbour Weekly 2027-01-06\r\n\r\n## Meta\r\n\r\n- Minutes: Solveig\r\n';
    const { document } = await openText('community-call/20270113.md', text);
    await reports(document.uri, ['1 title-date-mismatch']);
    await apply(await quickFix(document.uri, 1, 'Change the title to 2027-01-13'));
    await document.save();
    assert.equal(await readSample('community-call/20270113.md'), text.replace('2027-01-06', '2027-01-13'));
  });

  it('say what is wrong with a day that does not exist', async () => {
    const { document } = await openText(
      'community-call/20230831.md',
      '# Harbour Weekly 2023-08-32\n\n## Meta\n\n- Minutes: Solveig\n',
    );
    await reports(document.uri, ['1 title-date-mismatch']);
    assert.match(problems(document.uri)[0]?.message ?? '', /there is no such day/);
  });
});

function ruleOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}
