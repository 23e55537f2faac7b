import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, eventually, openText, sample } from './support';

async function completions(document: vscode.TextDocument, line: number): Promise<vscode.CompletionItem[]> {
  return eventually('completion of handles', async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.lineAt(line - 1).range.end,
      '@',
    );
    const ours = list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.User);
    return ours.length > 0 && ours;
  });
}

const ALONE = 'tide/20261124.md';
const TOGETHER = 'tide/20261125.md';

describe('completion of handles', () => {
  // Other tests count on the sample meetings.
  afterEach(closeEditors);
  after(async () => {
    for (const path of [ALONE, TOGETHER]) await vscode.workspace.fs.delete(sample(path));
  });

  it('offers those who took part lately and replaces what is written', async () => {
    const { document } = await openText(ALONE, '# 2026-11-24\n\n## Agenda\n\n- AI @sh\n');
    const [best] = await completions(document, 5);
    const { label, insertText, range } = best ?? {};
    assert.deepEqual(label, { label: '@shiori-umi', description: 'last on 2026-11-17' });
    assert.equal(insertText, '@shiori-umi');
    const replaced = range instanceof vscode.Range ? range : range?.replacing;
    assert.equal(document.getText(replaced), '@sh');
  });

  it('has those first who are here', async () => {
    const text = '# 2026-11-24\n\n## Participants\n\n- @tomasz-mole\n\n## Agenda\n\n- AI @\n';
    const { document } = await openText(TOGETHER, text);
    const [best] = await completions(document, 9);
    assert.deepEqual(best?.label, { label: '@tomasz-mole', description: 'participant' });
  });
});
