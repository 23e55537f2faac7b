import { commands, Disposable, l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { PROFILE_FILE } from '../../core/profile/profile-file';
import { RULES } from '../../core/check/rules';
import { turnOffRule } from '../../core/profile/turn-off-rule';
import { writeProfile } from '../../core/series/write-profile';
import { applyEdits } from '../../core/text/edit';
import { toTextEdits, toUri } from '../editor/convert';
import { filesIn } from '../editor/files';
import type { Repository, Session } from '../editor/session';

/** Shows the page that explains a rule, and turns a rule off for everybody in a repository. */
export function contributeRules(session: Session): Disposable {
  return Disposable.from(
    commands.registerCommand('minutes.showRule', (rule: unknown) => showPage(session, rule)),
    commands.registerCommand('minutes.turnOffRule', (root: Uri, rule: string) =>
      turnOff(session, root, rule),
    ),
  );
}

/** In the preview, where the page is what its author wrote; as text where there is no preview. */
async function showPage({ docs }: Session, rule: unknown): Promise<void> {
  if (!RULES.some(({ id }) => id === rule)) return;
  const page = Uri.joinPath(docs, `${String(rule)}.md`);
  await commands
    .executeCommand('markdown.showPreview', page)
    .then(undefined, () => commands.executeCommand('vscode.open', page));
}

async function turnOff(session: Session, root: Uri, rule: string): Promise<void> {
  const repository = await session.repositoryOf(toUri(root, 'any'));
  if (repository && (await writeRule(repository, rule))) return;
  void window.showErrorMessage(l10n.t('{0} could not be written. Is the folder read-only?', PROFILE_FILE));
}

async function writeRule({ root, profile }: Repository, rule: string): Promise<boolean> {
  const uri = toUri(root, PROFILE_FILE);
  if (!(await filesIn(root).stat(PROFILE_FILE))) {
    // What is built in counts only while there is no file; what is read from the minutes stays so.
    const isBuiltIn = profile.series.some(({ source }) => source === 'built-in');
    const text = isBuiltIn ? writeProfile(profile) : '{\n}\n';
    const written = new TextEncoder().encode(applyEdits(text, turnOffRule(text, rule)));
    return workspace.fs.writeFile(uri, written).then(
      () => true,
      () => false,
    );
  }
  const document = await workspace.openTextDocument(uri);
  const change = new WorkspaceEdit();
  change.set(uri, toTextEdits(document, turnOffRule(document.getText(), rule)));
  const wasSaved = !document.isDirty;
  // What somebody is still writing there is theirs to save.
  return (await workspace.applyEdit(change)) && (!wasSaved || (await document.save()));
}
