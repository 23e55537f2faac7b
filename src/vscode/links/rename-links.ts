import {
  ConfigurationTarget,
  l10n,
  ProgressLocation,
  RelativePattern,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { Disposable, FileRenameEvent, Uri } from 'vscode';
import type { Move } from '../../core/links/link-updates';
import { allSeries, folderOf } from '../../core/repository/profile';
import { PROFILE_FILE } from '../../core/profile/profile-file';
import { pathInside, placedTextEdits, toUri, withoutLinks } from '../editor/convert';
import { filesIn } from '../editor/files';
import { openDocument, openIfThere } from '../editor/documents';
import { yieldToEditor } from '../editor/timing';
import type { Repository, Session } from '../editor/session';

/** A file with links that should lead elsewhere now. */
interface FileToUpdate {
  readonly uri: Uri;
  /** Where it was before anything moved. */
  readonly pathBefore: string;
  readonly links: number;
}

/** How many files are read at a time. */
const FILES_AT_A_TIME = 32;

/** Offers to update all links to minutes that are renamed or moved. */
export function contributeRenameLinks(session: Session): Disposable {
  async function offer({ files }: FileRenameEvent): Promise<void> {
    for (const [repository, moves] of await movesByRepository(session, files)) {
      const setting = workspace
        .getConfiguration('minutes', repository.root)
        .get<string>('updateLinksOnRename', 'prompt');
      if (setting === 'never') continue;
      tellProfile(repository, moves);
      const found = await window.withProgress(
        { location: ProgressLocation.Window, title: l10n.t('Looking for links to what moved') },
        () => findLinks(repository, moves),
      );
      const links = found.reduce((sum, file) => sum + file.links, 0);
      if (links > 0 && (setting === 'always' || (await isWanted(repository, moves, links))))
        await update(repository, moves, found);
    }
  }
  return workspace.onDidRenameFiles(event => void offer(event));
}

/** Nothing is found in a folder whose name the profile does not know. */
function tellProfile({ profile }: Repository, moves: readonly Move[]): void {
  const folders = allSeries(profile).map(folderOf);
  const moved = moves.find(({ from }) => folders.includes(from));
  if (!moved) return;
  const words = l10n.t(
    'The profile of this repository still says that minutes are in {0}. Change it in {1}.',
    moved.from,
    PROFILE_FILE,
  );
  void window.showWarningMessage(withoutLinks(words));
}

async function movesByRepository(
  session: Session,
  files: FileRenameEvent['files'],
): Promise<ReadonlyMap<Repository, readonly Move[]>> {
  const all = new Map<Repository, Move[]>();
  for (const { oldUri, newUri } of files) {
    const repository = await session.repositoryOf(newUri);
    const from = repository && pathInside(repository.root, oldUri);
    const to = repository && pathInside(repository.root, newUri);
    if (from && to) all.set(repository, [...(all.get(repository) ?? []), { from, to }]);
  }
  return all;
}

async function findLinks(
  { root, library, profile }: Repository,
  moves: readonly Move[],
): Promise<readonly FileToUpdate[]> {
  const [{ parse }, { linkUpdates, mayNeedUpdates, pathBefore }] = await Promise.all([
    import('../../core/markdown/parse'),
    import('../../core/links/link-updates'),
  ]);
  const uris = await workspace.findFiles(new RelativePattern(root, '**/*.md'), '**/node_modules/**');
  const found: FileToUpdate[] = [];
  for (let index = 0; index < uris.length; index += FILES_AT_A_TIME) {
    const paths = uris.slice(index, index + FILES_AT_A_TIME).map(uri => pathInside(root, uri) ?? '');
    const texts = await library.settled(now => paths.map(path => now.read(path)));
    for (const [at, path] of paths.entries()) {
      const uri = toUri(root, path);
      // What is open may say something else than the file.
      const text = openDocument(uri)?.getText() ?? texts[at];
      const before = pathBefore(moves, path);
      if (typeof text !== 'string' || !mayNeedUpdates(moves, before, text)) continue;
      const links = linkUpdates(profile, before, parse(text), moves).length;
      if (links > 0) found.push({ uri, pathBefore: before, links });
    }
    await yieldToEditor();
  }
  return found;
}

/** Asks once; "Always" and "Never" are kept in the person's settings. */
async function isWanted(
  { root }: Repository,
  [move, ...others]: readonly Move[],
  links: number,
): Promise<boolean> {
  const [update, always, never] = [l10n.t('Update'), l10n.t('Always'), l10n.t('Never')];
  const to = move?.to.slice(move.to.lastIndexOf('/') + 1) ?? '';
  const moved = others.length > 0 ? l10n.t('{0} and {1} more', to, others.length) : to;
  const question =
    links === 1 ? l10n.t('Update 1 link to {0}?', moved) : l10n.t('Update {0} links to {1}?', links, moved);
  // Modal, because a question that goes away by itself leaves dead links.
  const answer = await window.showInformationMessage(question, { modal: true }, update, always, never);
  const setting = answer === always ? 'always' : answer === never ? 'never' : undefined;
  if (setting)
    await workspace
      .getConfiguration('minutes', root)
      .update('updateLinksOnRename', setting, ConfigurationTarget.Global);
  return answer === update || answer === always;
}

/** The edits are made for what the documents say now. */
async function update(
  { root, profile }: Repository,
  moves: readonly Move[],
  files: readonly FileToUpdate[],
): Promise<void> {
  const [{ parse }, { linkUpdates }] = await Promise.all([
    import('../../core/markdown/parse'),
    import('../../core/links/link-updates'),
  ]);
  const documents = await Promise.all(files.map(({ uri }) => openIfThere(uri)));
  // The question may be answered long after the move was taken back.
  const there = await Promise.all(moves.map(async ({ to }) => filesIn(root).stat(to)));
  if (there.includes(undefined)) {
    void window.showInformationMessage(
      l10n.t('What you moved has been moved again. The links stay as they are.'),
    );
    return;
  }
  const edit = new WorkspaceEdit();
  for (const [index, { uri, pathBefore }] of files.entries()) {
    const text = documents[index]?.getText();
    const document = text === undefined ? undefined : parse(text);
    if (document) edit.set(uri, placedTextEdits(document, linkUpdates(profile, pathBefore, document, moves)));
  }
  if (!(await workspace.applyEdit(edit, { isRefactoring: true })))
    void window.showErrorMessage(l10n.t('The links could not be updated. Is a file read-only?'));
}
