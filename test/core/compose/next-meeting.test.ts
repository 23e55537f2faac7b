import { deepEqual } from 'node:assert/strict';
import { likelyMeetingDates } from '../../../src/core/compose/next-meeting';
import { isoDate } from '../../../src/core/text/date';
import type { Series } from '../../../src/core/repository/profile';
import { CALL, day } from '../harbour';

const NO_WEEKDAY: Series = {
  name: CALL.name,
  files: CALL.files,
  titles: CALL.titles,
  cadence: { days: 7 },
  skip: [],
  hasTeamReports: CALL.hasTeamReports,
  source: 'profile',
};

interface Case {
  readonly name: string;
  readonly files: readonly string[];
  readonly today: string;
  readonly dates: readonly string[];
  readonly series?: Series;
}

const CASES: readonly Case[] = [
  { name: 'a week after the last', files: ['2024-02-29'], today: '2024-03-07', dates: ['2024-03-07', '2024-03-14'] },
  { name: 'written the day after', files: ['2024-02-29'], today: '2024-03-08', dates: ['2024-03-07', '2024-03-14'] },
  { name: 'prepared the day before', files: ['2024-02-29'], today: '2024-03-06', dates: ['2024-03-07', '2024-03-14'] },
  { name: 'written already', files: ['2024-02-29', '2024-03-07'], today: '2024-03-07', dates: ['2024-03-14', '2024-03-21'] },
  { name: 'over the end of a year', files: ['2023-12-28'], today: '2024-01-02', dates: ['2024-01-04', '2024-01-11'] },
  { name: 'over the end of a month', files: ['2024-04-25'], today: '2024-04-30', dates: ['2024-05-02', '2024-05-09'] },
  { name: 'on a leap day', files: ['2024-02-22'], today: '2024-02-26', dates: ['2024-02-29', '2024-03-07'] },
  { name: 'after a gap, on the day', files: ['2024-01-04'], today: '2024-03-07', dates: ['2024-03-07', '2024-03-14'] },
  { name: 'after a gap, before the day', files: ['2024-01-04'], today: '2024-03-05', dates: ['2024-03-07', '2024-03-14'] },
  { name: 'the first of all', files: [], today: '2024-03-05', dates: ['2024-03-07', '2024-03-14'] },
  { name: 'after one that was moved', files: ['2024-02-29', '2024-03-06'], today: '2024-03-12', dates: ['2024-03-14', '2024-03-21'] },
  { name: 'by the weekday of the files', files: ['2024-02-20', '2024-02-27'], today: '2024-03-04', dates: ['2024-03-05', '2024-03-12'], series: NO_WEEKDAY },
  { name: 'on no known weekday', files: [], today: '2024-03-05', dates: ['2024-03-05', '2024-03-12'], series: NO_WEEKDAY },
  { name: 'every two weeks', files: ['2024-02-22'], today: '2024-03-05', dates: ['2024-03-07', '2024-03-21'], series: { ...CALL, cadence: { days: 14, weekday: 4 } } },
  { name: 'every two weeks, in step after a gap', files: ['2023-12-28'], today: '2024-02-29', dates: ['2024-03-07', '2024-03-21'], series: { ...CALL, cadence: { days: 14, weekday: 4 } } },
]; // prettier-ignore

/** Cases in which a meeting of the last days has no minutes yet, or a file is named for a day far off. */
const LATE: readonly Case[] = [
  { name: 'the day after the meeting, with a gap before it', files: ['2024-02-22'], today: '2024-03-08', dates: ['2024-03-07', '2024-03-14'] },
  { name: 'three days after the meeting, with a long gap before it', files: ['2023-11-30'], today: '2024-03-10', dates: ['2024-03-07', '2024-03-14'] },
  { name: 'with a file for a year far off', files: ['2024-02-29', '2034-03-02'], today: '2024-03-06', dates: ['2024-03-07', '2024-03-14'] },
  { name: 'with the file of the next meeting begun already', files: ['2024-02-29', '2024-03-14'], today: '2024-03-07', dates: ['2024-03-07', '2024-03-21'] },
]; // prettier-ignore

describe('likely meeting dates', () => {
  for (const { name, files, today, dates, series = CALL } of [...CASES, ...LATE])
    it(`likelyMeetingDates predicts ${dates.join(', ')}: ${name}`, () => {
      const dated = files.map(iso => ({ path: iso, date: day(iso) }));
      deepEqual(likelyMeetingDates(series, dated, day(today), dates.length).map(isoDate), dates);
    });

  it('likelyMeetingDates includes the previous meeting if there is room', () => {
    const dates = likelyMeetingDates(CALL, [{ path: '', date: day('2024-01-04') }], day('2024-03-05'), 5);
    deepEqual(dates.map(isoDate).includes('2024-02-29'), true);
  });
});
