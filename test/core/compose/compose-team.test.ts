import { deepEqual, equal, ok } from 'node:assert/strict';
import { check } from '../../../src/core/check/check';
import { draftMinutes } from '../../../src/core/compose/draft-minutes';
import { teamSeries } from '../../../src/core/repository/profile';
import { minutesAt, day, HARBOUR, team } from '../harbour';
import { libraryOf, type Files } from '../library-of';

const [SERIES] = teamSeries(team('Team Berth'));

function berth(files: Files): string {
  ok(SERIES);
  const { path, text, cursor } = draftMinutes(
    { series: SERIES, date: day('2024-03-06') },
    HARBOUR,
    libraryOf(files),
  );
  equal(path, 'berth/20240306.md');
  ok(cursor > 0 && cursor <= text.length);
  deepEqual(check(minutesAt(path, text, files)), []);
  return text;
}

const meeting = (title: string, topic: string, people: string) => `${title}

## Participants

${people}

## Recurring items

- Who reports in the harbour call?
  - @ada
- Anything to add?

### ${topic}

- It was long.
`;

describe('new team minutes', () => {
  it('draftMinutes for a team keeps recurring headings and lines', () =>
    equal(
      berth({
        'berth/20240221.md': meeting('# 2024-02-21', 'Ropes', '- @ada'),
        'berth/20240228.md': meeting('# 2024-02-28', 'Rust', '- @ada\n- @bob'),
      }),
      '# 2024-03-06\n\n## Participants\n\n## Recurring items\n\n- Who reports in the harbour call?\n- Anything to add?\n',
    ));

  for (const [title, written] of [
    ['# 2024-02-28', '# 2024-03-06'],
    ['## 2024-02-28', '## 2024-03-06'],
    ['# Team Berth on 2024-02–28', '# Team Berth on 2024-03-06'],
    ['# Team Berth', '# 2024-03-06'],
    ['# 2024-02-28 (moved from 2024-02-27)', '# 2024-03-06'],
  ] as const)
    it(`draftMinutes for a team writes the title "${written}" after "${title}"`, () =>
      equal(berth({ 'berth/20240228.md': meeting(title, 'Rust', '- @ada') }).split('\n')[0], written));

  it('draftMinutes for a team writes plain minutes in an empty folder', () =>
    equal(berth({}), '# 2024-03-06\n\n## Present\n\n## Agenda\n\n## Decisions\n\n## Action items\n'));

  it('draftMinutes for a team does not name people', () => {
    const files = {
      'berth/20240221.md': meeting('# 2024-02-21', 'Ropes', '- @ada\n- Bob (@bob)'),
      'berth/20240228.md': meeting('# 2024-02-28', 'Ropes', '- @ada\n- Bob (@bob)'),
    };
    ok(!berth(files).includes('@'));
  });
});
