import { TabInputCustom, TabInputText, window, workspace, type TextDocument } from 'vscode';

/**
 * Gives the document in front of the person; undefined when there is none. In VS Code's newer Markdown editor
 * no text editor is active, but its tab is.
 */
export function frontDocument(): TextDocument | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
  const ofTab = uri && workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  return window.activeTextEditor?.document ?? ofTab;
}
