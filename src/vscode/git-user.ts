import { extensions, type Uri } from 'vscode';

/** The part of the Git extension's API (version 1) that is used here. */
interface GitApi {
  getRepository(uri: Uri): { getConfig(key: string): Promise<string> } | null;
}

/** Gives the name that git writes into commits here; undefined when there is no Git extension or no name. */
export async function gitUser(root: Uri): Promise<string | undefined> {
  const extension = extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!extension) return undefined;
  try {
    const git = (await extension.activate()).getAPI(1);
    return (await git.getRepository(root)?.getConfig('user.name'))?.trim();
  } catch {
    // The extension is there but git is switched off or not installed.
    return undefined;
  }
}
