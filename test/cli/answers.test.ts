import { deepEqual, equal, match } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROFILE, run, withRepository, type FilesOnDisk } from './command';

const KITES: FilesOnDisk = {
  'kites/2026-05-04.md': `# Kite Club 2026-05-04

## Attendees

- [x] Ada Crane (@ada)
- [ ] Bo Keel

## String

See #12.

- DECISION: buy string
- [ ] @ada: ask for prices of string

## Action items

- Bo Keel to mend the tail
`,
  'kites/2026-05-11.md': `# Kite Club 2026-05-11

## Attendees

- [x] @ada
- [x] Bo Keel

## String

- https://forge.example/kites/club/issues/12 is still open.

\`\`\`
DECISION: none of this
\`\`\`

## Decisions

- The string is *red*.

## Action items

- Bo Keel to mend the tail
- Cy: sing
`,
  'kites/2026-05-18.md': `# Kite Club 2026-05-18

## Attendees

- [ ] Ada Crane
- [x] Bo Keel

## Action items

- [x] Bo Keel to mend the tail
`,
};
const HARBOUR: FilesOnDisk = {
  '.minutes.jsonc': PROFILE,
  'call/20260507.md':
    '# Harbour Weekly 2026-05-07\n\n## Team updates\n\n### Team Berth\n\n- Dry.\n- Decision: dredge it\n\n### SIG Signals\n\n- TODO: lamps\n',
  'berth/20260506.md': '# 2026-05-06\n\n## Mud\n\nAGREED to dredge it\n',
};

/** What a command prints as JSON, in fewer words. */
const rows = (root: string, ...args: string[]) => {
  const { code, out, error } = run(root, ...args, '--format', 'json');
  deepEqual([code, error], [0, '']);
  return JSON.parse(out) as readonly Readonly<Record<string, unknown>>[];
};
const picked = (root: string, keys: readonly string[], ...args: string[]) =>
  rows(root, ...args).map(row => keys.map(key => row[key]).join(' '));

describe('questions to all minutes', () => {
  it('decisions prints each with its place', () =>
    withRepository(KITES, root => {
      deepEqual(rows(root, 'decisions'), [
        { file: 'kites/2026-05-11.md', line: 18, endLine: 18, date: '2026-05-11', series: 'Kite Club', section: 'Decisions', text: 'The string is red.' },
        { file: 'kites/2026-05-04.md', line: 12, endLine: 12, date: '2026-05-04', series: 'Kite Club', section: 'String', text: 'buy string' },
      ]); // prettier-ignore
      equal(run(root, 'decisions').out.split('\n')[1], 'kites/2026-05-04.md:12 2026-05-04 buy string');
    }));

  it('decisions writes a register that is a page of the repository without a problem', () =>
    withRepository(KITES, root => {
      const { out } = run(root, 'decisions', '--format', 'md');
      equal(
        out,
        '# Decisions\n\nMade from the minutes with `weekly-minutes decisions --format md`.\n\n## 2026\n\n' +
          '- [2026-05-11](kites/2026-05-11.md#L18) Kite Club: The string is red.\n' +
          '- [2026-05-04](kites/2026-05-04.md#L12) Kite Club: buy string\n',
      );
      writeFileSync(join(root, 'DECISIONS.md'), out);
      match(run(root, 'check').out, /^(?!.*DECISIONS\.md)/s);
    }));

  it('actions prints one item for all its copies, and none of the boxes of those who were there', () =>
    withRepository(KITES, root => {
      const keys = ['file', 'line', 'person', 'text', 'done', 'age'];
      deepEqual(picked(root, keys, 'actions'), [
        'kites/2026-05-18.md 10 Bo Keel mend the tail true 2',
        'kites/2026-05-11.md 23  Cy: sing false 1',
        'kites/2026-05-04.md 13 ada ask for prices of string false 2',
      ]);
      deepEqual(picked(root, ['text'], 'actions', '--open'), ['Cy: sing', 'ask for prices of string']);
    }));

  for (const asked of ['#12', '12', 'Kites/Club#12', 'https://forge.example/kites/club/issues/12'])
    it(`references ${asked} finds it in all its spellings`, () =>
      withRepository(
        { ...KITES, '.minutes.jsonc': '{ "repository": "https://forge.example/kites/club" }' },
        root => {
          const keys = ['file', 'line', 'section', 'reference'];
          deepEqual(picked(root, keys, 'references', asked), [
            'kites/2026-05-11.md 10 String kites/club#12',
            'kites/2026-05-04.md 10 String kites/club#12',
          ]);
        },
      ));

  it('attendance joins names and handles', () =>
    withRepository(KITES, root => {
      deepEqual(picked(root, ['date', 'line', 'person', 'state'], 'attendance', '--person', '@ADA'), [
        '2026-05-18 5 Ada Crane absent',
        '2026-05-11 5 Ada Crane present',
        '2026-05-04 5 Ada Crane present',
      ]);
      equal(rows(root, 'attendance').length, 6);
    }));

  it('history prints the reports of a team and its own minutes', () =>
    withRepository(HARBOUR, root => {
      deepEqual(picked(root, ['file', 'line', 'endLine', 'team', 'section', 'text'], 'history', 'berth'), [
        'call/20260507.md 5 8 Team Berth Team Berth Dry.\nDecision: dredge it',
        'berth/20260506.md 1 5 Team Berth 2026-05-06 Mud',
      ]);
    }));

  it('team, series and days narrow an answer', () =>
    withRepository(HARBOUR, root => {
      const keys = ['file', 'team', 'text'];
      const [call, berth] = ['call/20260507.md Team Berth dredge it', 'berth/20260506.md Team Berth AGREED to dredge it'];
      deepEqual(picked(root, keys, 'decisions'), [call, berth]);
      deepEqual(picked(root, keys, 'decisions', '--team', 'Signals'), []);
      deepEqual(picked(root, keys, 'decisions', '--series', 'harbour CALL'), [call]);
      deepEqual(picked(root, keys, 'decisions', '--since', '2026-05-07'), [call]);
      deepEqual(picked(root, keys, 'decisions', '--until', '2026-05-06'), [berth]);
      deepEqual(picked(root, keys, 'actions', '--team', 'SIG Signals'), ['call/20260507.md SIG Signals lamps']);
    })); // prettier-ignore

  for (const [args, reason] of [
    [['decisions', '--series', 'Kelp'], /there is no series "Kelp"; there are "Harbour call", "Team Berth"/],
    [['decisions', '--team', 'Kelp'], /there is no team "Kelp"; there are "Team Berth", "SIG Signals"/],
    [['history', 'Kelp'], /there is no team "Kelp"/],
    [['history'], /history needs one team/],
    [['references', 'crane'], /crane is no issue or pull request/],
    [['actions', '--since', 'May'], /since is a day, YYYY-MM-DD; not May/],
    [['actions', '--since', '2026-05-07', '--until', '2026-05-06'], /since 2026-05-07 is later/],
    [['attendance', '--format', 'csv'], /--format is text, json, md; not csv/],
  ] as const)
    it(`${args.join(' ')} could not run`, () =>
      withRepository(HARBOUR, root => {
        const { code, out, error } = run(root, ...args);
        deepEqual([code, out], [2, '']);
        match(error, reason);
      }));

  it('says so where there are no minutes to ask', () =>
    withRepository({ 'blog/2026-01-05.md': '# Ropes\n' }, root => {
      const { code, error } = run(root, 'decisions');
      equal(code, 2);
      match(error, /no series of minutes was found/);
    }));

  it('escapes in a register what minutes say', () =>
    withRepository(
      { ...HARBOUR, 'call/20260507.md': '# Harbour Weekly 2026-05-07\n\n- Decision: <b>`x`</b> [a](javascript:b) | c\n' },
      root => {
        const { out } = run(root, 'decisions', '--format', 'md', '--series', 'Harbour call');
        match(out, /: x a \\\| c\n$/);
      },
    )); // prettier-ignore
});
