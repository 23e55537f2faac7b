import { workspace, type Uri } from 'vscode';

/** Tells whether a file or folder is there; what cannot be asked for is not. */
export async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
