import {
  commands,
  Disposable,
  l10n,
  Position,
  ProgressLocation,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { CancellationToken, TextDocument } from 'vscode';
import type { Minutes } from '../../core/minutes/minutes';
import { fillableLines, type FillableLine } from '../../core/check/fill';
import { startFileAnswers } from '../../host/file-answers';
import { rangeIn, toUri } from '../editor/convert';
import { frontDocument, openDocument, openIfThere } from '../editor/documents';
import { pickRepository } from '../editor/pick-repository';
import type { Repository, Session } from '../editor/session';
import { yieldToEditor } from '../editor/timing';

/** Fills in the links whose minutes have come: in the minutes in front, or in all minutes after a preview. */
export function contributeFillLinks(session: Session): Disposable {
  return Disposable.from(
    commands.registerCommand('minutes.fillPendingLinks', () => fillFront(session)),
    commands.registerCommand('minutes.fillPendingLinksInRepository', () => fillRepository(session)),
  );
}

async function fillFront(session: Session): Promise<void> {
  const document = frontDocument();
  const edit = new WorkspaceEdit();
  const count = document ? await addEdits(session, document, edit) : 0;
  if (count > 0) await workspace.applyEdit(edit);
  tell(count);
}

async function fillRepository(session: Session): Promise<void> {
  const repository = await pickRepository(session);
  if (!repository) return;
  const edit = new WorkspaceEdit();
  const count = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Looking for minutes that have come'),
      cancellable: true,
    },
    (progress, token) =>
      addEditsOfAll(session, repository, edit, token, done => {
        progress.report({ increment: done * 100 });
      }),
  );
  if (count === undefined) return;
  if (count === 0) tell(0);
  // VS Code shows all edits before anything changes, and undoes them in one step.
  else await workspace.applyEdit(edit, { isRefactoring: true });
}

/** Adds the edits of all minutes, and counts the lines; undefined when the person cancelled. */
async function addEditsOfAll(
  session: Session,
  repository: Repository,
  edit: WorkspaceEdit,
  token: CancellationToken,
  report: (done: number) => void,
): Promise<number | undefined> {
  const series = repository.profile.series.filter(({ hasTeamReports }) => hasTeamReports);
  const canFill = (minutes: Minutes) => linesOf(minutes).length > 0;
  const answers = startFileAnswers(repository, canFill, yieldToEditor);
  let count = 0;
  for (const [path, isWaiting] of await answers.of(series, { token, report })) {
    if (token.isCancellationRequested) return undefined;
    const uri = toUri(repository.root, path);
    // An open document has a version, against which VS Code checks its edits; files with nothing to fill in stay closed.
    const document = openDocument(uri) ?? (isWaiting ? await openIfThere(uri) : undefined);
    const added = document ? await addEdits(session, document, edit) : 0;
    if (document && count === 0 && added > 0) askForPreview(document, edit);
    count += added;
  }
  return token.isCancellationRequested ? undefined : count;
}

function linesOf(minutes: Minutes): readonly FillableLine[] {
  return minutes.file.series.hasTeamReports ? fillableLines(minutes) : [];
}

async function addEdits(session: Session, document: TextDocument, edit: WorkspaceEdit): Promise<number> {
  const answer = await session.answer(document, minutes => ({ minutes, lines: linesOf(minutes) }));
  if (!answer || answer.minutes.document.text !== document.getText()) return 0;
  for (const { section, file, fix } of answer.lines) {
    const metadata = { needsConfirmation: false, label: section.team.name, description: file.path };
    for (const { place, text } of fix.edits)
      edit.replace(document.uri, rangeIn(answer.minutes.document, place), text, metadata);
  }
  return answer.lines.length;
}

/**
 * The refactoring view opens when an edit asks for it, and leaves such an edit unticked. So one that changes
 * nothing asks, and all that fill in a link are ticked.
 */
function askForPreview(document: TextDocument, edit: WorkspaceEdit): void {
  const label = l10n.t('Untick the lines that should stay as they are');
  edit.insert(document.uri, new Position(0, 0), '', { needsConfirmation: true, label });
}

function tell(count: number): void {
  const words =
    count === 0
      ? l10n.t('No minutes have come for the lines that wait.')
      : count === 1
        ? l10n.t('Filled in 1 link.')
        : l10n.t('Filled in {0} links.', count);
  void window.showInformationMessage(words);
}
