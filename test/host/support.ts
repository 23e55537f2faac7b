import * as vscode from 'vscode';

/** What `probe` finds, as soon as it finds something; VS Code rarely tells when it is done with something. */
export async function eventually<Found>(
  what: string,
  probe: () => Found | PromiseLike<Found>,
  patience = 10_000,
): Promise<NonNullable<Exclude<Found, false>>> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== null && found !== false) return found as never;
    if (Date.now() > deadline) throw new Error(`Waited ${patience} ms in vain: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** A file of the workspace, which is a fresh copy of samples/little-harbours. */
export function sample(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('the tests need a workspace folder');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Shows a file of the workspace. */
export async function openSample(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(sample(path)));
}

/** Shows a new file with this text; it is gone with the workspace. */
export async function openText(path: string, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(sample(path), new TextEncoder().encode(text));
  return openSample(path);
}

/** The text of a file as it is on disk, with its byte order mark. */
export async function readSample(path: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await vscode.workspace.fs.readFile(sample(path)),
  );
}

/** Forgets every unsaved change and closes all editors: for `afterEach`. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    // Another editor may still come to the front, and would be reverted in its place.
    await eventually(`${document.uri.path} as it was saved`, async () => {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      return !document.isDirty;
    });
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** What the extension says about a file at the moment. */
export function problems(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(problem => problem.source === 'Weekly Minutes');
}
