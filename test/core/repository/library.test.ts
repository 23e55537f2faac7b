import { deepEqual, equal } from 'node:assert/strict';
import { isoDate } from '../../../src/core/text/date';
import {
  fileExists,
  fileForDay,
  filesOfSeries,
  isMissing,
  likelierDate,
  titleDateOf,
  usualWeekday,
  type Library,
} from '../../../src/core/repository/library';
import { teamFilesFor } from '../../../src/core/repository/team-minutes';
import { CALL, day, team } from '../harbour';
import { libraryOf } from '../library-of';

const MEETING = day('2024-03-07');
const UNKNOWN: Library = { list: () => undefined, read: () => undefined };

const named = (...paths: string[]) => libraryOf(Object.fromEntries(paths.map(path => [path, ''])));
const pathsFor = (name: string, library: Library) =>
  teamFilesFor(library, team(name), MEETING).map(({ path }) => path);

describe('the files of a series', () => {
  it('filesOfSeries lists only files of the series, oldest first', () => {
    const library = named(
      ...[
        '20240307.md',
        '20231228.md',
        '20240104.md',
        '20240332.md',
        '2024-03-07.md',
        '20240307-tour.md',
      ].map(name => `call/${name}`),
      'call/20240307.txt',
      'call/20240307',
      'call/README.md',
      'call/old/20240307.md',
      '20240307.md',
    );
    deepEqual(
      filesOfSeries(library, CALL)?.map(({ path, date }) => `${path} ${isoDate(date)}`),
      ['call/20231228.md 2023-12-28', 'call/20240104.md 2024-01-04', 'call/20240307.md 2024-03-07'],
    );
  });

  for (const [files, paths, listed] of [
    [
      'tech/{YYYY}/{YYYY-MM-DD}.md',
      [
        'tech/2024/2024-03-07.md',
        'tech/2023/2023-12-28.md',
        'tech/2024/2023-03-07.md',
        'tech/old/2024-03-07.md',
      ],
      'tech/2023/2023-12-28.md 2023-12-28, tech/2024/2024-03-07.md 2024-03-07',
    ],
    ['{YYYY/MM/DD}.md', ['2024/03/07.md', '2024/3/08.md'], '2024/03/07.md 2024-03-07'],
    [
      'call/{YYYYMMDD}.md',
      ['call/20240307-2.md', 'call/20240307.md'],
      'call/20240307.md 2024-03-07, call/20240307-2.md 2024-03-07',
    ],
    ['{GGGG}-W{WW}.md', ['2024-W10.md'], '2024-W10.md 2024-03-04'],
    ['{GGGG}/W{WW}.md', ['2024/W10.md'], '2024/W10.md 2024-03-04'],
  ] as const)
    it(`filesOfSeries lists ${listed} for ${files}`, () =>
      equal(
        filesOfSeries(named(...paths), { ...CALL, files })
          ?.map(({ path, date }) => `${path} ${isoDate(date)}`)
          .join(', '),
        listed,
      ));

  it('filesOfSeries reads the day of a file that is named by a number or a week from its first lines', () => {
    const library = libraryOf({
      'call/Meeting 065.md': '# Call 65\n\n2024-03-07\n',
      'call/Meeting 066.md': '# Call 66\n\nDate: 2024-03-01\n\nNext: 2024-03-14\n',
      'call/Meeting 067.md': '# Call 67\n',
    });
    deepEqual(
      filesOfSeries(library, { ...CALL, files: 'call/Meeting {NNN}.md' })?.map(
        ({ number, date }) => `${String(number)} ${isoDate(date)}`,
      ),
      ['66 2024-03-01', '65 2024-03-07'],
    );
  });

  it('filesOfSeries answers anew when a file in one of its folders came or its first lines changed', () => {
    const files: Record<string, string> = { 'call/1.md': '2024-03-07' };
    const library = libraryOf(files);
    const series = { ...CALL, files: 'call/{N}.md' };
    const days = (from: Library) => filesOfSeries(from, series)?.map(({ date }) => isoDate(date));
    deepEqual(days(library), ['2024-03-07']);
    files['call/1.md'] = '2024-03-14';
    deepEqual(days(library), ['2024-03-14']);
  });

  for (const [files, names, date, path] of [
    ['call/{YYYYMMDD}.md', ['call/20240229.md'], '2024-03-07', 'call/20240307.md'],
    ['call/{YYYY}/{MM-DD}.md', [], '2024-03-07', 'call/2024/03-07.md'],
    ['call/{GGGG}-W{WW}.md', [], '2024-03-07', 'call/2024-W10.md'],
    ['call/{YYYYMMDD}.md', ['call/20240307-2.md'], '2024-03-07', 'call/20240307-2.md'],
  ] as const)
    it(`fileForDay is ${path} for ${date} by ${files} with ${names.join(', ') || 'no files'}`, () =>
      equal(fileForDay(named(...names), { ...CALL, files }, day(date)).path, path));

  it('fileForDay counts on from the file before', () => {
    const library = libraryOf({ 'call/065.md': '2024-02-22', 'call/066.md': '2024-02-29' });
    const { path, number } = fileForDay(library, { ...CALL, files: 'call/{NNN}.md' }, day('2024-03-07'));
    deepEqual([path, number], ['call/067.md', 67]);
  });

  it('filesOfSeries handles an empty folder, the top folder, and one that is not known yet', () => {
    deepEqual(filesOfSeries(named(), CALL), []);
    deepEqual(
      filesOfSeries(named('20240307.md'), { ...CALL, files: '{YYYYMMDD}.md' })?.map(({ path }) => path),
      ['20240307.md'],
    );
    equal(filesOfSeries(UNKNOWN, CALL), undefined);
  });
});

describe('the files of a team for a meeting', () => {
  for (const [name, days] of [
    ['20240308', undefined],
    ['20240307', 0],
    ['20240306', 1],
    ['20240301', 6],
    ['20240229', undefined],
    ['20240331', undefined],
  ] as const)
    it(`teamFilesFor ${days === undefined ? 'leaves out' : 'lists'} ${name}, meeting 2024-03-07`, () =>
      deepEqual(
        pathsFor('Team Berth', named(`berth/${name}.md`)),
        days === undefined ? [] : [`berth/${name}.md`],
      ));

  it('teamFilesFor lists the newest of all folders first, and one file for each day', () =>
    deepEqual(
      pathsFor(
        'Team Crane',
        named('crane/20240304.md', 'crane-hoist/20240306.md', 'crane/20240306.md', 'crane-hoist/20240302.md'),
      ),
      ['crane/20240306.md', 'crane-hoist/20240306.md', 'crane/20240304.md', 'crane-hoist/20240302.md'],
    ));

  it('teamFilesFor leaves out a file whose title and weekday belong to another week', () => {
    const tuesdays = { 'berth/20240227.md': '', 'berth/20240220.md': '', 'berth/20240213.md': '' };
    const misnamed = libraryOf({ ...tuesdays, 'berth/20240306.md': '# 2024-04-02\n' });
    deepEqual(pathsFor('Team Berth', misnamed), []);
    const moved = libraryOf({ ...tuesdays, 'berth/20240306.md': '# 2024-03-06\n' });
    deepEqual(pathsFor('Team Berth', moved), ['berth/20240306.md']);
    const copied = libraryOf({ ...tuesdays, 'berth/20240305.md': '# 2024-02-27\n' });
    deepEqual(pathsFor('Team Berth', copied), ['berth/20240305.md']);
  });

  it('teamFilesFor is empty for a team without folders, and when nothing is known yet', () => {
    deepEqual(pathsFor('Harbour Tour', named('20240307.md')), []);
    deepEqual(teamFilesFor(UNKNOWN, team('Team Berth'), MEETING), []);
  });
});

describe('a file', () => {
  const library = named('call/20240307.md', 'README.md');
  it('fileExists and isMissing tell existing, missing and unknown files apart', () => {
    equal(fileExists(library, 'call/20240307.md'), true);
    equal(fileExists(library, 'README.md'), true);
    equal(fileExists(library, 'call/20240308.md'), false);
    equal(fileExists(library, 'call'), false);
    equal(isMissing(library, 'call/20240308.md'), true);
    equal(isMissing(library, 'call'), false);
    equal(fileExists(UNKNOWN, 'call/20240307.md'), undefined);
    equal(isMissing(UNKNOWN, 'call/20240307.md'), undefined);
  });
});

describe('the usual weekday', () => {
  const dated = (...days: string[]) => days.map(iso => ({ path: iso, date: day(iso) }));
  for (const [days, weekday] of [
    [['2024-02-15', '2024-02-22', '2024-02-28'], 4],
    [['2024-02-15', '2024-02-21'], undefined],
    [['2024-02-15'], 4],
    [['2024-03-07'], undefined],
    [[], undefined],
  ] as const)
    it(`usualWeekday is ${weekday ?? 'unclear'} for ${days.join(', ') || 'no files'}`, () =>
      equal(usualWeekday(dated(...days), MEETING), weekday));

  it('usualWeekday is that of the nearest files, not of most files', () => {
    const mondays = ['2022-03-07', '2022-03-14', '2022-03-21', '2022-03-28', '2022-04-04', '2022-04-11'];
    const thursdays = ['2024-01-11', '2024-01-18', '2024-01-25', '2024-02-01', '2024-02-08'];
    equal(usualWeekday(dated(...mondays, ...mondays, ...thursdays), MEETING), 4);
  });

  for (const [name, title, weekday, likelier] of [
    ['2024-03-07', '2024-02-29', 4, '2024-03-07'],
    ['2024-03-10', '2024-03-07', 4, '2024-03-07'],
    ['2024-03-07', '2024-03-06', 4, '2024-03-07'],
    ['2024-03-10', '2024-03-06', 4, '2024-03-10'],
    ['2024-03-10', '2024-03-07', undefined, '2024-03-10'],
  ] as const)
    it(`likelierDate is ${likelier} for the name ${name} and the title ${title} with ${weekday ?? 'no'} weekday`, () =>
      equal(isoDate(likelierDate(day(name), day(title), weekday)), likelier));
});

describe('the date of a title', () => {
  for (const [text, date] of [
    ['# 2024-03-07\n', '2024-03-07'],
    ['## 2024–03–07\r\n', '2024-03-07'],
    ['# Berth\n\n## 7.3.2024\n', '2024-03-07'],
    ['# 2024-02-29 and 2024-03-07\n# 2024-03-07\n', undefined],
    ['# 2024-02-30\n', undefined],
    ['### 2024-03-07\n', undefined],
    ['2024-03-07\n', undefined],
    [`${'\n'.repeat(40)}# 2024-03-07`, undefined],
    ['', undefined],
  ] as const)
    it(`titleDateOf finds ${date ?? 'no date'} in ${JSON.stringify(text.slice(0, 40))}`, () => {
      const found = titleDateOf(text);
      equal(found && isoDate(found), date);
    });
});
