import { deepEqual, equal } from 'node:assert/strict';
import { addDays, isoDate } from '../../../src/core/text/date';
import { digestOf } from '../../../src/core/answers/digest';
import { filesOfSeries } from '../../../src/core/repository/library';
import {
  countWaiting,
  meetingsOf,
  neighbourOf,
  stateOfMeeting,
  yearsOf,
} from '../../../src/core/answers/meetings';
import type { Series } from '../../../src/core/repository/profile';
import { CALL, minutesAt, day, WEB } from '../harbour';
import { libraryOf } from '../library-of';

/** Files on these days, which count from the first Thursday of 2024. */
const filesOn = (days: readonly number[]) =>
  days.map(number => ({ path: String(number), date: addDays(day('2024-01-04'), number) }));

/** Draws meetings from the oldest to the newest as the number of their day, with what was missed before it. */
const drawn = (days: readonly number[], series: Series = CALL) =>
  meetingsOf(series, filesOn(days))
    .toReversed()
    .map(({ path, missedBefore }) => (missedBefore ? `(${missedBefore}) ${path}` : path))
    .join(' ');

describe('the meetings of a series', () => {
  it('meetingsOf dates meetings by the names of their files, newest first', () => {
    const library = libraryOf({ 'call/20240307.md': '', 'call/README.md': '', 'call/20240314.md': '' });
    deepEqual(
      meetingsOf(CALL, filesOfSeries(library, CALL) ?? []).map(({ path }) => path),
      ['call/20240314.md', 'call/20240307.md'],
    );
    deepEqual(meetingsOf(CALL, []), []);
  });

  const GAPS: readonly (readonly [name: string, days: readonly number[], drawn: string, series?: Series])[] =
    [
      ['none in every week', [0, 7, 14, 21, 28], '0 7 14 21 28'],
      ['of one week', [0, 7, 14, 28, 35], '0 7 14 (1) 28 35'],
      ['of three weeks', [0, 7, 14, 42, 49], '0 7 14 (3) 42 49'],
      ['none around one that was moved', [0, 7, 16, 21, 28], '0 7 16 21 28'],
      ['none when it is not clear how many were missed', [0, 7, 14, 25, 32], '0 7 14 25 32'],
      ['before one that was moved', [0, 7, 14, 27, 35], '0 7 14 (1) 27 35'],
      ['none in a team that meets now and then', [0, 14, 35, 42, 63, 84], '0 14 35 42 63 84'],
      ['none with too few to tell', [0, 14, 21], '0 14 21'],
      ['none over years', [0, 7, 14, 740, 747], '0 7 14 740 747'],
      ['every two weeks', [0, 14, 28, 56, 70], '0 14 28 (1) 56 70', { ...CALL, cadence: { days: 14 } }],
      ['every day', [0, 1, 2, 4, 5], '0 1 2 (1) 4 5', { ...CALL, cadence: { days: 1 } }],
    ];
  for (const [name, days, expected, series] of GAPS)
    it(`meetingsOf counts missed meetings: ${name}`, () => {
      equal(drawn(days, series), expected);
    });

  it('yearsOf groups meetings by year, newest first', () => {
    const years = yearsOf(meetingsOf(CALL, filesOn([-14, -7, 0, 7, 364])));
    deepEqual(
      years.map(({ year, meetings }) => `${year}: ${meetings.map(({ date }) => isoDate(date)).join(' ')}`),
      ['2025: 2025-01-02', '2024: 2024-01-11 2024-01-04', '2023: 2023-12-28 2023-12-21'],
    );
  });

  it('neighbourOf finds the meetings before and after', () => {
    const files = filesOn([0, 7, 21]);
    equal(neighbourOf(files, '7', 1)?.path, '21');
    equal(neighbourOf(files, '7', -1)?.path, '0');
    equal(neighbourOf(files, '0', -1), undefined);
    equal(neighbourOf(files, '21', 1), undefined);
    equal(neighbourOf(files, 'elsewhere', -1), undefined);
  });

  it('countWaiting counts pending and empty minutes lines', () => {
    const waiting = (text: string) => countWaiting(digestOf(minutesAt('call/20240307.md', text)));
    const teams = '# Harbour Weekly 2024-03-07\n\n## Team updates\n';
    equal(waiting(`${teams}\n### Team Berth\n\nMinutes: None yet\n\n### Team Crane\n\nMinutes:\n`), 2);
    equal(waiting(`${teams}\n### Team Berth\n\n- The quay is dry\n`), 0);
    equal(waiting(teams), undefined);
  });

  it('stateOfMeeting has a tick only where a team links its minutes and no line is otherwise', () => {
    const state = (...lines: readonly string[]) =>
      stateOfMeeting(
        digestOf(
          minutesAt(
            'call/20240307.md',
            `# Harbour Weekly 2024-03-07\n\n## Team updates\n\n${lines.join('\n\n')}\n\n- dry\n`,
            { 'berth/20240306.md': '', 'crane/20240228.md': '' },
          ),
        ),
      );
    const berth = `### Team Berth\n\nMinutes: ${WEB}/berth/20240306.md`;
    equal(state(berth), 'linked');
    equal(state(berth, '### Team Crane'), 'linked');
    equal(state('### Team Berth', '### Team Crane'), undefined);
    equal(state('### Team Berth\n\nMinutes: no meeting this week'), undefined);
    equal(state(berth, '### Team Crane\n\nMinutes: None yet'), 'pending');
    equal(state('### Team Berth\n\nMinutes: None yet', '### Team Crane\n\nMinutes:'), 'available');
    equal(state(berth, `### Team Crane\n\nMinutes: ${WEB}/crane/20240228.md`), 'stale');
    equal(state(berth, `### Team Crane\n\nMinutes: ${WEB}/crane/20240229.md`), 'dead');
  });
});
