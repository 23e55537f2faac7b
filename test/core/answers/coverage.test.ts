import { deepEqual, equal } from 'node:assert/strict';
import { coverageOf, reportOf, type Coverage } from '../../../src/core/answers/coverage';
import { countWords, missedWords, sectionsIn, WORDS_OF } from '../../../src/core/coverage/coverage-words';
import { digestOf, type Digest } from '../../../src/core/answers/digest';
import { english } from '../../../src/core/text/message';
import { minutesAt, HARBOUR, team, WEB } from '../harbour';

const LINK = `Minutes: ${WEB}/berth/20240306.md\n`;
const LATER = `Minutes: ${WEB}/berth/20240403.md\n`;

/** Reads the weekly minutes of a day with these sections of teams. */
const digest = (date: string, sections: string): Digest =>
  digestOf(
    minutesAt(`call/${date}.md`, `# Harbour Weekly\n\n## Team updates\n\n${sections}`, {
      'berth/20240306.md': '',
      ...(date === '20240404' && { 'berth/20240403.md': '' }),
    }),
  );

const DIGESTS = [
  digest('20240307', `### Harbour Tour\n\n### Team Crane\n\nMinutes:\n\n### Team Berth\n\n${LINK}`),
  digest(
    '20240314',
    `### Team Crane\n\nMinutes: None yet\n\n### SIG Signals\n\nMinutes: no meeting this week\n`,
  ),
  digest('20240404', `### Team Berth\n\nMinutes: None yet\n\n### Team Crane\n\n### Team Berth\n\n${LATER}`),
];
const coverage = coverageOf(DIGESTS, HARBOUR);

/** Draws the rows of a board with a mark for each cell. */
const drawn = ({ rows }: Coverage) =>
  rows.map(row => `${row.team.name} ${row.cells.map(({ state }) => WORDS_OF[state].mark).join('')}`);

describe('coverage', () => {
  it('coverage has a row for each reporting team, by kind, and a cell for each meeting', () =>
    deepEqual(drawn(coverage), ['Team Berth ✓·✓', 'Team Crane !…–', 'SIG Signals ·i·', 'Harbour Tour –··']));

  it('coverage sorts kinds of teams regardless of the profile’s order', () => {
    const teams = HARBOUR.teams.toReversed();
    deepEqual(
      coverageOf(DIGESTS, { ...HARBOUR, teams }).rows.map(row => row.team.name),
      ['Team Crane', 'Team Berth', 'SIG Signals', 'Harbour Tour'],
    );
  });

  it('coverage counts missed meetings as the view of all meetings does', () => {
    const days = ['20240208', '20240215', '20240222', '20240229', '20240321', '20240328'];
    const digests = days.map(day => digestOf(minutesAt(`call/${day}.md`, '# Call\n')));
    deepEqual(
      coverageOf(digests, HARBOUR).meetings.map(({ date, missed }) => `${date.month}-${date.day} ${missed}`),
      ['2-8 0', '2-15 0', '2-22 0', '2-29 0', '3-21 2', '3-28 0'],
    );
  });

  it('coverage has the line of each section; of two sections of a team, of the one that links its minutes', () => {
    deepEqual(
      coverage.rows[0]?.cells.map(({ line }) => line),
      [10, 0, 10],
    );
    const [first, , last] = DIGESTS;
    equal(first && reportOf(first, team('Team Berth'))?.first, 10);
    equal(last && reportOf(last, team('Lighthouse')), undefined);
  });

  it('coverage counts the cells of each row and of all rows', () => {
    const counts = { linked: 0, available: 0, stale: 0, dead: 0, remark: 0, none: 0 };
    deepEqual(coverage.rows[1]?.counts, { ...counts, pending: 1, empty: 1, absent: 1 });
    const all = { linked: 2, pending: 1, empty: 1, remark: 1, absent: 2, none: 5 };
    deepEqual(coverage.counts, { ...counts, ...all });
    equal(sectionsIn(coverage.counts), 7);
  });

  it('coverage is empty without minutes and without reports', () => {
    deepEqual(coverageOf([], HARBOUR).rows, []);
    deepEqual(coverageOf([digest('20240307', '')], HARBOUR).rows, []);
  });

  it('coverage says counts and missed meetings in words', () => {
    equal(countWords(coverage.counts, english), 'linked 2, pending 1, empty 1, remark 1, no minutes line 2');
    deepEqual(
      [0, 1, 3].map(missed => missedWords(missed, english)),
      ['', '1 meeting without minutes before it', '3 meetings without minutes before it'],
    );
  });
});
