import { extensions, type Event, type Uri } from 'vscode';

/** The part of the Git extension's API (version 1) that is used here. */
interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<GitApi['state']>;
  getRepository(uri: Uri): GitRepository | null;
}

interface GitRepository {
  getConfig(key: string): Promise<string>;
  readonly state: { readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string }[] };
}

/** Reads the name that git writes into commits here; undefined when there is no Git extension or no name. */
export async function gitUser(root: Uri): Promise<string | undefined> {
  return askGit(root, async repository => (await repository.getConfig('user.name')).trim());
}

/** Reads the URL that git fetches from, that of `origin` if there are several; undefined if there is none or no Git extension. */
export async function gitFetchUrl(root: Uri): Promise<string | undefined> {
  return askGit(root, ({ state: { remotes } }) => {
    const origin = remotes.find(({ name }) => name === 'origin') ?? remotes[0];
    return origin?.fetchUrl;
  });
}

async function askGit<T>(
  root: Uri,
  ask: (repository: GitRepository) => T | Promise<T>,
): Promise<T | undefined> {
  const extension = extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!extension) return undefined;
  try {
    const git = (await extension.activate()).getAPI(1);
    // It looks for repositories after it has started.
    if (git.state === 'uninitialized')
      await new Promise(resolve => {
        const listener = git.onDidChangeState(state => {
          listener.dispose();
          resolve(state);
        });
      });
    const repository = git.getRepository(root);
    return repository ? await ask(repository) : undefined;
  } catch {
    // The extension is there but git is switched off or not installed.
    return undefined;
  }
}
