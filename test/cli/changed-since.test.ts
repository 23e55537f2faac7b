import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { minutesOf, PROFILE, run, textAt, withRepository, type FilesOnDisk } from './command';
import { commitAll, gitIn, withCommitted, write } from './git';

const WEB = 'https://forge.example/harbour/minutes/blob/main';
const LINKED = minutesOf('Harbour Weekly 2024-03-07', `Minutes: ${WEB}/berth/20240306.md`);
const PENDING = minutesOf('Harbour Weekly 2024-03-14', 'Minutes: None yet');
/** A clone may be of another branch. */
const ON_MAIN = PROFILE.replace('{', '{"branch":"main",');
/** Old minutes with a wrong title and a link that leads nowhere. */
const OLD = minutesOf('Harbour Weekly 2024-02-01', `Minutes: ${WEB}/berth/20240228.md`);
const FILES: FilesOnDisk = {
  '.minutes.jsonc': ON_MAIN,
  'berth/20240306.md': '# 2024-03-06\n',
  'call/20240229.md': OLD,
  'call/20240307.md': LINKED,
  'call/20240314.md': PENDING,
};
const PENDING_LINE = 11;

interface Problem {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
  readonly related?: { readonly file: string; readonly line: number };
  readonly fix?: object;
}
const problemsSince = (root: string, ref: string, ...args: string[]) => {
  const { out, error } = run(root, 'check', '--changed-since', ref, '--format', 'json', ...args);
  ok(out, error);
  return JSON.parse(out) as readonly Problem[];
};
const since = (root: string, ref: string, ...args: string[]) =>
  problemsSince(root, ref, ...args).map(({ file, line, rule }) => `${file}:${line} ${rule}`);

describe('check --changed-since', () => {
  it('says nothing of old mistakes when nothing has changed', () =>
    withCommitted(FILES, root => {
      equal(run(root, 'check').code, 1);
      deepEqual(run(root, 'check', '--changed-since', 'HEAD'), { code: 0, out: 'No problems.\n', error: '' });
    }));

  it('reports what is wrong on a line that was touched, with its fix, and no other line of the file', () =>
    withCommitted(FILES, root => {
      write(root, 'call/20240229.md', OLD.replace('20240228', '20240221'));
      const [problem, ...others] = problemsSince(root, 'HEAD');
      deepEqual(others, []);
      deepEqual([problem?.file, problem?.line, problem?.rule], ['call/20240229.md', 11, 'link-dead']);
      write(root, 'call/20240229.md', OLD.replace('02-01', '02-08'));
      ok(problemsSince(root, 'HEAD')[0]?.fix);
    }));

  it('reports all that is wrong in a new file, added to git or not', () =>
    withCommitted(FILES, (root, git) => {
      write(root, 'call/20240321.md', OLD);
      const expected = ['call/20240321.md:1 title-date-mismatch', 'call/20240321.md:11 link-dead'];
      deepEqual(since(root, 'HEAD'), expected);
      git('add', '--all');
      deepEqual(since(root, 'HEAD'), expected);
      commitAll(root);
      deepEqual(since(root, 'HEAD'), []);
      deepEqual(since(root, 'HEAD~1'), expected);
    }));

  it('says nothing of a file that git ignores', () =>
    withCommitted({ ...FILES, '.gitignore': 'call/20240321.md\n' }, root => {
      write(root, 'call/20240321.md', OLD);
      deepEqual(since(root, 'HEAD'), []);
    }));

  it('reports what a new file made wrong in an old line in the first line of that file, without a fix', () =>
    withCommitted(FILES, root => {
      write(root, 'berth/20240313.md', '# 2024-03-13\n');
      write(root, 'berth/notes.md', '# Notes\n');
      const [problem, ...others] = problemsSince(root, 'HEAD');
      deepEqual(others, []);
      deepEqual(problem, {
        file: 'berth/20240313.md',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
        rule: 'minutes-pending-but-exists',
        severity: 'warning',
        message: `The minutes of Team Berth are here now: berth/20240313.md. See call/20240314.md:${PENDING_LINE}.`,
        related: { file: 'call/20240314.md', line: PENDING_LINE },
      });
    }));

  it('finds among many new files the one that made an old line wrong', () =>
    withCommitted(FILES, root => {
      for (let day = 10; day < 29; day++) write(root, `sig-signals/202405${day}.md`, `# 2024-05-${day}\n`);
      write(root, 'berth/20240313.md', '# 2024-03-13\n');
      deepEqual(since(root, 'HEAD'), ['berth/20240313.md:1 minutes-pending-but-exists']);
    }));

  it('reports in the touched line what it made wrong in another line of the file', () =>
    withCommitted(FILES, root => {
      write(root, 'call/20240307.md', LINKED.replace('## Meta', '## Metta'));
      for (const { line, related, fix } of problemsSince(root, 'HEAD')) {
        equal(line, 3);
        ok(related === undefined || !fix);
      }
      ok(since(root, 'HEAD').includes('call/20240307.md:3 meta-missing'));
    }));

  it('reports beside lines that were taken away what is missing now', () =>
    withCommitted(FILES, root => {
      write(root, 'call/20240307.md', LINKED.replace('## Meta\n\n- Minutes: Ada\n\n', ''));
      deepEqual(
        since(root, 'HEAD').map(problem => problem.replace(/:\d+/, '')),
        ['call/20240307.md meta-missing'],
      );
    }));

  it('reports a dead link in an old line where its file is gone, and names that file', () =>
    withCommitted(FILES, root => {
      rmSync(join(root, 'berth/20240306.md'));
      const [problem, ...others] = problemsSince(root, 'HEAD');
      deepEqual(others, []);
      deepEqual(
        [problem?.file, problem?.line, problem?.rule, problem?.fix],
        ['call/20240307.md', 11, 'link-dead', undefined],
      );
      match(problem?.message ?? '', /berth\/20240306\.md is gone\.$/);
    }));

  it('reports a dead link in an old line at the new name of its file', () =>
    withCommitted(FILES, (root, git) => {
      git('mv', 'berth/20240306.md', 'berth/20240206.md');
      const problems = problemsSince(root, 'HEAD');
      const dead = problems.find(({ rule }) => rule === 'link-dead');
      deepEqual(
        [dead?.file, dead?.line, dead?.related],
        ['berth/20240206.md', 1, { file: 'call/20240307.md', line: 11 }],
      );
    }));

  it('reports of renamed minutes only what is wrong by the new name, and of a changed line in them', () =>
    withCommitted(FILES, (root, git) => {
      git('mv', 'call/20240229.md', 'call/20240228.md');
      deepEqual(since(root, 'HEAD'), []);
      git('mv', 'call/20240307.md', 'call/20240320.md');
      write(root, 'call/20240320.md', LINKED.replace('Dry.', `Dry. See ${WEB}/berth/20190101.md`));
      const rules = since(root, 'HEAD');
      ok(rules.includes('call/20240320.md:13 link-dead'), rules.join());
      ok(
        rules.some(rule => rule.endsWith(' title-date-mismatch')),
        rules.join(),
      );
    }));

  it('compares with the commit where a branch began, not with what has come on the other since', () =>
    withCommitted(FILES, (root, git) => {
      git('checkout', '--quiet', '-b', 'topic');
      write(root, 'call/20240321.md', OLD);
      commitAll(root);
      git('checkout', '--quiet', 'main');
      write(root, 'call/20240229.md', OLD.replaceAll('02-01', '02-29'));
      commitAll(root);
      git('checkout', '--quiet', 'topic');
      deepEqual(since(root, 'main'), [
        'call/20240321.md:1 title-date-mismatch',
        'call/20240321.md:11 link-dead',
      ]);
    }));

  it('takes paths, too, and says nothing of others', () =>
    withCommitted(FILES, root => {
      write(root, 'call/20240321.md', OLD);
      write(root, 'call/20240328.md', OLD);
      deepEqual(since(root, 'HEAD', 'call/20240328.md').length, 2);
      equal(since(root, 'HEAD', 'berth').length, 0);
    }));

  it('passes over what is no minutes with a word, and is green', () =>
    withCommitted(FILES, root => {
      write(root, 'README.md', '# Harbour\n');
      write(root, 'docs/crane.md', '# Crane\n');
      const { code, out, error } = run(root, 'check', '--changed-since', 'HEAD');
      deepEqual([code, out], [0, 'No problems.\n']);
      match(error, /^weekly-minutes: of what changed since HEAD, .*\.md.*skipped\n$/);
    }));

  it('is green with a word where there are no minutes at all', () =>
    withCommitted({ 'README.md': '# Harbour\n' }, root => {
      const { code, error } = run(root, 'check', '--changed-since', 'HEAD');
      equal(code, 0);
      match(error, /no series of minutes was found/);
    }));

  it('reports mistakes in the lines of the profile that changed', () =>
    withCommitted({ ...FILES, '.minutes.jsonc': PROFILE.replace('{', '{"branhc": "main",\n') }, root => {
      deepEqual(since(root, 'HEAD'), []);
      write(root, '.minutes.jsonc', PROFILE.replace('{', '{"branhc": "main",\n"teems": [],\n'));
      deepEqual(since(root, 'HEAD'), ['.minutes.jsonc:2 profile']);
    }));

  it('fixes what needs no look on the lines that changed, and no other', () =>
    withCommitted(FILES, root => {
      const both = `${minutesOf('Harbour Weekly 2024-02-01', 'Minutes: None yet')}\n-\n`;
      write(root, 'call/20240307.md', both);
      commitAll(root);
      write(root, 'call/20240307.md', both.replace('02-01', '02-08'));
      equal(run(root, 'check', '--changed-since', 'HEAD', '--fix').code, 0);
      equal(textAt(root, 'call/20240307.md'), both.replace('02-01', '03-07'));
      equal(textAt(root, 'call/20240229.md'), OLD);
    }));

  it('counts lines that end with CR LF, and with CR alone, as we do', () =>
    withCommitted(FILES, root => {
      for (const end of ['\r\n', '\r']) {
        write(root, 'call/20240307.md', LINKED.replaceAll('\n', end));
        commitAll(root);
        write(root, 'call/20240307.md', LINKED.replace('20240306', '20240305').replaceAll('\n', end));
        deepEqual(since(root, 'HEAD'), ['call/20240307.md:11 link-dead']);
      }
    }));

  it('reads names with spaces, quotes and accents', () => {
    const folder = 'ré union "a"';
    const profile = PROFILE.replace('call/', `${JSON.stringify(folder).slice(1, -1)}/`);
    withCommitted({ '.minutes.jsonc': profile, [`${folder}/20240307.md`]: LINKED }, root => {
      write(root, `${folder}/20240307.md`, LINKED.replace('2024-03-07', '2024-03-08'));
      deepEqual(since(root, 'HEAD'), [`${folder}/20240307.md:1 title-date-mismatch`]);
    });
  });
});

describe('check --changed-since, where git does not know', () => {
  for (const ref of ['nowhere', 'HEAD~9', 'HEAD:call', '', '0000000000000000000000000000000000000000'])
    it(`ends with 2 and a reason for "${ref}"`, () =>
      withCommitted(FILES, root => {
        const { code, out, error } = run(root, 'check', `--changed-since=${ref}`);
        deepEqual([code, out], [2, '']);
        match(error, /^weekly-minutes: git knows no commit "[^\n]*\n$/);
      }));

  for (const option of ['--output=stolen', '-O/dev/null', '--git-dir=/', '--help', '-h', '--all'])
    it(`never takes a name for an option of git: ${option}`, () =>
      withCommitted(FILES, (root, git) => {
        const { code, error } = run(root, 'check', `--changed-since=${option}`);
        equal(code, 2);
        match(error, /git knows no commit/);
        equal(git('status', '--porcelain'), '');
      }));

  it('ends with 2 and a reason where there is no git repository', () =>
    withRepository(FILES, root => {
      const { code, out, error } = run(root, 'check', '--changed-since', 'HEAD');
      deepEqual([code, out], [2, '']);
      match(error, /^weekly-minutes: git .*not a git repository/);
    }));
});

describe('check --changed-since, wherever git keeps its data', () => {
  const changed = ['call/20240321.md:1 title-date-mismatch', 'call/20240321.md:11 link-dead'];

  it('works in a worktree, where .git is a file', () =>
    withCommitted(FILES, (root, git) => {
      const tree = join(root, '../tree');
      git('worktree', 'add', '--quiet', tree, '-b', 'topic');
      write(tree, 'call/20240321.md', OLD);
      deepEqual(since(tree, 'main'), changed);
    }));

  it('works in a submodule, and asks none', () =>
    withCommitted(FILES, root => {
      withCommitted({ 'README.md': '# Harbours\n' }, (outer, git) => {
        git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', root, 'minutes');
        commitAll(outer);
        const inner = join(outer, 'minutes');
        write(inner, 'call/20240321.md', OLD);
        deepEqual(since(inner, 'HEAD'), changed);
        equal(run(outer, 'check', '--changed-since', 'HEAD').code, 0);
      });
    }));

  it('works in a folder of a larger repository, and says nothing of what is beside it', () =>
    withCommitted({ 'src/a.c': '', 'call/20240229.md': OLD }, root => {
      for (const [path, text] of Object.entries(FILES)) write(root, `docs/minutes/${path}`, String(text));
      commitAll(root);
      write(root, 'docs/minutes/call/20240321.md', OLD);
      write(root, 'call/20240321.md', OLD);
      deepEqual(since(join(root, 'docs/minutes'), 'HEAD'), changed);
      deepEqual(since(root, 'HEAD', '--root', 'docs/minutes'), changed);
    }));

  it('works in a shallow clone, and says so where that hides what both sides have in common', () =>
    withCommitted(FILES, (root, git) => {
      git('checkout', '--quiet', '-b', 'topic');
      write(root, 'call/20240321.md', OLD);
      commitAll(root);
      const clone = join(root, '../clone');
      git('clone', '--quiet', '--depth', '2', '--branch', 'topic', `file://${root}`, clone);
      deepEqual(since(clone, 'HEAD^'), changed);
      match(run(clone, 'check', '--changed-since', 'HEAD~2').error, /shallow clone/);
      git('checkout', '--quiet', 'main');
      write(root, 'call/20240328.md', '# Harbour\n');
      commitAll(root);
      gitIn(clone)('fetch', '--quiet', '--depth', '1', 'origin', 'main:base');
      const { out, error } = run(clone, 'check', '--changed-since', 'base');
      match(error, /git knows no commit that base and what is checked out have in common/);
      match(out, /call\/20240321\.md:1:/);
      doesNotMatch(out, /call\/20240328/);
    }));

  it('works in a copy whose index knows no file by its times', () =>
    withCommitted(FILES, root => {
      const moved = join(root, '../moved');
      renameSync(root, moved);
      for (const path of Object.keys(FILES)) write(moved, path, textAt(moved, path));
      deepEqual(since(moved, 'HEAD'), []);
      renameSync(moved, root);
    }));
});
