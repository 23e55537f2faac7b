import { spawnSync } from 'node:child_process';
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { version } from '../../package.json';
import { minutesOf, PROFILE, PROGRAM, textAt } from '../cli/command';
import { commitAll, gitIn, withCommitted, write } from '../cli/git';

/** The versions of what examples use, which are looked at with each release. */
const USED: Readonly<Record<string, string>> = {
  'actions/checkout': 'v7',
  'actions/setup-node': 'v7',
  'github/codeql-action/upload-sarif': 'v4',
  'peter-evans/create-pull-request': 'v8',
  'OWNER/weekly-minutes': `v${version}`,
};
const NODE = 24;
const INPUTS = Object.keys((parse(readFileSync('action.yml', 'utf8')) as { inputs: object }).inputs);

interface Example {
  readonly name: string;
  readonly page: string;
  readonly text: string;
}
const EXAMPLES: readonly Example[] = ['README.md', 'docs/ci.md'].flatMap(page =>
  [...readFileSync(page, 'utf8').matchAll(/^```yaml\n# (\S+)\n([^]*?)^```/gm)].map(
    ([, name = '', text = '']) => ({ name, page, text }),
  ),
);
const exampleOf = (name: string, part: RegExp) =>
  EXAMPLES.find(one => one.name.endsWith(name) && part.test(one.text));

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly jobs?: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}
const stepsIn = (text: string) =>
  Object.values((parse(text) as Workflow).jobs ?? {}).flatMap(({ steps }) => steps);

const OLD = minutesOf('Harbour Weekly 2024-02-29', 'Minutes: None yet');
const FILES = { '.minutes.jsonc': PROFILE, 'call/20240229.md': OLD, 'berth/20240228.md': '# 2024-02-28\n' };

/** The environment of a person who has installed the command line, and nothing else of this. */
function installed(root: string): NodeJS.ProcessEnv {
  const folder = join(root, '../bin');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'weekly-minutes'))) symlinkSync(PROGRAM, join(folder, 'weekly-minutes'));
  chmodSync(PROGRAM, 0o755);
  return {
    ...process.env,
    PATH: `${folder}:${process.env['PATH'] ?? ''}`,
    PRE_COMMIT_HOME: join(root, '../pre-commit'),
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
}

function shell(root: string, command: string, more: NodeJS.ProcessEnv = {}, input = '') {
  const env = { ...installed(root), ...more };
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', command.replace(/npx --yes (weekly-minutes)@\S+/, '$1')],
    {
      cwd: root,
      env,
      input,
      encoding: 'utf8',
    },
  );
  return { code: status, out: stdout, error: stderr };
}

describe('the examples of the documentation', () => {
  it('are YAML', () => {
    ok(EXAMPLES.length > 6);
    for (const { text } of EXAMPLES) equal(typeof parse(text), 'object');
  });

  it('use current versions of actions, of Node.js and of this', () => {
    for (const { text, page, name } of EXAMPLES) {
      for (const { uses, with: given } of stepsIn(text)) {
        const [action = '', used] = uses?.split('@') ?? [];
        if (uses) equal(used, USED[action], `${page}, ${name}: ${uses}`);
        if (action === 'actions/setup-node') equal(given?.['node-version'], NODE);
      }
      for (const [, image] of text.matchAll(/image: node:(\d+)/g)) equal(Number(image), NODE);
      for (const [, asked] of text.matchAll(/weekly-minutes@v?([\d.]+)/g)) equal(asked, version, page);
    }
  });

  it('ask the action for what it knows', () => {
    const asked = EXAMPLES.flatMap(({ text }) => stepsIn(text)).filter(({ uses }) =>
      uses?.startsWith('OWNER/'),
    );
    ok(asked.length > 0);
    for (const { with: given } of asked)
      deepEqual(
        Object.keys(given ?? {}).filter(name => !INPUTS.includes(name)),
        [],
      );
  });

  for (const { name, page, text } of EXAMPLES)
    for (const { run: command } of stepsIn(text).filter(step => step.run))
      it(`run on GitHub: ${command} (${page}, ${name})`, () =>
        withCommitted(FILES, root => {
          commitAll(root);
          const { code, error } = shell(root, command ?? '');
          deepEqual([code, error], [0, '']);
        }));

  it('run on GitLab, and write a report that it can read', () =>
    withCommitted(FILES, root => {
      const { script } = (
        parse(exampleOf('.gitlab-ci.yml', /script/)?.text ?? '') as { minutes: { script: [string] } }
      ).minutes;
      write(root, 'call/20240307.md', OLD);
      const { code } = shell(root, script[0], {
        CI_MERGE_REQUEST_DIFF_BASE_SHA: gitIn(root)('rev-parse', 'HEAD').trim(),
      });
      equal(code, 1);
      const report = JSON.parse(textAt(root, 'gl-code-quality-report.json')) as readonly {
        location: { path: string };
      }[];
      equal(report[0]?.location.path, 'call/20240307.md');
    }));

  it('run for a language server, which can read each line', () =>
    withCommitted(FILES, root => {
      const { languages } = parse(exampleOf('config.yaml', /lint-command/)?.text ?? '') as {
        languages: { markdown: [{ 'lint-command': string }] };
      };
      const { out } = shell(
        root,
        languages.markdown[0]['lint-command'],
        { INPUT: join(root, 'call/20240307.md') },
        OLD,
      );
      for (const line of out.trim().split('\n'))
        match(line, /^\S+:\d+:\d+ (?:error|warning|information|hint) .+ \([a-z-]+\)$/);
    }));
});

describe('the hooks for pre-commit (skipped where it is not installed)', () => {
  before(function () {
    if (spawnSync('pre-commit', ['--version']).status !== 0) this.skip();
  });

  /** Runs the hooks of a configuration on what is staged. */
  const commit = (root: string, config: string) => {
    write(root, '.pre-commit-config.yaml', config);
    gitIn(root)('add', '--all');
    return shell(root, 'pre-commit run --verbose');
  };
  /** A repository that has what this project has for pre-commit, at its first commit. */
  const withHooks = (use: (source: string) => void) =>
    withCommitted({ '.pre-commit-hooks.yaml': readFileSync('.pre-commit-hooks.yaml') }, source => {
      mkdirSync(join(source, 'action'));
      copyFileSync(PROGRAM, join(source, 'action/cli.js'));
      chmodSync(join(source, 'action/cli.js'), 0o755);
      commitAll(source);
      use(source);
    });
  const configOf = (source: string, hook: object) =>
    stringify({ repos: [{ repo: source, rev: gitIn(source)('rev-parse', 'HEAD').trim(), hooks: [hook] }] });

  it('report what a commit touches, and nothing older where that is asked for', () =>
    withHooks(source =>
      withCommitted(FILES, root => {
        write(root, 'call/20240307.md', OLD);
        const { code, out } = commit(root, configOf(source, { id: 'weekly-minutes' }));
        equal(code, 1, out);
        match(out, /call\/20240307\.md:1:18 error/);
        commitAll(root);
        write(root, 'call/20240307.md', OLD.replace('Dry', 'Wet'));
        const since = { id: 'weekly-minutes', args: ['--changed-since', 'HEAD'] };
        const quiet = commit(root, configOf(source, since));
        equal(quiet.code, 0, quiet.out);
      }),
    ));

  it('fix what needs no look, and fail so that somebody looks', () =>
    withHooks(source =>
      withCommitted(FILES, root => {
        write(root, 'call/20240307.md', OLD.replace('02-29', '03-01'));
        const { code, out } = commit(root, configOf(source, { id: 'weekly-minutes-fix' }));
        equal(code, 1, out);
        match(textAt(root, 'call/20240307.md'), /^# Harbour Weekly 2024-03-07/, out);
      }),
    ));

  it('run as a program of the system', () =>
    withCommitted(FILES, root => {
      write(root, 'call/20240307.md', OLD);
      const { code, out } = commit(
        root,
        exampleOf('.pre-commit-config.yaml', /language: system/)?.text ?? '',
      );
      equal(code, 1, out);
      match(out, /call\/20240307\.md:1:18 error/);
    }));
});
