import { deepEqual, ok } from 'node:assert/strict';
import { check } from '../../../src/core/check/check';
import { english } from '../../../src/core/text/message';
import type { Rule } from '../../../src/core/rules/rule';
import { RULES } from '../../../src/core/check/rules';
import { minutesAt, HARBOUR } from '../harbour';

const PATH = 'call/20240307.md';
/** A title with the wrong day in line 1, and a dead link in line 11. */
const MINUTES = `# Harbour Weekly 2024-02-29

## Meta

- Minutes: Ada

## Team updates

### Team Berth

Minutes: https://forge.example/harbour/minutes/blob/main/berth/20240306.md
`;
const ALL = ['title-date-mismatch', 'link-dead'];

function rulesIn(text: string, overrides = {}, profile = HARBOUR): readonly string[] {
  return check(minutesAt(PATH, text, {}, profile), overrides).map(({ rule }) => rule);
}

describe('checking', () => {
  it('check names a rule that throws and runs the others', () => {
    const broken: Rule = {
      id: 'broken',
      severity: 'hint',
      summary: 'It breaks.',
      scope: 'all',
      looksAt: 'segment',
      check: () => {
        throw new Error('the rope is torn');
      },
    };
    const problems = check(minutesAt(PATH, MINUTES), {}, [broken, ...RULES]);
    deepEqual(
      problems.map(({ rule }) => rule),
      ['internal-error', ...ALL],
    );
    ok(
      problems[0] && english(problems[0].message).includes('"broken" failed on this file: the rope is torn'),
    );
  });

  it('check uses the severity override, else the profile’s, else the rule’s', () => {
    const profile = { ...HARBOUR, rules: { 'link-dead': 'hint', 'title-date-mismatch': 'off' } } as const;
    const problems = check(minutesAt(PATH, MINUTES, {}, profile), { 'title-date-mismatch': 'information' });
    deepEqual(
      problems.map(({ severity }) => severity),
      ['information', 'hint'],
    );
    deepEqual(rulesIn(MINUTES, { 'link-dead': 'off' }), ['title-date-mismatch']);
  });

  it('check reports one problem for a text that is too large', () => {
    const text = MINUTES + '\n'.repeat(2_000_000);
    deepEqual(rulesIn(text), ['too-complex']);
    deepEqual(rulesIn(text, { 'too-complex': 'off' }), []);
  });

  it('check leaves out only the section that is too large', () => {
    const text = MINUTES.replace('- Minutes: Ada', `![board](data:${'A'.repeat(25_000)})`);
    deepEqual(rulesIn(text), ['title-date-mismatch', 'minute-taker-missing', 'too-complex', 'link-dead']);
  });
});

describe('a comment', () => {
  const before = (line: string, comment: string) => MINUTES.replace(line, `${comment}\n${line}`);
  const behind = (line: string, comment: string) => MINUTES.replace(line, `${line} ${comment}`);
  const cases: readonly (readonly [name: string, text: string, left: readonly string[]])[] = [
    ['silences the next line', before('Minutes: https', '<!-- minutes-disable-next-line -->'), ['title-date-mismatch']],
    ['silences a rule on the next line', before('Minutes: https', '<!-- minutes-disable-next-line link-dead -->'), ['title-date-mismatch']],
    ['leaves other rules on that line', before('Minutes: https', '<!-- minutes-disable-next-line link-stale -->'), ALL],
    ['silences its own line', behind('20240306.md', '<!-- minutes-disable-line link-dead -->'), ['title-date-mismatch']],
    ['silences what follows', before('## Meta', '<!-- minutes-disable -->'), ['title-date-mismatch']],
    ['ends the silence', before('## Meta', '<!-- minutes-disable -->').replace('## Team', '<!-- minutes-enable -->\n\n## Team'), ALL],
    ['silences the whole file from its end', `${MINUTES}\n<!-- minutes-disable-file link-dead, title-date-mismatch -->\n`, []],
    ['silences nothing with another word', before('Minutes: https', '<!-- minutes-ignore-next-line -->'), ALL],
  ]; // prettier-ignore
  for (const [name, text, left] of cases)
    it(name, () => {
      deepEqual(rulesIn(text), left);
    });
});
