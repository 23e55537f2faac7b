import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, eventually, openSample, openText, sample } from './support';

const WEB = 'https://github.com/little-harbours/minutes/blob/main';
const LINKED = `${WEB}/berth/20261104.md`;

/** The position of some words in a document. */
function positionOf(document: vscode.TextDocument, words: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(words) + 1);
}

async function ask<Answer>(
  command: string,
  document: vscode.TextDocument,
  words: string,
): Promise<readonly Answer[]> {
  return vscode.commands.executeCommand(command, document.uri, positionOf(document, words));
}

function hoverText({ contents }: vscode.Hover): string {
  const texts = contents.map(content => (content instanceof vscode.MarkdownString ? content.value : ''));
  return texts.join('\n').replaceAll('&nbsp;', ' ');
}

describe('links to minutes of the repository', () => {
  afterEach(closeEditors);

  it('show what the linked minutes are about', async () => {
    const { document } = await openSample('community-call/20261111.md');
    const text = await eventually('the hover', async () => {
      const hovers = await ask<vscode.Hover>('vscode.executeHoverProvider', document, LINKED);
      return hovers.map(hoverText).find(one => one.includes('Winter storage'));
    });
    assert.match(text, /2026\\?-11\\?-04/);
    assert.match(text, /- Crane bookings/);
  });

  it('lead to the local file', async () => {
    const { document } = await openSample('community-call/20261111.md');
    const [definition] = await eventually('the definition', async () => {
      const found = await ask<vscode.LocationLink>('vscode.executeDefinitionProvider', document, LINKED);
      return found.length > 0 && found;
    });
    assert.equal(definition?.targetUri.toString(), sample('berth/20261104.md').toString());
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const ours = links.find(({ range }) => document.getText(range) === LINKED);
    assert.equal(ours?.target?.toString(), sample('berth/20261104.md').toString());
  });

  it('open from the section with the cursor', async () => {
    const editor = await openSample('community-call/20261111.md');
    const position = positionOf(editor.document, 'Winter storage goes live');
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('minutes.openTeamMinutes');
    await eventually(
      'the team’s minutes',
      () =>
        vscode.window.activeTextEditor?.document.uri.toString() === sample('berth/20261104.md').toString(),
    );
  });

  it('are completed wherever a URL is typed, as topics and teams are', async () => {
    const text = `# Harbour Weekly 2026-08-19\n\n## Team updates\n\n### Team Berth\n\nMinutes: ${LINKED}\n\n- \n\n### Te\n\n## AOB\n\nhttps:\n`;
    const { document } = await openText('community-call/20260819.md', text);
    const offered = (line: number, wanted: string) =>
      eventually(wanted, async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          document.lineAt(line).range.end,
        );
        return list.items.find(({ insertText }) => insertText === wanted);
      });
    await offered(14, `${WEB}/tide/20260901.md`);
    await offered(10, 'Team Harbour Office');
    await offered(8, 'Winter storage #101');
    // Other tests count on the sample meetings.
    await closeEditors();
    await vscode.workspace.fs.delete(document.uri);
  });

  it('follow a file that is renamed, and nothing else changes', async () => {
    const settings = vscode.workspace.getConfiguration('minutes');
    await settings.update('updateLinksOnRename', 'always', vscode.ConfigurationTarget.Global);
    const before = `# Crane\r\n\r\nSee ${WEB}/crane/20270105.md and [it](20270105.md#hook), not ${WEB}/crane/20270104.md\r\n`;
    await openText('crane/20270105.md', '# 2027-01-05\n');
    const { document } = await openText('crane/about.md', before);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(sample('crane/20270105.md'), sample('crane/20270106.md'));
    await vscode.workspace.applyEdit(edit);
    await eventually('the update', () => document.getText() !== before);
    assert.equal(
      document.getText(),
      `# Crane\r\n\r\nSee ${WEB}/crane/20270106.md and [it](20270106.md#hook), not ${WEB}/crane/20270104.md\r\n`,
    );
    await settings.update('updateLinksOnRename', undefined, vscode.ConfigurationTarget.Global);
  });
});
