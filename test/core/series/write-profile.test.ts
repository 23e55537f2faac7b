import { deepEqual, equal, match } from 'node:assert/strict';
import { readProfile } from '../../../src/core/profile/profile-file';
import { writeProfile } from '../../../src/core/series/write-profile';
import { HARBOUR } from '../harbour';

describe('the written profile', () => {
  it('writeProfile writes what readProfile reads', () => {
    const { profile, mistakes } = readProfile(writeProfile(HARBOUR));
    deepEqual(mistakes, []);
    deepEqual(
      profile.series.map(({ name, files, hasTeamReports }) => [name, files, hasTeamReports]),
      HARBOUR.series.map(({ name, files, hasTeamReports }) => [name, files, hasTeamReports]),
    );
    deepEqual(profile.teams, HARBOUR.teams);
  });

  it('writeProfile writes the language, and the sections that a series has', () => {
    const german = {
      ...HARBOUR,
      language: 'de',
      series: HARBOUR.series.map(one => ({ ...one, sections: ['Berichte'] })),
    };
    const { profile, mistakes } = readProfile(writeProfile(german));
    deepEqual(mistakes, []);
    deepEqual([profile.language, profile.series[0]?.sections], ['de', ['Berichte']]);
    equal(profile.words.placeholders.written, 'folgt');
  });

  it('writeProfile says in comments what its parts are', () =>
    match(writeProfile(HARBOUR), /^\/\/ .+\n\/\/ .+\n\{\n {2}\/\/ The address/));

  it('writeProfile writes "first Tuesday" and weekdays in turn', () => {
    const [series] = HARBOUR.series;
    if (!series) throw new Error('no series');
    const first = { ...series, cadence: { weekday: 2, weeksOfMonth: [1, -1] } };
    const turns = { ...series, cadence: { turns: [2, 4], days: 7 } };
    const text = writeProfile({ ...HARBOUR, series: [first, turns] });
    match(text, /"every": "first, last Tuesday"/);
    match(text, /"every": \["Tuesday", "Thursday"\]/);
  });
});
