import { deepEqual, equal } from 'node:assert/strict';
import { check } from '../../../src/core/check/check';
import { isoDate } from '../../../src/core/text/date';
import { CALL, HARBOUR, minutesAt } from '../harbour';

const dateOf = (path: string, text: string, files = {}) => isoDate(minutesAt(path, text, files).meeting.date);

describe('the meeting date', () => {
  for (const [name, title, date] of [
    ['20240307', '# Harbour Weekly 2024-03-07', '2024-03-07'],
    ['20240307', '# Harbour Weekly 2024-02-29', '2024-03-07'],
    ['20240310', '# Harbour Weekly 2024-03-07', '2024-03-07'],
    ['20240310', '# Harbour Weekly 2024-03-08', '2024-03-10'],
    ['20240310', '# Harbour Weekly 2024-02-30', '2024-03-10'],
    ['20240310', '# Harbour Weekly 2024-03-07 and 2024-03-14', '2024-03-10'],
    ['20240310', '# Harbour Weekly', '2024-03-10'],
    ['20240310', '## Harbour Weekly 2024-03-07', '2024-03-10'],
    ['20240310', '## Pad 2024-03-08\n# Harbour Weekly 2024-03-07', '2024-03-07'],
    ['20240310', '', '2024-03-10'],
  ] as const)
    it(`the meeting date of ${name}.md is ${date} by ${JSON.stringify(title)}`, () =>
      equal(dateOf(`call/${name}.md`, `${title}\n`), date));

  it('the meeting date of a team is on the weekday of its other minutes', () => {
    const tuesdays = { 'berth/20240227.md': '', 'berth/20240220.md': '', 'berth/20240213.md': '' };
    equal(dateOf('berth/20240306.md', '# 2024-03-05\n', tuesdays), '2024-03-05');
    equal(dateOf('berth/20240306.md', '## 2024-03-05\n', tuesdays), '2024-03-05');
    equal(dateOf('berth/20240306.md', '# 2024-03-05\n'), '2024-03-06');
  });

  it('the meeting date without a title is that of the name, whatever the first topic says', () => {
    const tuesdays = { 'berth/20240227.md': '', 'berth/20240220.md': '', 'berth/20240213.md': '' };
    equal(dateOf('berth/20240306.md', '## What was left from 2023-11-21\n', tuesdays), '2024-03-06');
  });
});

describe('titles that name a week or a month', () => {
  const problemsOf = (files: string, title: string, path: string, text: string) => {
    const series = { ...CALL, files, titles: [title], cadence: { days: 7 }, hasTeamReports: false };
    const minutes = minutesAt(path, text, {}, { ...HARBOUR, series: [series] });
    return check(minutes).map(({ rule, fixes: [fix] }) => [rule, fix?.edits[0]?.text]);
  };

  it('a copied week is reported, and becomes that of the file', () => {
    const [files, title] = ['crew/{GGGG}-W{WW}.md', 'Crew {GGGG}-W{WW}'];
    deepEqual(problemsOf(files, title, 'crew/2026-W12.md', '# Crew 2026-W12\n'), []);
    deepEqual(problemsOf(files, title, 'crew/2026-W12.md', '# Crew 2026-W11\n'), [
      ['title-date-mismatch', '2026-W12'],
    ]);
  });

  it('a month is that of the file where the file names no day', () => {
    const title = 'Report {MMMM YYYY}';
    const problem = [['title-date-mismatch', 'March 2026']];
    deepEqual(problemsOf('crew/{YYYY-MM}.md', title, 'crew/2026-03.md', '# Report March 2026\n'), []);
    deepEqual(problemsOf('crew/{YYYY-MM}.md', title, 'crew/2026-03.md', '# Report February 2026\n'), problem);
    deepEqual(
      problemsOf('crew/{YYYY-MM-DD}.md', title, 'crew/2026-03-05.md', '# Report February 2026\n'),
      [],
    );
  });
});
