import { l10n, Selection, TextEditorRevealType, window, workspace, type Uri } from 'vscode';
import { withoutLinks } from './convert';
import type { Session } from './session';
import type { Minutes } from '../../core/minutes/minutes';

/**
 * Shows a line (from 0) of a file as it was saved. Where unsaved changes may have moved it, `find` looks for it again;
 * it gives undefined when it is not there any more. Says so when the file cannot be opened.
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
    const { range } = document.lineAt(Math.min(found ?? saved, document.lineCount - 1));
    const selection = new Selection(range.start, range.start);
    const editor = await window.showTextDocument(document, { selection });
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  } catch {
    const words = l10n.t('{0} cannot be opened.', workspace.asRelativePath(uri));
    void window.showErrorMessage(withoutLinks(words));
  }
}
