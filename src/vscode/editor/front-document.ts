import { TabInputCustom, TabInputText, window, type TextDocument } from 'vscode';
import { openDocument } from './open-document';

/**
 * Gives the document in front of the person; undefined when there is none. In VS Code's newer Markdown editor
 * no text editor is active, but its tab is.
 */
export function frontDocument(): TextDocument | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
  return window.activeTextEditor?.document ?? (uri && openDocument(uri));
}
