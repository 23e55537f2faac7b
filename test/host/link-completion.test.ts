import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, eventually, openText } from './support';

const MINUTES = `# Harbour Weekly 2026-11-18

## Meta

- Minutes: Solveig

## Team updates

### Team Tide

Minutes: None yet

### Team Harbour Office

Minutes:
`;

interface Offered {
  readonly label: string;
  readonly where: string;
  readonly text: string;
  readonly replaces: string;
}

async function completions(document: vscode.TextDocument, line: number): Promise<readonly Offered[]> {
  const position = document.lineAt(line - 1).range.end;
  return eventually('completion of links', async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    const ours = list.items
      .map(item => offered(document, item))
      .filter(({ text }) => /^ (?:https:|None yet)/.test(text));
    return ours.length > 0 && ours;
  });
}

function offered(
  document: vscode.TextDocument,
  { label, insertText, range }: vscode.CompletionItem,
): Offered {
  const parts = typeof label === 'string' ? { label } : label;
  const replaced = range instanceof vscode.Range ? range : range?.replacing;
  return {
    label: `${parts.label}${parts.detail ?? ''}`,
    where: parts.description ?? '',
    text: typeof insertText === 'string' ? insertText : '',
    replaces: document.getText(replaced),
  };
}

describe('link completion', () => {
  afterEach(closeEditors);

  it('offers the minutes of the week and replaces the whole placeholder', async () => {
    const { document } = await openText('community-call/20261118.md', MINUTES);
    const [best] = await completions(document, 11);
    assert.deepEqual(best, {
      label: '2026-11-17  1 day before',
      where: 'tide/20261117.md',
      text: ' https://github.com/little-harbours/minutes/blob/main/tide/20261117.md',
      replaces: ' None yet',
    });
  });

  it('predicts the file that is not there yet', async () => {
    const { document } = await openText('community-call/20261118.md', MINUTES);
    const [best] = await completions(document, 15);
    assert.equal(best?.label, '2026-11-17  1 day before, expected');
    assert.equal(best.where, 'harbour-office/20261117.md');
  });
});
