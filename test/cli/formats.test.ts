import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv-draft-04';
import { deepEqual, equal, ok } from 'node:assert/strict';
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
      ok(JSON.stringify(title.fixes).includes('"insertedContent":{"text":"2024-03-07"}'));
    }));
});
