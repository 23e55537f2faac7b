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
import { readMinutes, type Minutes } from '../../core/minutes/minutes';
import { waitingLines, type FillableLine } from '../../core/check/fill';
import { filesOfSeries } from '../../core/repository/library';
import { rangeIn, toUri } from '../editor/convert';
import { frontDocument, openDocument } from '../editor/documents';
import { pickRepository } from '../editor/pick-repository';
import type { Repository, Session } from '../editor/session';

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

async function fillRepository(session: Session): Promise<void> {
  const repository = await pickRepository(session);
  if (!repository) return;
  const edit = new WorkspaceEdit();
  const counts = await window.withProgress(
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
  if (counts === undefined) return;
  // VS Code shows all edits before anything changes, and undoes them in one step.
  if (counts.filled > 0) await workspace.applyEdit(edit, { isRefactoring: true });
  if (counts.filled === 0) tell(counts);
  else if (counts.left > 0) void window.showInformationMessage(leftWords(counts.left));
}

/** Counts the lines; undefined when the person cancelled. */
async function addEditsOfAll(
  session: Session,
  repository: Repository,
  edit: WorkspaceEdit,
  token: CancellationToken,
  report: (done: number) => void,
): Promise<Counts | undefined> {
  const { library, profile } = repository;
  const series = profile.series.filter(({ hasTeamReports }) => hasTeamReports);
  const files = await library.settled(now => series.flatMap(one => filesOfSeries(now, one) ?? []));
  let counts = NOTHING;
  for (const { path } of files) {
    if (token.isCancellationRequested) return undefined;
    const document = await openIfWaiting(repository, path);
    const added = document ? await addEdits(session, document, edit) : NOTHING;
    if (document && counts.filled === 0 && added.filled > 0) askForPreview(document, edit);
    counts = { filled: counts.filled + added.filled, left: counts.left + added.left };
    report(1 / files.length);
  }
  return token.isCancellationRequested ? undefined : counts;
}

/** An open document has a version, against which VS Code checks its edits; files with nothing to fill in stay closed. */
async function openIfWaiting(
  { root, library: loaded, profile }: Repository,
  path: string,
): Promise<TextDocument | undefined> {
  const uri = toUri(root, path);
  const known = openDocument(uri);
  if (known) return known;
  const { parse } = await import('../../core/markdown/parse');
  const isWaiting = await loaded.settled(library => {
    const text = library.read(path);
    return (
      typeof text === 'string' && linesOf(readMinutes({ profile, library }, path, parse(text))).length > 0
    );
  });
  // Gone meanwhile, or no text: nothing to fill in.
  return isWaiting ? workspace.openTextDocument(uri).then(undefined, () => undefined) : undefined;
}

function linesOf(minutes: Minutes | undefined): readonly FillableLine[] {
  return minutes?.file.series.hasTeamReports ? waitingLines(minutes) : [];
}

async function addEdits(session: Session, document: TextDocument, edit: WorkspaceEdit): Promise<Counts> {
  const answer = await session.answer(document, minutes => ({ minutes, lines: linesOf(minutes) }));
  if (!answer || answer.minutes.document.text !== document.getText()) return NOTHING;
  const safe = answer.lines.filter(({ fix }) => !fix.needsLook);
  for (const { section, file, fix } of safe) {
    const metadata = { needsConfirmation: false, label: section.team.name, description: file.path };
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
      ? l10n.t('No minutes have come for the lines that wait.')
      : filled === 1
        ? l10n.t('Filled in 1 link.')
        : l10n.t('Filled in {0} links.', filled);
  const all = [...(filled > 0 || left === 0 ? [words] : []), ...(left > 0 ? [leftWords(left)] : [])];
  void window.showInformationMessage(all.join(' '));
}

function leftWords(left: number): string {
  return l10n.t('Lines left because they say more: {0}.', left);
}
