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

const front = () => vscode.window.activeTextEditor?.document.uri.path.replace(/^.*\/(?=.*\/)/, '');

/** Picks the first team in the list that a command shows, until a text editor shows a file for it. */
async function pickFirstTeam(command: string, path: string): Promise<void> {
  await eventually(`${command} to show ${path}`, async () => {
    let isDone = false;
    void vscode.commands.executeCommand(command).then(() => (isDone = true));
    await eventually(`the end of ${command}`, async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
    // VS Code may take the key before it has marked the first team; then nothing is picked.
    return front() === path;
  });
}

describe('in a custom editor, which does not tell where its cursor is', () => {
  afterEach(closeEditors);

  it('the team is picked whose minutes open', async () => {
    await openCustom('community-call/20261111.md');
    await pickFirstTeam('minutes.openTeamMinutes', 'tide/20261110.md');
  });

  it('a text editor shows the earlier reports of the team that is picked', async () => {
    await openCustom('community-call/20261111.md');
    await pickFirstTeam('minutes.peekTeamHistory', 'community-call/20261111.md');
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
