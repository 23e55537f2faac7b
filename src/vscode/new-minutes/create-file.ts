import { workspace, type Uri } from 'vscode';

/**
 * Writes a new file in one step that fails when there is one: under another name first. Not as a workspace edit,
 * whose undo would delete the minutes together with all that was typed since.
 */
export async function createFile(uri: Uri, text: string): Promise<boolean> {
  // A name that nobody else has: a file that is there must neither be written nor deleted.
  const draft = uri.with({ path: `${uri.path}.${crypto.randomUUID()}.new` });
  try {
    await workspace.fs.writeFile(draft, new TextEncoder().encode(text));
    await workspace.fs.rename(draft, uri, { overwrite: false });
    return true;
  } catch {
    await workspace.fs.delete(draft).then(undefined, () => undefined);
    return false;
  }
}
