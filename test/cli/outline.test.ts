import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import { COMMANDS } from '../../src/cli/commands';
import { usage } from '../../src/cli/usage';
import { minutesOf, PROFILE, run, withRepository } from './command';

const FILES = {
  '.minutes.jsonc': PROFILE,
  'call/20240307.md': minutesOf('Harbour Weekly 2024-03-07', 'Minutes: None yet'),
  'deep.md': `# Deep\n\n${'['.repeat(20_000)}\n\n${'>'.repeat(20_000)}\n`,
  'notes.md': '\uFEFF# Notes\r\n\r\n## Team Berth\r\n\r\nMinutes: https://a.example\r\n',
};

describe('outline', () => {
  it('prints the sections and teams of a file in JSON', () =>
    withRepository(FILES, root => {
      const { code, out } = run(root, 'outline', 'call/20240307.md', '--format', 'json');
      equal(code, 0);
      const children: unknown[] = [];
      const minutes = { state: 'pending', line: 11 };
      const berth = {
        kind: 'team',
        name: 'Team Berth',
        team: 'Team Berth',
        level: 3,
        line: 9,
        endLine: 13,
        minutes,
        children,
      };
      deepEqual(JSON.parse(out), [
        {
          kind: 'title',
          name: 'Harbour Weekly 2024-03-07',
          level: 1,
          line: 1,
          endLine: 13,
          children: [
            { kind: 'meta', name: 'Meta', level: 2, line: 3, endLine: 5, children },
            { kind: 'team-updates', name: 'Team updates', level: 2, line: 7, endLine: 13, children: [berth] },
          ],
        },
      ]);
    }));

  it('prints them for people', () =>
    withRepository(FILES, root =>
      equal(
        run(root, 'outline', 'call/20240307.md').out,
        'Harbour Weekly 2024-03-07\n  Meta\n  Team updates\n    Team Berth [pending]\n',
      ),
    ));

  it('takes any file, by its path from where it is called', () =>
    withRepository(FILES, root => {
      equal(run(join(root, 'call'), 'outline', '../notes.md').out, 'Notes\n  Team Berth [linked]\n');
      match(run(root, 'outline', 'notes.md', '--format', 'json').out, /"url": "https:\/\/a\.example"/);
    }));

  for (const [name, ...args] of [
    ['no file'],
    ['two files', 'notes.md', 'notes.md'],
    ['a file that is not there', 'tide.md'],
    ['a folder', 'call'],
    ['a file outside of the repository', '../notes.md'],
    ['another format', 'notes.md', '--format', 'sarif'],
    ['a file that is too complex', 'deep.md'],
  ] as const)
    it(`exits with 2, given ${name}`, () =>
      withRepository(FILES, root => {
        const { code, out, error } = run(root, 'outline', ...args);
        deepEqual([code, out], [2, '']);
        match(error, /^weekly-minutes: [^\n]+\n$/);
      }));
});

describe('the command line', () => {
  it('says its version', () => deepEqual(run('.', '--version'), { code: 0, out: `${version}\n`, error: '' }));

  it('helps', () => {
    const { code, out, error } = run('.', '--help');
    deepEqual([code, error], [0, '']);
    equal(out, `Weekly Minutes ${version}\n\n${usage()}`);
    equal(run('.').out, out);
  });

  it('helps with every option of every command, and the README says the same', () => {
    for (const { name, options } of COMMANDS) {
      match(usage(), new RegExp(`^weekly-minutes ${name}`, 'm'));
      for (const option of Object.keys(options)) match(usage(), new RegExp(`^  --${option} `, 'm'));
    }
    ok(readFileSync('README.md', 'utf8').includes(`\`\`\`text\n${usage()}\`\`\``));
  });

  for (const args of [
    ['tide'],
    ['--tide'],
    ['__proto__'],
    ['constructor'],
    ['check', '--format'],
    ['check', '--root'],
  ])
    it(`exits with 2, given ${args.join(' ')}`, () => {
      const { code, out, error } = run('.', ...args);
      deepEqual([code, out], [2, '']);
      match(error, /^weekly-minutes: (?!\w*Error)[^\n]+\n$/);
    });
});
