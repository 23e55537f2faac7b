import { deepEqual, equal, match } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { minutesOf, PROFILE, PROGRAM, run, textAt, withRepository, type Outcome } from './command';

const OLD = minutesOf('Harbour Weekly 2024-03-07', 'Minutes:');
const TYPED = minutesOf('Harbour Weekly 2024-03-08', 'Minutes: None yet');
const FILES = { '.minutes.jsonc': PROFILE, 'berth/20240306.md': '', 'call/20240307.md': OLD };

function typed(root: string, text: string | Buffer, ...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'check', '--stdin', ...args], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, error: stderr };
}

describe('check --stdin', () => {
  it('checks what is typed in place of the file on disk, and writes nothing', () =>
    withRepository(FILES, root => {
      const { code, out } = typed(root, TYPED, '--stdin-filename', 'call/20240307.md');
      deepEqual(
        out.split('\n').map(line => line.split(' ').slice(0, 2).join(' ')),
        ['call/20240307.md:1:18 error', 'call/20240307.md:11:1 warning', '2 problems', ''],
      );
      equal(code, 1);
      equal(textAt(root, 'call/20240307.md'), OLD);
    }));

  it('checks minutes that are not saved yet, in a folder that is still to come', () =>
    withRepository({ ...FILES, '.minutes.jsonc': PROFILE.replace('call/', 'calls/{YYYY}/') }, root => {
      const { code, out } = typed(root, TYPED, '--stdin-filename', 'calls/2024/20240307.md');
      equal(code, 1);
      match(out, /^calls\/2024\/20240307\.md:1:18 error /);
    }));

  it('knows that what is typed is there when another file is asked about it', () =>
    withRepository(FILES, root => {
      const page = '# Calls\n\n- [1](call/20240307.md)\n- [2](call/20240314.md)\n- [3](call/20240321.md)\n';
      const { out } = typed(root, page, '--stdin-filename', 'README.md', '--format', 'json');
      equal(Array.isArray(JSON.parse(out)), true);
    }));

  it('reads a byte order mark and Windows line ends as they are', () =>
    withRepository(FILES, root => {
      const text = `\uFEFF${TYPED.replaceAll('\n', '\r\n')}`;
      match(typed(root, text, '--stdin-filename', 'call/20240307.md').out, /^call\/20240307\.md:1:18 error /);
    }));

  it('passes over what is no minutes with a word', () =>
    withRepository(FILES, root => {
      const { code, out, error } = typed(root, '# Crane\n', '--stdin-filename', 'docs/crane.md');
      deepEqual([code, out], [0, 'No problems.\n']);
      match(error, /^weekly-minutes: docs\/crane\.md belongs to no series in .*, so it is skipped\n$/);
    }));

  it('checks a profile while it is typed', () =>
    withRepository(FILES, root => {
      const { code, out } = typed(root, '{\n  "teems": []\n}', '--stdin-filename', '.minutes.jsonc');
      equal(code, 1);
      match(out, /^\.minutes\.jsonc:2:3 error .*"teems"/);
    }));

  const failing: readonly (readonly [
    name: string,
    reason: RegExp,
    text: string | Buffer,
    ...args: string[],
  ])[] = [
    ['no name', /--stdin and --stdin-filename PATH belong together/, TYPED],
    [
      'a name outside the repository',
      /is not in /,
      TYPED,
      '--root',
      '.',
      '--stdin-filename',
      '../20240307.md',
    ],
    [
      'no text',
      /cannot be read as text/,
      Buffer.from([0x23, 0x20, 0xe9]),
      '--stdin-filename',
      'call/20240307.md',
    ],
    ['paths, too', /it takes no paths/, TYPED, '--stdin-filename', 'call/20240307.md', 'call'],
    ['--fix, too', /writes nothing/, TYPED, '--stdin-filename', 'call/20240307.md', '--fix'],
  ];
  for (const [name, reason, text, ...args] of failing)
    it(`ends with 2 and a reason, given ${name}`, () =>
      withRepository(FILES, root => {
        const { code, out, error } = typed(root, text, ...args);
        deepEqual([code, out], [2, '']);
        match(error, reason);
      }));

  it('is what --stdin-filename is for', () =>
    withRepository(FILES, root => {
      const { code, error } = run(root, 'check', '--stdin-filename', 'call/20240307.md');
      equal(code, 2);
      match(error, /belong together/);
    }));
});
