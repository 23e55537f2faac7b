import { commands, Disposable, l10n, window, workspace } from 'vscode';
import { PROFILE_FILE } from '../../core/profile/profile-file';
import { writeProfile } from '../../core/series/write-profile';
import { toUri } from '../editor/convert';
import { filesIn } from '../editor/files';
import { pickRepository } from '../editor/pick-repository';
import type { Session } from '../editor/session';
import { createFile } from './create-file';

/** Writes what is known of a repository as its profile, with comments, and opens it; one that is there is only opened. */
export function contributeCreateProfile(session: Session): Disposable {
  return commands.registerCommand('minutes.createProfile', async () => {
    const repository = await pickRepository(session);
    if (!repository) return;
    const uri = toUri(repository.root, PROFILE_FILE);
    if (
      !(await filesIn(repository.root).stat(PROFILE_FILE)) &&
      !(await createFile(uri, writeProfile(repository.profile)))
    ) {
      void window.showErrorMessage(
        l10n.t('{0} could not be written. Is the folder read-only?', PROFILE_FILE),
      );
      return;
    }
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  });
}
