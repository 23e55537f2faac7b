import { commands, Disposable, env, l10n, window, workspace } from 'vscode';
import type { PadMinutes, PadText } from '../../core/pads/import-pad';
import { allSeries } from '../../core/repository/profile';
import { toUri, withoutLinks } from '../editor/convert';
import { filesIn } from '../editor/files';
import { pickRepository } from '../editor/pick-repository';
import type { Repository, Session } from '../editor/session';
import { askForDate, askForSeries } from './ask-for-meeting';
import { createFile } from './create-file';
import { showPadDiff, type PadDiff } from './pad-diff';

/** Makes minutes of a text copied from a collaborative pad: shows what changes, then saves them where they belong. */
export function contributePasteFromPad(session: Session): Disposable {
  return commands.registerCommand('minutes.pasteFromPad', async (given?: Pick<PadText, 'text'>) => {
    const text = given?.text ?? (await env.clipboard.readText());
    const repository = await pickRepository(session);
    if (!repository) return;
    if (text.trim() === '') {
      void window.showInformationMessage(l10n.t('Copy the text of the pad first.'));
      return;
    }
    if (allSeries(repository.profile).length === 0) {
      void window.showInformationMessage(l10n.t('No series of minutes is known in this folder yet.'));
      return;
    }
    const minutes = await askUntilKnown(repository, { text });
    if (minutes) await offer(repository, text, minutes);
  });
}

/** Asks for what the text does not say, until it is known where it belongs; undefined if the person gave up. */
async function askUntilKnown(repository: Repository, pad: PadText): Promise<PadMinutes | undefined> {
  const { importPad } = await import('../../core/pads/import-pad');
  const { profile } = repository;
  const answer = await repository.library.settled(library => importPad(pad, { profile, library }));
  if (!('ask' in answer)) return answer;
  if (answer.ask === 'series') {
    const series = await askForSeries(l10n.t('Minutes from a Pad'), answer.among);
    return series && askUntilKnown(repository, { ...pad, series });
  }
  const date = await askForDate(repository, answer.series, answer.stated);
  return date && askUntilKnown(repository, { ...pad, series: answer.series, date });
}

async function offer({ root, library }: Repository, before: string, minutes: PadMinutes): Promise<void> {
  const { path, text, pictures } = minutes;
  const uri = toUri(root, path);
  if (await filesIn(root).stat(path)) {
    await window.showTextDocument(uri);
    void window.showInformationMessage(withoutLinks(l10n.t('{0} already exists; opened it.', path)));
    return;
  }
  const diff = await showPadDiff(path, before, text);
  const isWanted = await isToBeSaved(path, pictures);
  await closeDiff(diff);
  if (!isWanted) return;
  if (!(await createFile(uri, text))) {
    const words = l10n.t('{0} could not be written. Is the folder read-only?', path);
    void window.showErrorMessage(withoutLinks(words));
    return;
  }
  library.forget(path);
  await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
}

async function isToBeSaved(path: string, pictures: number): Promise<boolean> {
  const save = l10n.t('Save');
  const left =
    pictures > 0 ? ` ${l10n.t('Pictures that are not in the repository yet: {0}.', pictures)}` : '';
  const words = `${l10n.t('Save these minutes as {0}?', path)}${left}`;
  return (await window.showInformationMessage(withoutLinks(words), save)) === save;
}

async function closeDiff({ tab, dispose }: PadDiff): Promise<void> {
  const open = tab();
  if (open) await window.tabGroups.close(open);
  dispose();
}
