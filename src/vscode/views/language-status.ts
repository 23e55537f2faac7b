import { commands, Disposable, extensions, l10n, languages, window, workspace } from 'vscode';
import type { Command, LanguageStatusItem, TextDocument } from 'vscode';
import { countPending, outlineOf } from '../../core/answers/outline';
import { isoDate } from '../../core/text/date';
import { pathInside } from '../editor/convert';
import { frontDocument } from '../editor/documents';
import type { Session } from '../editor/session';
import { debounce } from '../editor/timing';

/** How long typing rests before the status is written again, in milliseconds. */
const DEBOUNCE = 200;

/** What can be done with minutes, and with a file that is none, by the names of the commands. */
const WITH_MINUTES = [
  'minutes.fillPendingLinks',
  'minutes.insertTopics',
  'minutes.previousMeeting',
  'minutes.nextMeeting',
  'minutes.peekTeamHistory',
  'minutes.newLikeThis',
  'minutes.new',
  'minutes.checkRepository',
  'minutes.coverageBoard',
  'minutes.openSidebar',
] as const;
const WITHOUT_MINUTES = [
  'minutes.createProfile',
  'minutes.new',
  'minutes.checkRepository',
  'minutes.openSidebar',
  'minutes.getStarted',
] as const;

/** Says in the status bar what the file in front is and what is open in it; a click lists what can be done there. */
export function contributeLanguageStatus(session: Session): Disposable {
  let item: LanguageStatusItem | undefined;

  async function refresh(): Promise<void> {
    const document = frontDocument();
    const repository =
      document?.languageId === 'markdown' ? await session.repositoryOf(document.uri) : undefined;
    const found = repository && document && (await statusOf(session, document));
    if (document !== frontDocument()) return;
    const path = repository && document && pathInside(repository.root, document.uri);
    if (!found && path === undefined) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= languages.createLanguageStatusItem('minutes.status', { language: 'markdown' });
    item.name = 'Weekly Minutes';
    item.text = found ?? l10n.t('No series matches {0}', path ?? '');
    item.command = found
      ? { command: 'minutes.showActions', title: l10n.t('What Can Be Done Here') }
      : commandNamed('minutes.createProfile');
  }
  async function showActions(): Promise<void> {
    const document = frontDocument();
    const isMinutes = document && (await session.answer(document, () => true)) === true;
    const items = (isMinutes ? WITH_MINUTES : WITHOUT_MINUTES).map(commandNamed);
    const picked = await window.showQuickPick(
      items.map(({ title: label, command }) => ({ label, command })),
      { placeHolder: item?.text ?? l10n.t('What do you want to do?') },
    );
    if (picked) await commands.executeCommand(picked.command);
  }
  const refreshLater = debounce(DEBOUNCE, () => void refresh());

  void refresh();
  return Disposable.from(
    refreshLater,
    new Disposable(() => item?.dispose()),
    commands.registerCommand('minutes.showActions', showActions),
    window.onDidChangeActiveTextEditor(() => void refresh()),
    window.tabGroups.onDidChangeTabs(refreshLater.call),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === frontDocument()) refreshLater.call();
    }),
    session.onDidChangeFiles(refreshLater.call),
  );
}

/** Writes "Harbour Weekly 2026-11-11 · 3 pending"; undefined for a file that is not minutes. */
async function statusOf(session: Session, document: TextDocument): Promise<string | undefined> {
  return session.answer(document, minutes => {
    const { series, date } = minutes.file;
    const pending = countPending(outlineOf(minutes));
    const meeting = `${series.name} ${isoDate(date)}`;
    return pending === 0 ? meeting : l10n.t('{0} · {1} pending', meeting, pending);
  });
}

/** Finds the title of a command of ours, translated by VS Code, in the manifest. */
function commandNamed(command: string): Command {
  const manifest = extensions.getExtension('weekly-minutes.weekly-minutes')?.packageJSON as
    { readonly contributes: { readonly commands: readonly Command[] } } | undefined;
  const title = manifest?.contributes.commands.find(one => one.command === command)?.title;
  return { command, title: title ?? command };
}
