import { deepEqual, equal, match } from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minutesOf, PROFILE, run, textAt, withRepository, type FilesOnDisk } from './command';

const WEB = 'https://forge.example/harbour/minutes/blob/main';
const CLEAN = minutesOf('Harbour Weekly 2024-03-07', `Minutes: ${WEB}/berth/20240306.md`);
const PENDING = minutesOf('Harbour Weekly 2024-03-07', '🚢🚢\nMinutes: None yet');
const EXPECTED = { file: 'call/20240307.md', line: 12, column: 1, endLine: 12, endColumn: 18 };

const repository = (files: FilesOnDisk): FilesOnDisk => ({
  '.minutes.jsonc': PROFILE,
  'berth/20240306.md': '# 2024-03-06\n',
  ...files,
});

interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
}
const placeOf = ({ file, line, column, endLine, endColumn }: Problem) => ({
  file,
  line,
  column,
  endLine,
  endColumn,
});
const problemsIn = (out: string) => JSON.parse(out) as readonly Problem[];
const rulesIn = (out: string) => problemsIn(out).map(({ file, line, rule }) => `${file}:${line} ${rule}`);

describe('check', () => {
  it('says nothing but that there is nothing, and exits with 0', () =>
    withRepository(repository({ 'call/20240307.md': CLEAN }), root => {
      deepEqual(run(root, 'check'), { code: 0, out: 'No problems.\n', error: '' });
      deepEqual(run(root, 'check', '--quiet'), { code: 0, out: '', error: '' });
      deepEqual(run(root, 'check', '--format', 'json'), { code: 0, out: '[]\n', error: '' });
    }));

  it('says in JSON what it found and how to fix it, and exits with 1', () =>
    withRepository(repository({ 'call/20240307.md': PENDING }), root => {
      const { code, out, error } = run(root, 'check', '--format', 'json');
      equal(code, 1);
      equal(error, '');
      deepEqual(problemsIn(out), [
        {
          ...EXPECTED,
          rule: 'minutes-pending-but-exists',
          severity: 'warning',
          message: 'The minutes of Team Berth are here now: berth/20240306.md.',
          fix: {
            title: 'Link the minutes of 2024-03-06: berth/20240306.md',
            edits: [{ line: 12, column: 10, endLine: 12, endColumn: 18, text: `${WEB}/berth/20240306.md` }],
          },
        },
      ]);
    }));

  it('says the same to people, one problem on a line', () =>
    withRepository(repository({ 'call/20240307.md': PENDING }), root => {
      const { code, out } = run(root, 'check');
      equal(code, 1);
      match(
        out,
        /^call\/20240307\.md:12:1 warning The minutes of .+ \(minutes-pending-but-exists\)\n1 problem in 1 file\.\n$/,
      );
      match(run(root, 'check', '--quiet').out, /^call\S+ warning .+\n$/);
    }));

  it('counts columns in UTF-16 units, lines by all their ends, and no byte order mark', () => {
    for (const text of [
      PENDING.replaceAll('\n', '\r\n'),
      `\uFEFF${PENDING}`,
      PENDING.replaceAll('\n', '\r'),
      `\uFEFF${PENDING.replaceAll('\n', '\r\n')}`,
    ])
      withRepository(repository({ 'call/20240307.md': text }), root => {
        const [problem] = problemsIn(run(root, 'check', '--format', 'json').out);
        deepEqual(problem && placeOf(problem), EXPECTED);
      });
    const title = minutesOf('🚢 Harbour Weekly 2024-02-29', 'Minutes: None yet');
    withRepository({ '.minutes.jsonc': PROFILE, 'call/20240307.md': `\uFEFF${title}` }, root => {
      const [problem] = problemsIn(run(root, 'check', '--format', 'json').out);
      equal(problem?.column, 21);
    });
  });

  it('reports in the samples exactly what is listed beside this test', () => {
    const listed = JSON.parse(readFileSync('test/cli/samples-expected.json', 'utf8')) as readonly Problem[];
    const { code, out } = run('samples/little-harbours', 'check', '--format', 'json');
    equal(code, 1);
    deepEqual(rulesIn(out), listed.map(({ file, line, rule }) => `${file}:${line} ${rule}`)); // prettier-ignore
  });

  it('takes files and folders, each file once, in the order of their names', () =>
    withRepository(
      repository({
        'call/20240307.md': PENDING,
        'call/20240314.md': minutesOf('Harbour Weekly', 'Minutes:'),
        'other/20240307.md': PENDING,
      }),
      root => {
        const all = rulesIn(run(root, 'check', '--format', 'json').out);
        equal(all.length > 1, true);
        deepEqual(rulesIn(run(root, 'check', '.', '--format', 'json').out), all);
        deepEqual(rulesIn(run(root, 'check', 'call', 'call/20240307.md', '--format', 'json').out), all);
        deepEqual(
          rulesIn(run(join(root, 'call'), 'check', '20240307.md', '--format', 'json').out),
          all.slice(0, 1),
        );
        deepEqual(rulesIn(run('/', 'check', '--root', root, '--format', 'json').out), all);
        deepEqual(rulesIn(run(root, 'check', 'other', '--format', 'json').out), []);
      },
    ));

  it('is about the nearest repository upwards', () =>
    withRepository(repository({ 'call/20240307.md': PENDING, 'a/.git/config': '', 'a/b/c.md': '' }), root => {
      equal(run(join(root, 'call'), 'check').code, 1);
      match(run(join(root, 'a/b'), 'check').error, /no series of minutes was found in .*\/a; /);
    }));

  const failing: readonly (readonly [name: string, reason: RegExp, ...args: string[]])[] = [
    [
      'a file that is not there',
      /^weekly-minutes: there is no call\/20240101\.md that can be read\n$/,
      'call/20240101.md',
    ],
    [
      'a file outside of the repository',
      /^weekly-minutes: .* is not in .*\n$/,
      '--root',
      'call',
      'berth/20240306.md',
    ],
    [
      'a file that is no text',
      /^weekly-minutes: call\/20240314\.md cannot be read as text\n$/,
      'call/20240314.md',
    ],
    ['a file that is not in UTF-8', /cannot be read as text\n$/, 'call/20240321.md'],
    ['a folder that is not there', /^weekly-minutes: there is no folder .*nowhere\n$/, '--root', 'nowhere'],
    [
      'a file in place of the folder',
      /^weekly-minutes: there is no folder .*README\.md\n$/,
      '--root',
      'README.md',
    ],
    ['a format that it does not know', /^weekly-minutes: --format is text, .*\n$/, '--format', 'yaml'],
    ['an option that it does not know', /^weekly-minutes: Unknown option '--loud'[^\n]*\n$/, '--loud'],
    [
      'an option of another command',
      /^weekly-minutes: check has no option --date\n$/,
      '--date',
      '2024-03-07',
    ],
  ];
  for (const [name, reason, ...args] of failing)
    it(`exits with 2 and one line that says why, given ${name}`, () =>
      withRepository(
        repository({
          'README.md': '',
          'call/20240307.md': CLEAN,
          'call/20240314.md': Buffer.from([0x89, 0x50, 0x00, 0x47]),
          'call/20240321.md': Buffer.from([0x23, 0x20, 0xe9, 0x0a]),
        }),
        root => {
          const { code, out, error } = run(root, 'check', ...args);
          match(error, reason);
          equal(out, '');
          equal(code, 2);
        },
      ));

  it('goes on after a file that is no text when it was not asked for it', () =>
    withRepository(repository({ 'call/20240307.md': PENDING, 'call/20240314.md': '\0' }), root => {
      const { code, out, error } = run(root, 'check', '--format', 'json');
      deepEqual(rulesIn(out), ['call/20240307.md:12 minutes-pending-but-exists']);
      match(error, /cannot be read as text\n$/);
      equal(code, 2);
    }));

  it('says what is wrong with the profile', () =>
    withRepository({ '.minutes.jsonc': '{ "teams": 7 }' }, root =>
      match(run(root, 'check').error, /^\.minutes\.jsonc:1:12: This should be a list in square brackets\.\n/),
    ));

  it('reports the mistakes in the profile to programs, and tells people of them', () => {
    const profile = PROFILE.replace('{', '{"branhc": "main",');
    withRepository({ ...repository({ 'call/20240307.md': CLEAN }), '.minutes.jsonc': profile }, root => {
      const mistake = /There is no key "branhc" here; is "branch" meant\?/;
      const plain = run(root, 'check');
      deepEqual([plain.code, plain.out], [0, '']);
      match(plain.error, mistake);
      const json = run(root, 'check', '--format', 'json');
      equal(json.code, 1);
      const [problem] = JSON.parse(json.out) as readonly Readonly<Record<string, unknown>>[];
      deepEqual([problem?.file, problem?.line, problem?.rule], ['.minutes.jsonc', 1, 'profile']);
      match(String(problem?.message), mistake);
      equal(run(root, 'check', 'call/20240307.md').code, 0);
    });
  });

  it('passes over what is named and holds no minutes, with a word', () =>
    withRepository(repository({ 'README.md': '# Harbour\n', 'call/20240307.md': CLEAN }), root => {
      mkdirSync(join(root, 'empty'));
      const { code, out, error } = run(root, 'check', 'empty', 'README.md');
      deepEqual([code, out], [0, 'No problems.\n']);
      match(
        error,
        /: empty holds no minutes\n.*: README\.md belongs to no series in .*, so it is skipped\n$/,
      );
    }));

  it('changes nothing', () =>
    withRepository(repository({ 'call/20240307.md': PENDING }), root => {
      run(root, 'check');
      equal(textAt(root, 'call/20240307.md'), PENDING);
    }));
});
