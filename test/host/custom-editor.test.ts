import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, eventually, sample } from './support';

/** VS Code's preview as an editor is a custom editor: its document is open, but no text editor is. */
async function openCustom(path: string): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', sample(path), 'vscode.markdown.preview.editor');
  await eventually('a custom editor', () => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.path === sample(path).path);
    return input instanceof vscode.TabInputCustom && vscode.window.activeTextEditor === undefined && isOpen;
  });
}

/** Accepts what is marked in the list that a command shows, as soon as that is there, until the command is done. */
async function acceptFirst(command: string): Promise<void> {
  let isDone = false;
  const done = vscode.commands.executeCommand(command).then(() => (isDone = true));
  await eventually(`the end of ${command}`, async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone;
  });
  await done;
}

const front = () => vscode.window.activeTextEditor?.document.uri.path.replace(/^.*\/(?=.*\/)/, '');

describe('in a custom editor, which does not tell where its cursor is', () => {
  afterEach(closeEditors);

  it('the team is picked whose minutes open', async () => {
    await openCustom('community-call/20261111.md');
    await acceptFirst('minutes.openTeamMinutes');
    await eventually('the minutes of the first team', () => front() === 'tide/20261110.md');
  });

  it('a text editor shows the earlier reports of the team that is picked', async () => {
    await openCustom('community-call/20261111.md');
    await acceptFirst('minutes.peekTeamHistory');
    assert.equal(front(), 'community-call/20261111.md');
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('the meeting before is reached', async () => {
    await openCustom('community-call/20261111.md');
    await vscode.commands.executeCommand('minutes.previousMeeting');
    await eventually('the minutes before', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return (input as { uri?: vscode.Uri } | undefined)?.uri?.path.endsWith('20261104.md');
    });
  });
});
