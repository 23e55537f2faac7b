import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv-draft-04';
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { RULES } from '../../src/core/check/rules';
import { PROFILE, run, withRepository } from './command';

const PATH = 'call/20240307.md';
/** A title with a wrong day, and a team's name with everything that an annotation must escape. */
const MINUTES = `# Harbour Weekly 2024-02-29

## Meta

- Minutes: Ada

## Team updates

### Team Berth

Minutes: https://forge.example/harbour/minutes/blob/main/berth/100%25,a:b.md
`;

function check(format: string, minutes: string, use: (out: string, code: number | null) => void): void {
  withRepository({ '.minutes.jsonc': PROFILE, [PATH]: minutes }, root => {
    const { out, code } = run(root, 'check', '--format', format);
    use(out, code);
  });
}

describe('check --format github', () => {
  it('writes one annotation for each problem, escaped as GitHub wants it', () =>
    check('github', MINUTES, (out, code) => {
      equal(code, 1);
      deepEqual(out.split('\n'), [
        `::error file=${PATH},line=1,endLine=1,col=18,endColumn=28,title=title-date-mismatch::The title says 2024-02-29, but these are the minutes of 2024-03-07.`,
        `::error file=${PATH},line=11,endLine=11,col=10,endColumn=77,title=link-dead::berth/100%25,a:b.md does not exist.`,
        '',
      ]);
    }));

  it('writes nothing for minutes without problems', () =>
    check(
      'github',
      MINUTES.replace('2024-02-29', '2024-03-07').replace(/\n### Team Berth[^]*/, ''),
      (out, code) => {
        equal(out, '');
        equal(code, 0);
      },
    ));
});

describe('check --format sarif', () => {
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    sarifSchema,
  );
  const isValid = (log: unknown) => ok(validate(log), JSON.stringify(validate.errors?.slice(0, 3)));

  it('writes a log that the schema of SARIF 2.1.0 takes, with problems and without', () => {
    check('sarif', MINUTES, out => {
      isValid(JSON.parse(out));
    });
    check('sarif', '# Harbour Weekly 2024-03-07\n', out => {
      isValid(JSON.parse(out));
    });
  });

  it('is not taken for valid when it is not', () => {
    equal(validate({ version: '2.1.0', runs: [{ results: [] }] }), false);
  });

  it('names the rules, the place and the fix', () =>
    check('sarif', MINUTES, out => {
      const { runs } = JSON.parse(out) as {
        runs: [{ tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }];
      };
      deepEqual(
        runs[0].tool.driver.rules.map(({ id }) => id),
        RULES.map(({ id }) => id),
      );
      const [title] = runs[0].results;
      deepEqual(title?.locations, [
        {
          physicalLocation: {
            artifactLocation: { uri: PATH, uriBaseId: 'SRCROOT' },
            region: { startLine: 1, startColumn: 18, endLine: 1, endColumn: 28 },
          },
        },
      ]);
      match(JSON.stringify(title.partialFingerprints), /^\{"primaryLocationLineHash":"[0-9a-f]{64}:1"\}$/);
      ok(JSON.stringify(title.fixes).includes('"insertedContent":{"text":"2024-03-07"}'));
    }));
});

interface Quality {
  readonly fingerprint: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}
const fingerprintsOf = (out: string) => (JSON.parse(out) as readonly Quality[]).map(one => one.fingerprint);

describe('check --format gitlab', () => {
  it('lists each problem as GitLab reads it', () =>
    check('gitlab', MINUTES, (out, code) => {
      equal(code, 1);
      const [title, link] = JSON.parse(out) as readonly Quality[];
      deepEqual(
        { ...title, fingerprint: '' },
        {
          description: 'The title says 2024-02-29, but these are the minutes of 2024-03-07.',
          check_name: 'title-date-mismatch',
          fingerprint: '',
          severity: 'major',
          location: { path: PATH, lines: { begin: 1, end: 1 } },
        },
      );
      equal(link?.location.lines.begin, 11);
    }));

  it('knows a problem again when lines move and white space changes, and no two are the same', () => {
    const two = `${MINUTES}\nMinutes: https://forge.example/harbour/minutes/blob/main/berth/20240101.md\n`;
    check('gitlab', two, before => {
      equal(new Set(fingerprintsOf(before)).size, fingerprintsOf(before).length);
      check('gitlab', two.replace('## Meta', '\n\n## Meta'), after =>
        deepEqual(fingerprintsOf(after), fingerprintsOf(before)),
      );
    });
  });

  it('is an empty list when there is nothing', () =>
    check('gitlab', '# Harbour Weekly 2024-03-07\n\n## Meta\n\n- Minutes: Ada\n', out => equal(out, '[]\n')));
});

describe('check --format md', () => {
  it('counts the problems in a sentence and lists them in a table, the gravest first', () =>
    check('md', MINUTES.replace('2024-02-29', '2024-03-07').replace('- Minutes: Ada', ''), out =>
      equal(
        out,
        `2 problems in 1 file.

| Severity | Where | What | Rule |
| --- | --- | --- | --- |
| error | ${PATH}:11 | berth/100%,a:b.md does not exist. | link-dead |
| warning | ${PATH}:3 | "Meta" does not say who took these minutes. | minute-taker-missing |
`,
      ),
    ));

  it('shows what minutes say as it is, and makes no cell, link, mention or HTML of it', () =>
    check('md', `${MINUTES}\n### Team Berrth | <b>@ada</b> https://evil.example #12 \`x\`\n`, out => {
      for (const row of out.split('\n').filter(line => line.startsWith('|')))
        equal(row.match(/(?<!\\)\|/g)?.length, 5, row);
      equal(/<b>|[^>]@ada|https:\/\/evil|#12/.test(out), false, out);
    }));
});

describe('check --fail-on', () => {
  for (const [severity, code] of [
    ['error', 0],
    ['warning', 1],
    ['information', 1],
    ['hint', 1],
  ] as const)
    it(`ends with ${code} for a warning when it is ${severity}, and prints it all the same`, () =>
      withRepository(
        {
          '.minutes.jsonc': PROFILE,
          [PATH]: MINUTES.replace(/# H[^]*Berth\n/, '# Harbour Weekly 2024-03-07\n\n## Meta\n').replace(
            /Minutes: h.*/,
            '',
          ),
        },
        root => {
          const outcome = run(root, 'check', '--fail-on', severity);
          equal(outcome.code, code, outcome.out);
          ok(outcome.out.includes(' warning '));
        },
      ));

  it('ends with 2 for a severity that there is not', () =>
    withRepository({ '.minutes.jsonc': PROFILE, [PATH]: MINUTES }, root => {
      const { code, error } = run(root, 'check', '--fail-on', 'off');
      equal(code, 2);
      ok(error.includes('--fail-on is error, warning, information, hint; not off'));
    }));
});
