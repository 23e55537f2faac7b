import { commands, l10n, window, workspace, WorkspaceEdit } from 'vscode';
import type { Disposable } from 'vscode';
import type { Topic } from '../../core/minutes/topics';
import { placedTextEdits } from '../editor/convert';
import type { Session } from '../editor/session';
import { placeInFront, type PlaceInFront } from '../editor/team-in-front';

/** Inserts topics of a team's own minutes into its section. */
export function contributeInsertTopics(session: Session): Disposable {
  return commands.registerCommand('minutes.insertTopics', async (row?: unknown) => {
    const place = await placeInFront(session, row);
    if (place) await pickAndInsert(session, place);
    else tellNothing();
  });
}

async function pickAndInsert(session: Session, { document, offset }: PlaceInFront): Promise<void> {
  const [{ teamSectionAt }, { topicsFor }, { insertTopics }] = await Promise.all([
    import('../../core/minutes/team-sections'),
    import('../../core/completion/team-topics'),
    import('../../core/completion/insert-topics'),
  ]);
  const found = await session.answer(document, minutes => {
    const section = teamSectionAt(minutes, offset);
    return section && { team: section.team.name, topics: topicsFor(minutes, section) };
  });
  if (!found || found.topics.length === 0) {
    tellNothing();
    return;
  }
  // In a label, `$(name)` would be an icon.
  const labelOf = ({ depth, words }: Topic) => '\u2003'.repeat(depth) + words.replaceAll('$(', '\\$(');
  const items = found.topics.map(topic => ({ label: labelOf(topic), topic }));
  const picked = await window.showQuickPick(items, {
    canPickMany: true,
    title: l10n.t('Topics of {0}', found.team),
    placeHolder: l10n.t('Which of them do you want to report?'),
  });
  if (!picked || picked.length === 0) return;
  // Asked again, because others may have typed meanwhile.
  const edits = await session.answer(document, minutes => {
    const at = Math.min(offset, minutes.document.length);
    const section = teamSectionAt(minutes, at);
    if (section?.team.name !== found.team || minutes.document.text !== document.getText()) return undefined;
    const edit = insertTopics(minutes.document, section, picked.map(({ topic }) => topic), at); // prettier-ignore
    return placedTextEdits(minutes.document, [edit]);
  });
  if (!edits) return;
  const edit = new WorkspaceEdit();
  edit.set(document.uri, edits);
  if (!(await workspace.applyEdit(edit)))
    void window.showErrorMessage(l10n.t('The topics could not be inserted. Is the file read-only?'));
}

function tellNothing(): void {
  void window.showInformationMessage(l10n.t('There are no topics for the section with the cursor.'));
}
