import { BUILT_IN_WORDS } from '../../../src/core/repository/merge-words';
import { deepEqual, equal, ok } from 'node:assert/strict';
import { english } from '../../../src/core/text/message';
import { fillPattern } from '../../../src/core/repository/pattern';
import { allSeries } from '../../../src/core/repository/profile';
import { readProfile } from '../../../src/core/profile/profile-file';
import { day } from '../harbour';

const read = (text: string) => {
  const { profile, mistakes } = readProfile(text);
  return { profile, complaints: mistakes.map(({ message }) => english(message)) };
};
const readJson = (value: unknown) => read(JSON.stringify(value));

describe('a profile file', () => {
  it('readProfile reads a profile with comments and trailing commas', () => {
    const { profile, complaints } = read(`{
      // where it is on the web
      "repository": "https://forge.example/harbour/minutes.git/",
      "branch": "trunk",
      "series": [{ "name": "Call", "files": "/call/{YYYY-MM-DD}.md", "title": "Call {YYYY-MM-DD}",
                   "weekday": "thursday", "interval": 14, "teamReports": true }],
      "teams": [{ "name": "SIG Tide", "kind": "sig", "aliases": ["Tides"], "folders": ["tide/"] }, { "name": "Team Quay" }],
    }`);
    deepEqual(complaints, []);
    equal(profile.repository, 'https://forge.example/harbour/minutes');
    equal(profile.branch, 'trunk');
    deepEqual(profile.series, [
      {
        name: 'Call',
        files: 'call/{YYYY-MM-DD}.md',
        titles: ['Call {YYYY-MM-DD}'],
        cadence: { days: 14, weekday: 4 },
        skip: [],
        hasTeamReports: true,
        source: 'profile',
      },
    ]);
    deepEqual(profile.teams, [
      { name: 'SIG Tide', kind: 'sig', aliases: ['Tides'], folders: ['tide'] },
      { name: 'Team Quay', kind: 'team', aliases: [], folders: [] },
    ]);
  });

  it('readProfile reads an empty profile', () => {
    const { profile, complaints } = read('{}');
    deepEqual(complaints, []);
    deepEqual([profile.branch, profile.series, profile.teams], ['main', [], []]);
  });

  for (const text of [
    '',
    '{',
    '{ "branch": }',
    'null',
    '[]',
    '"main"',
    '{} {}',
    '{ branch: "main" }',
    '// only',
  ])
    it(`readProfile does not use ${JSON.stringify(text)}`, () => {
      const { profile, complaints } = read(text);
      deepEqual(profile, { branch: 'main', series: [], teams: [], rules: {}, words: BUILT_IN_WORDS });
      ok(complaints.length > 0);
    });

  it('readProfile leaves out a folder outside the repository', () =>
    deepEqual(
      readJson({ teams: [{ name: 'Team Tide', folders: ['..', 'a/../../b', '/', '', 7, '..\\a', 'tide'] }] })
        .profile.teams[0]?.folders,
      ['tide'],
    ));

  it('readProfile never makes a path out of the repository', () => {
    const ways = ['{..}', '.{}.', '{.}.', '{..}/{..}', 'a/{..}/..{}', '{../..}', '{/..}', '..{/}x'];
    const { profile } = readJson({
      series: ways.map(way => ({ files: `${way}/{YYYYMMDD}.md` })),
      teams: ways.map((way, index) => ({ name: `Team ${index}`, folders: [way] })),
    });
    for (const series of allSeries(profile)) {
      const path = fillPattern(series.files, { date: day('2024-03-07') });
      ok(!path.split(/[/\\]/).includes('..'), `${series.files} gives ${path}`);
    }
  });

  it('readProfile does not turn a pattern into a regular expression', () => {
    const files = '(a+)+$|.*[^x]{2}/{YYYYMMDD}.md';
    const { profile } = readJson({ series: [{ files }] });
    deepEqual(profile.series, []);
  });

  it('readProfile cannot change the prototypes of objects', () => {
    read('{ "__proto__": { "branch": "evil" }, "constructor": 7, "teams": [{ "name": "__proto__" }] }');
    equal('branch' in {}, false);
  });

  it('readProfile bounds the time for a huge file', function () {
    this.timeout(5_000);
    const teams = Array.from({ length: 20_000 }, (_, index) => ({
      name: `Team ${index}`,
      folders: [`t${index}`],
    }));
    equal(readJson({ teams }).profile.teams.length, 20_000);
  });

  it('readProfile survives a file that is nested too deeply', () => {
    deepEqual(read('['.repeat(200_000)).profile.series, []);
    deepEqual(read('{"a":'.repeat(200_000)).profile.series, []);
  });

  for (const [interval, days] of [
    [1, 1],
    [28, 28],
    [0, 7],
    [-7, 7],
    [1.5, 7],
    ['14', 7],
    [undefined, 7],
  ] as const)
    it(`readProfile reads the interval ${interval} as ${days} days`, () => {
      const series = { name: 'Call', files: 'call/{YYYYMMDD}.md', title: 'Call', interval };
      deepEqual(readJson({ series: [series] }).profile.series[0]?.cadence, { days });
    });
});
