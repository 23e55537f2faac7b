import { l10n, Selection, TabInputCustom, TabInputText, TextEditorRevealType } from 'vscode';
import { window, workspace, type Position, type TextDocument, type Uri } from 'vscode';
import type { Minutes } from '../../core/minutes/minutes';
import { withoutLinks } from './convert';
import type { Session } from './session';

/** Finds the document of a file that VS Code has open, perhaps with unsaved changes; undefined when it has none. */
export function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
}

/** Opens the document of a file; undefined when the file is gone or is not text. */
export async function openIfThere(uri: Uri): Promise<TextDocument | undefined> {
  return workspace.openTextDocument(uri).then(undefined, () => undefined);
}

/**
 * Finds the document in front of the person; undefined when there is none. In a custom editor, such as VS Code's newer
 * one for Markdown, no text editor is active, but its tab is.
 */
export function frontDocument(): TextDocument | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
  return window.activeTextEditor?.document ?? (uri && openDocument(uri));
}

/** Finds the cursor in the document in front; undefined in a custom editor, which does not tell where its cursor is. */
export function frontCursor(): Position | undefined {
  return window.activeTextEditor?.selection.active;
}

/**
 * Shows a line (from 0) of a file as it was saved. Where unsaved changes may have moved it, `find` looks for it again;
 * it returns undefined when it is not there any more. Says so when the file cannot be opened.
 */
export async function showLine(
  session: Session,
  uri: Uri,
  saved: number,
  find: (minutes: Minutes) => number | undefined,
): Promise<void> {
  try {
    const document = await workspace.openTextDocument(uri);
    const found = document.isDirty ? await session.answer(document, find) : undefined;
    await revealLine(document, found ?? saved);
  } catch {
    const words = l10n.t('{0} cannot be opened.', workspace.asRelativePath(uri));
    void window.showErrorMessage(withoutLinks(words));
  }
}

/** Shows a line (from 0) of a document in a text editor, with the cursor at its start; the last line when there are fewer. */
export async function revealLine(document: TextDocument, line: number): Promise<void> {
  const { range } = document.lineAt(Math.min(line, document.lineCount - 1));
  const selection = new Selection(range.start, range.start);
  const editor = await window.showTextDocument(document, { selection });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
