import { deepEqual, doesNotMatch, equal, ok } from 'node:assert/strict';
import { minutesOf, PROFILE, run, withRepository } from './command';

const PATH = 'call/20240307.md';
/** All C0 and C1 controls but tabs and line ends. */
const CONTROL = /(?![\t\n])\p{Cc}/u;
const TERMINAL = 'News \u001B[31m\u001B]0;owned\u0007 \u009B31m \u007F \b';
/** The lines that a runner of GitHub or Azure obeys. */
const COMMAND = /^\s*::\w|##\[|##vso\[/m;
const COMMANDS = `## ::error file=a,line=1::stolen

### ::add-mask::x

## ##[error]stolen

## ##vso[task.setvariable variable=x]y
`;

describe('what minutes say', () => {
  for (const [args, name] of [
    [['outline', PATH], 'outline'],
    [['outline', PATH, '--format', 'json'], 'outline in JSON'],
    [['check'], 'check'],
    [['check', '--format', 'json'], 'check in JSON'],
    [['check', '--format', 'github'], 'check for GitHub'],
    [['check', '--format', 'sarif'], 'check in SARIF'],
    [['new', '--date', '2024-03-14', '--dry-run'], 'new'],
    [['fill', '--dry-run'], 'fill'],
  ] as const)
    it(`never reaches a terminal as an escape sequence in ${name}`, () => {
      const minutes = `${minutesOf('Harbour Weekly 2024-03-07', 'Minutes: None yet')}\n### Team Berth ${TERMINAL}\n\n## ${TERMINAL}\n\n## ${TERMINAL}\n`;
      const files = { '.minutes.jsonc': PROFILE, 'berth/20240306.md': '', [PATH]: minutes };
      withRepository(files, root => {
        const { out, error } = run(root, ...args);
        ok(out.length > 0);
        doesNotMatch(out, CONTROL);
        doesNotMatch(error, CONTROL);
        if (args.includes('json' as never) || args.includes('sarif' as never)) JSON.parse(out);
      });
    });

  for (const args of [
    ['outline', PATH],
    ['outline', PATH, '--format', 'json'],
    ['check'],
    ['check', '--format', 'json'],
    ['new', '--date', '2024-03-14', '--dry-run'],
  ])
    it(`never is a command to a workflow in ${args.join(' ')}`, () => {
      const minutes = `# ::error::stolen\n\n${COMMANDS}\n${COMMANDS}`;
      withRepository({ '.minutes.jsonc': PROFILE, [PATH]: minutes }, root => {
        const { out, error } = run(root, ...args);
        ok(out.length > 0);
        doesNotMatch(out, COMMAND);
        doesNotMatch(error, COMMAND);
      });
    });

  it('is printed as it is otherwise', () =>
    withRepository({ '.minutes.jsonc': PROFILE, [PATH]: '# Café ::: ## [x] \u{1F6A2}\n' }, root =>
      equal(run(root, 'outline', PATH).out, 'Café ::: ## [x] \u{1F6A2}\n'),
    ));

  it('is the same text in JSON, escaped or not', () =>
    withRepository({ '.minutes.jsonc': PROFILE, [PATH]: '# ::a \u009B ##[b]\n' }, root => {
      const [title] = JSON.parse(run(root, 'outline', PATH, '--format', 'json').out) as { name: string }[];
      equal(title?.name, '::a \u009B ##[b]');
    }));
});

describe('half a character', () => {
  const profile = PROFILE.replace('"berth"', '"ber\\ud800th"');
  for (const args of [['check'], ['fill'], ['new', '--date', '2024-03-14', '--dry-run'], ['outline', PATH]])
    it(`in the name of a folder is no reason to fail for ${args.join(' ')}`, () => {
      const minutes = minutesOf('Harbour Weekly 2024-03-07', 'Minutes: None yet');
      withRepository({ '.minutes.jsonc': profile, [PATH]: minutes }, root => {
        const { out, error } = run(root, ...args);
        doesNotMatch(error, /\n {4}at /);
        doesNotMatch(out, /internal-error|URIError/);
      });
    });
});

describe('a fix that needs a look', () => {
  const EMPTY = `${minutesOf('Harbour Weekly 2024-02-29', 'Minutes: None yet')}\n### SIG Signals\n`;

  it('is marked in JSON with what it removes, and no other fix is', () =>
    withRepository({ '.minutes.jsonc': PROFILE, [PATH]: EMPTY }, root => {
      const problems = JSON.parse(run(root, 'check', '--format', 'json').out) as readonly {
        rule: string;
        fix?: { needsLook?: boolean; removes?: string };
      }[];
      deepEqual(
        problems.map(({ rule, fix }) => [rule, fix?.needsLook, fix?.removes]),
        [
          ['title-date-mismatch', undefined, undefined],
          ['empty-section', true, '### SIG Signals'],
        ],
      );
    }));

  it('is marked in SARIF with what it removes, and no other fix is', () =>
    withRepository({ '.minutes.jsonc': PROFILE, [PATH]: EMPTY }, root => {
      const { runs } = JSON.parse(run(root, 'check', '--format', 'sarif').out) as {
        runs: [{ results: { ruleId: string; fixes: [{ properties?: object }] }[] }];
      };
      deepEqual(
        runs[0].results.map(({ ruleId, fixes }) => [ruleId, fixes[0].properties]),
        [
          ['title-date-mismatch', undefined],
          ['empty-section', { needsLook: true, removes: '### SIG Signals' }],
        ],
      );
    }));
});
