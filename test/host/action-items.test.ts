import * as vscode from 'vscode';
import { closeEditors, eventually, openText, sample } from './support';

/** The view starts together with VS Code, in milliseconds. */
const PATIENCE = 30_000;

const { executeCommand } = vscode.commands;

/** Opens the first action item of the first group, and returns the line that it leads to. */
async function firstLine(): Promise<string> {
  return eventually(
    'the line of an action item',
    async () => {
      await executeCommand('workbench.action.closeAllEditors');
      await executeCommand('minutes.actionItems.focus');
      // A row that is expanded already moves the focus to its first child, and children come a moment later.
      for (const command of ['focusFirst', 'expand', 'focusFirst']) await executeCommand(`list.${command}`);
      await new Promise(resolve => setTimeout(resolve, 100));
      for (const command of ['expand', 'select']) await executeCommand(`list.${command}`);
      await new Promise(resolve => setTimeout(resolve, 100));
      const editor = vscode.window.activeTextEditor;
      return editor?.document.lineAt(editor.selection.active.line).text;
    },
    PATIENCE,
  );
}

async function waitForFirst(line: string): Promise<void> {
  await eventually(line, async () => (await firstLine()) === line, PATIENCE);
}

describe('action items', function () {
  this.timeout(2 * PATIENCE);
  const added = ['sig-docs/20261124.md', 'tide/20261124.md'] as const;

  afterEach(closeEditors);
  after(async () => {
    for (const path of added) await vscode.workspace.fs.delete(sample(path));
    // What nobody sees is not read again while other tests count what is read.
    await executeCommand('workbench.view.explorer');
  });

  it('lead to their lines', async () => {
    // The editor may be there before its cursor is.
    await waitForFirst('- AI @ines-faro: send it to the owners together with the mail of Team Berth');
  });

  it('are those of all minutes as they are now, by person or by team', async () => {
    await openText(added[0], '# 2026-11-24\n\n## Agenda\n\n- AI @zoe-luff: mend the sail\n');
    await openText(added[1], '# 2026-11-24\n\n## Agenda\n\n- AI @aaron-keel: paint the gauge\n');
    await waitForFirst('- AI @aaron-keel: paint the gauge');
    await executeCommand('minutes.groupActionItemsByTeam');
    await waitForFirst('- AI @zoe-luff: mend the sail');
    await executeCommand('minutes.groupActionItemsByPerson');
    await waitForFirst('- AI @aaron-keel: paint the gauge');
  });
});
