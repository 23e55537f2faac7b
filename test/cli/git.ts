import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withRepository, type FilesOnDisk } from './command';

/** Calls git in a made-up repository and returns what it printed; throws where git fails. */
export type CallGit = (...args: string[]) => string;

/** Nobody's own settings count. */
const ENVIRONMENT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Wanda',
  GIT_AUTHOR_EMAIL: 'wanda@harbour.example',
  GIT_COMMITTER_NAME: 'Wanda',
  GIT_COMMITTER_EMAIL: 'wanda@harbour.example',
};

/** Opens git for a folder. */
export function gitIn(root: string): CallGit {
  return (...args) => {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: root,
      env: ENVIRONMENT,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout;
  };
}

/** Adds all that is in a folder to git. */
export function commitAll(root: string, message = 'Minutes'): void {
  const git = gitIn(root);
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--no-verify', '-m', message);
}

/** Does something with a made-up repository whose files are committed, which is gone afterwards. */
export function withCommitted(files: FilesOnDisk, use: (root: string, git: CallGit) => void): void {
  withRepository(files, root => {
    gitIn(root)('init', '--quiet', '--initial-branch=main');
    commitAll(root);
    use(root, gitIn(root));
  });
}

/** Writes a file of a repository, and the folders above it. */
export function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
