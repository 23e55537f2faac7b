import { commands, Disposable, l10n, window, workspace, WorkspaceEdit } from 'vscode';
import { PROFILE_FILE } from '../../core/profile/profile-file';
import { namesSeries, skipDay } from '../../core/profile/skip-day';
import type { Series } from '../../core/repository/profile';
import { writeProfile } from '../../core/series/write-profile';
import { applyEdits } from '../../core/text/edit';
import { isoDate } from '../../core/text/date';
import { toTextEdits, toUri, withoutLinks } from '../editor/convert';
import { filesIn } from '../editor/files';
import { pickRepository } from '../editor/pick-repository';
import type { Repository, Session } from '../editor/session';
import { askForDate, askForSeries } from './ask-for-meeting';
import { createFile } from './create-file';

/** Writes a day on which a series does not meet into the profile, which is made where there is none. */
export function contributeNoMeeting(session: Session): Disposable {
  return commands.registerCommand('minutes.noMeeting', async () => {
    const repository = await pickRepository(session);
    if (!repository) return;
    const all = repository.profile.series;
    const series = all.length === 1 ? all[0] : await askForSeries(l10n.t('No Meeting'), all);
    const date = series && (await askForDate(repository, series));
    if (!date) return;
    const day = isoDate(date);
    const isWritten = await writeDay(repository, series, day);
    const words = isWritten
      ? l10n.t('{0} does not meet on {1}.', series.name, day)
      : l10n.t('{0} could not be written. Does it name {1}?', PROFILE_FILE, series.name);
    void (isWritten
      ? window.showInformationMessage(withoutLinks(words))
      : window.showErrorMessage(withoutLinks(words)));
  });
}

async function writeDay({ root, profile }: Repository, { name }: Series, day: string): Promise<boolean> {
  const uri = toUri(root, PROFILE_FILE);
  if (!(await filesIn(root).stat(PROFILE_FILE))) {
    const text = profile.series.length === 1 ? '{\n}\n' : writeProfile(profile);
    return createFile(uri, applyEdits(text, skipDay(text, name, day) ?? []));
  }
  const document = await workspace.openTextDocument(uri);
  const text = document.getText();
  const edits = namesSeries(text) || profile.series.length === 1 ? skipDay(text, name, day) : undefined;
  if (!edits) return false;
  const change = new WorkspaceEdit();
  change.set(uri, toTextEdits(document, edits));
  const wasSaved = !document.isDirty;
  // What somebody is still writing there is theirs to save.
  return (await workspace.applyEdit(change)) && (!wasSaved || (await document.save()));
}
