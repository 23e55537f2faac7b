import { spawnSync } from 'node:child_process';
import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFiles } from '../../src/cli/find-files';
import { openRepository } from '../../src/cli/repository';
import { replaceText } from '../../src/cli/files';
import { minutesOf, PROFILE, PROGRAM, run, textAt, withRepository, type FilesOnDisk } from './command';
import { withCommitted, write } from './git';

const OLD = minutesOf('Harbour Weekly 2024-03-01', 'Minutes: None yet');
const FILES: FilesOnDisk = {
  '.minutes.jsonc': PROFILE,
  'berth/20240306.md': '',
  'call/20240307.md': OLD,
  'call/20240314.md': OLD,
};

describe('a file that is gone', () => {
  it('after it was listed and before it is read, is told of and stops nothing else', () =>
    withRepository(FILES, root => {
      const repository = openRepository(root, '.');
      equal(repository.library.list('call')?.length, 2);
      rmSync(join(root, 'call/20240307.md'));
      const failures: string[] = [];
      const found = [...findFiles(repository, [], failures)].map(({ path }) => path);
      deepEqual(found, ['berth/20240306.md', 'call/20240314.md']);
      deepEqual(failures, ['call/20240307.md cannot be read as text']);
    }));

  it('or was changed by somebody else before it is fixed, is left as it is', () =>
    withRepository(FILES, root => {
      writeFileSync(join(root, 'call/20240307.md'), '# Mine\n');
      equal(replaceText(root, 'call/20240307.md', OLD, '# Theirs\n'), 'it changed meanwhile');
      equal(textAt(root, 'call/20240307.md'), '# Mine\n');
      rmSync(join(root, 'call/20240307.md'));
      match(replaceText(root, 'call/20240307.md', OLD, '') ?? '', /ENOENT/);
      deepEqual(readdirSync(join(root, 'call')), ['20240314.md']);
    }));
});

describe('a disk that is full', () => {
  const long = OLD.replace('- Dry.\n', '- Dry.\n'.repeat(2_000));

  for (const args of [['check', '--fix'], ['fill']])
    it(`leaves the file of ${args.join(' ')} whole and no other behind, and says so`, () =>
      withRepository({ ...FILES, 'call/20240307.md': long, 'berth/20240313.md': '' }, root => {
        const limited = `ulimit -f 4; exec "${process.execPath}" "${PROGRAM}" ${args.join(' ')}`;
        const { status, stderr } = spawnSync('sh', ['-c', limited], { cwd: root, encoding: 'utf8' });
        equal(status, 2, stderr);
        match(stderr, /call\/20240307\.md was not (?:fixed|filled in): EFBIG/);
        equal(textAt(root, 'call/20240307.md'), long);
        deepEqual(readdirSync(join(root, 'call')).sort(), ['20240307.md', '20240314.md']);
        doesNotMatch(textAt(root, 'call/20240314.md'), /None yet/);
      }));
});

describe('a repository whose .git is a file', () => {
  const LINK = 'https://github.com/harbour/minutes/blob/main/berth/20240101.md';
  const profile = PROFILE.replace(
    '"repository":"https://forge.example/harbour/minutes",',
    '"branch":"main",',
  );
  const files = {
    ...FILES,
    '.minutes.jsonc': profile,
    'call/20240307.md': minutesOf('Harbour Weekly 2024-03-07', `Minutes: ${LINK}`),
  };

  it('is known by its address, in a worktree and in a submodule', () =>
    withCommitted(files, (root, git) => {
      git('remote', 'add', 'origin', 'https://github.com/harbour/minutes.git');
      git('worktree', 'add', '--quiet', join(root, '../tree'), '-b', 'topic');
      match(run(join(root, '../tree'), 'check', 'call/20240307.md').out, /:11:10 error .*\(link-dead\)/);
      withCommitted({ 'README.md': '' }, (outer, outerGit) => {
        outerGit('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', root, 'minutes');
        outerGit('-C', 'minutes', 'remote', 'set-url', 'origin', 'git@github.com:harbour/minutes.git');
        match(run(join(outer, 'minutes'), 'check', 'call/20240307.md').out, /:11:10 error .*\(link-dead\)/);
      });
    }));

  it('is read all the same where that file leads nowhere', () =>
    withRepository({ ...files, '.git': 'gitdir: /nowhere\n' }, root => {
      const { out, error } = run(root, 'check', 'call/20240307.md', '--format', 'json');
      deepEqual([Array.isArray(JSON.parse(out)), error], [true, '']);
    }));
});

describe('a path that leads out of the repository', () => {
  const outside = { ...FILES, '../secrets/20240307.md': OLD };
  const out = [
    '../secrets/20240307.md',
    'call/../../secrets/20240307.md',
    '/etc/passwd',
    '//server/share/20240307.md',
  ];
  for (const path of out)
    it(`is refused: ${path}`, () =>
      withRepository(outside, root => {
        for (const args of [
          ['check', '--root', '.', path],
          ['check', '--root', '.', '--fix', path],
          ['fill', '--root', '.', path],
          ['outline', '--root', '.', path],
        ]) {
          const { code, out: printed } = run(root, ...args);
          deepEqual([code, printed], [2, ''], args.join(' '));
        }
        equal(textAt(root, '../secrets/20240307.md'), OLD);
      }));

  for (const path of [
    '%2e%2e/secrets/20240307.md',
    '..%2fsecrets/20240307.md',
    '..\\secrets\\20240307.md',
    'C:\\secrets\\20240307.md',
    '\\\\server\\share\\20240307.md',
  ])
    it(`is no path here, and nothing is found there: ${path}`, () =>
      withRepository(outside, root => {
        const { code, out: printed } = run(root, 'check', '--root', '.', path);
        deepEqual([code, printed], [2, '']);
      }));

  it('is not followed from a profile, nor a link in its place', () => {
    for (const files of [
      '../secrets/{YYYYMMDD}.md',
      '/secrets/{YYYYMMDD}.md',
      'C:/secrets/{YYYYMMDD}.md',
      'way/{YYYYMMDD}.md',
    ]) {
      const profile = JSON.stringify({ series: [{ name: 'Secrets', files }] });
      withRepository({ ...outside, '.minutes.jsonc': profile }, root => {
        symlinkSync('../secrets', join(root, 'way'));
        for (const args of [['check'], ['fill'], ['new', '--date', '2024-03-21']]) run(root, ...args);
        doesNotMatch(run(root, 'check', '--format', 'json').out, /20240307/);
        deepEqual(readdirSync(join(root, '../secrets')), ['20240307.md']);
      });
    }
  });

  it('is not read in a commit either, where a link stood', () =>
    withCommitted(FILES, root => {
      write(root, '../secrets/20240307.md', OLD);
      rmSync(join(root, 'call/20240307.md'));
      symlinkSync('../../secrets/20240307.md', join(root, 'call/20240307.md'));
      const { code, out: printed } = run(root, 'check', '--changed-since', 'HEAD');
      equal(code, 2);
      doesNotMatch(printed, /20240307\.md:1/);
    }));
});
