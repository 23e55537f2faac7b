import { l10n, window, workspace } from 'vscode';
import { toUri } from './convert';
import { frontDocument } from './documents';
import type { Repository, Session } from './session';

/**
 * Finds the repository of the document in front, else that of the only open folder, else that of the one that
 * the person picks; undefined when no folder is open or the person gives up.
 */
export async function pickRepository(session: Session): Promise<Repository | undefined> {
  const front = frontDocument();
  const repository = front && (await session.repositoryOf(front.uri));
  const folders = workspace.workspaceFolders ?? [];
  if (repository) return repository;
  if (folders.length === 0) void window.showErrorMessage(l10n.t('Open the folder of your minutes first.'));
  const folder = folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0];
  return folder && session.repositoryOf(toUri(folder.uri, 'any'));
}

/** Finds the repositories of all open folders, and that of the document in front, which may be deeper in one; each once. */
export async function openRepositories(session: Session): Promise<readonly Repository[]> {
  const inFolders = (workspace.workspaceFolders ?? []).map(({ uri }) => toUri(uri, 'any'));
  const front = frontDocument()?.uri;
  const found = await Promise.all([...inFolders, ...(front ? [front] : [])].map(session.repositoryOf));
  return [...new Set(found.filter(repository => repository !== undefined))];
}
