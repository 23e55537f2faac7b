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
import { waitingLines, type FillableLine } from '../../core/check/fill';
import { startFileAnswers } from '../../host/file-answers';
import { lineOf } from '../../core/markdown/place';
import { headingPlace } from '../../core/minutes/sections';
import { rangeIn, toUri } from '../editor/convert';
import { frontDocument, openDocument, openIfThere } from '../editor/documents';
import { pickRepository } from '../editor/pick-repository';
import { rowTarget } from '../editor/row-targets';
import type { Repository, Session } from '../editor/session';
import { yieldToEditor } from '../editor/timing';

/** Lines that were filled in, and those left to a person because something else is on them. */
interface Counts {
  readonly filled: number;
  readonly left: number;
}

const NOTHING: Counts = { filled: 0, left: 0 };

/** Fills in the links whose minutes have come: in the minutes in front, or in all minutes after a preview. */
export function contributeFillLinks(session: Session): Disposable {
  return Disposable.from(
    commands.registerCommand('minutes.fillPendingLinks', () => fillFront(session)),
    commands.registerCommand('minutes.linkNow', (row?: unknown) => fillRow(session, row)),
    commands.registerCommand('minutes.fillPendingLinksInRepository', () => fillRepository(session)),
  );
}

async function fillFront(session: Session): Promise<void> {
  const document = frontDocument();
  const edit = new WorkspaceEdit();
  const counts = document ? await addEdits(session, document, edit) : NOTHING;
  if (counts.filled > 0) await workspace.applyEdit(edit);
  tell(counts);
}

/** Fills in the line of the section that a row of the outline is about. */
async function fillRow(session: Session, row: unknown): Promise<void> {
  const target = rowTarget(row);
  const document = target && (await openIfThere(target.uri));
  if (!document) return;
  const edit = new WorkspaceEdit();
  const counts = await addEdits(session, document, edit, target.line);
  if (counts.filled > 0) await workspace.applyEdit(edit);
  else tell(counts);
}

async function fillRepository(session: Session): Promise<void> {
  const repository = await pickRepository(session);
  if (!repository) return;
  const edit = new WorkspaceEdit();
  const counts = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Looking for new team minutes'),
      cancellable: true,
    },
    (progress, token) =>
      addEditsOfAll(session, repository, edit, token, done => {
        progress.report({ increment: done * 100 });
      }),
  );
  if (counts === undefined) return;
  // VS Code shows all edits before anything changes, and undoes them in one step.
  if (counts.filled === 0) tell(counts);
  else if (await workspace.applyEdit(edit, { isRefactoring: true })) {
    const left = counts.left > 0 ? [leftWords(counts.left)] : [];
    // Some may have been unticked, so they are not counted.
    void window.showInformationMessage([l10n.t('The ticked links are filled in.'), ...left].join(' '));
  }
}

/** Adds the edits of all minutes, and counts the lines; undefined when the person cancelled. */
async function addEditsOfAll(
  session: Session,
  repository: Repository,
  edit: WorkspaceEdit,
  token: CancellationToken,
  report: (done: number) => void,
): Promise<Counts | undefined> {
  const series = repository.profile.series.filter(({ hasTeamReports }) => hasTeamReports);
  const isWaiting = (minutes: Minutes) => linesOf(minutes).length > 0;
  const answers = startFileAnswers(repository, isWaiting, yieldToEditor);
  let counts = NOTHING;
  for (const [path, waits] of await answers.of(series, { token, report })) {
    if (token.isCancellationRequested) return undefined;
    const uri = toUri(repository.root, path);
    // An open document has a version, against which VS Code checks its edits; files with nothing to fill in stay closed.
    const document = openDocument(uri) ?? (waits ? await openIfThere(uri) : undefined);
    const added = document ? await addEdits(session, document, edit) : NOTHING;
    if (document && counts.filled === 0 && added.filled > 0) askForPreview(document, edit);
    counts = { filled: counts.filled + added.filled, left: counts.left + added.left };
  }
  return token.isCancellationRequested ? undefined : counts;
}

function linesOf(minutes: Minutes): readonly FillableLine[] {
  return minutes.file.series.hasTeamReports ? waitingLines(minutes) : [];
}

/** Adds the edits of a document, or only those of the section whose heading is on a line. */
async function addEdits(
  session: Session,
  document: TextDocument,
  edit: WorkspaceEdit,
  only?: number,
): Promise<Counts> {
  const answer = await session.answer(document, minutes => ({
    minutes,
    lines: linesOf(minutes).filter(
      ({ section }) => only === undefined || lineOf(minutes.document, headingPlace(section)) === only,
    ),
  }));
  if (!answer || answer.minutes.document.text !== document.getText()) return NOTHING;
  const safe = answer.lines.filter(({ fix }) => !fix.needsLook);
  for (const { section, file, fix } of safe) {
    // The name of the file first: what is behind it is cut off where the view is narrow.
    const label = `${section.team.name}: ${nameOf(file.path)}`;
    const metadata = { needsConfirmation: false, label, description: file.path };
    for (const { place, text } of fix.edits)
      edit.replace(document.uri, rangeIn(answer.minutes.document, place), text, metadata);
  }
  return { filled: safe.length, left: answer.lines.length - safe.length };
}

/**
 * The refactoring view opens when an edit asks for it, and leaves such an edit unticked. So one that changes
 * nothing asks, and all that fill in a link are ticked.
 */
function askForPreview(document: TextDocument, edit: WorkspaceEdit): void {
  const label = l10n.t('Untick the lines that should stay as they are');
  edit.insert(document.uri, new Position(0, 0), '', { needsConfirmation: true, label });
}

function tell({ filled, left }: Counts): void {
  const words =
    filled === 0
      ? l10n.t('No new team minutes to link.')
      : filled === 1
        ? l10n.t('Filled in 1 link.')
        : l10n.t('Filled in {0} links.', filled);
  const all = [...(filled > 0 || left === 0 ? [words] : []), ...(left > 0 ? [leftWords(left)] : [])];
  void window.showInformationMessage(all.join(' '));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function leftWords(left: number): string {
  return l10n.t('Lines left because they say more: {0}.', left);
}
