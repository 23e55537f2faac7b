import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';

/** What a call of git printed, and its exit code. */
interface GitOutcome {
  readonly code: number;
  readonly out: Buffer;
  /** The first line that it wrote on standard error. */
  readonly reason: string;
}

/** The reason why git does not tell what changed. */
export class GitFailure extends Error {}

/** Ends the question to git with the reason why it has no answer. */
export function refuse(reason: string): never {
  throw new GitFailure(reason);
}

/** Calls git in a folder; fails only where git cannot be started at all. */
export type Git = (args: readonly string[], input?: string) => GitOutcome;

/** More than git prints of any repository of minutes. */
const MAX_OUTPUT = 2 ** 30;
/** What git must not do on its own: write the index, ask, or fetch what is missing. */
const QUIET = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
};
/** Settings that name commands, set so that none is run. */
const WITHOUT_COMMANDS = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.quotePath=false'];

/** Opens git for a folder, so that it runs no command that the repository's configuration names. */
export function openGit(root: string): Git {
  const names = run(root, {}, ['config', '--list', '--name-only', '-z']);
  return (args, input) => run(root, withoutFilters(names.out.toString('utf8').split('\0')), args, input);
}

function run(root: string, settings: NodeJS.ProcessEnv, args: readonly string[], input = ''): GitOutcome {
  const configured = WITHOUT_COMMANDS.flatMap(setting => ['-c', setting]);
  const { status, stdout, stderr, error } = spawnSync(
    'git',
    [...configured, '--no-pager', '-C', root, ...args],
    {
      // Windows looks for a program in the current folder first, which may be the repository.
      cwd: dirname(process.execPath),
      env: { ...process.env, ...QUIET, ...settings },
      input,
      maxBuffer: MAX_OUTPUT,
    },
  );
  if (error) return refuse(`git cannot be run: ${error.message}`);
  const [reason = ''] = stderr.toString('utf8').split('\n', 1);
  return { code: status ?? 1, out: stdout, reason };
}

/**
 * Sets the filters of a configuration to nothing: git would run them to compare files. Their names may hold any character,
 * so they are set in the environment and not by `-c`.
 */
function withoutFilters(names: readonly string[]): NodeJS.ProcessEnv {
  const filters = names.filter(name => /^filter\..*\.(?:clean|smudge|process|required)$/s.test(name));
  const first = Number(process.env['GIT_CONFIG_COUNT'] ?? 0);
  const settings = [...new Set(filters)].flatMap((name, index) => [
    [`GIT_CONFIG_KEY_${String(first + index)}`, name],
    [`GIT_CONFIG_VALUE_${String(first + index)}`, name.endsWith('.required') ? 'false' : ''],
  ]);
  return Object.fromEntries([
    ...settings,
    ['GIT_CONFIG_COUNT', String(first + settings.length / 2)],
  ]) as NodeJS.ProcessEnv;
}
