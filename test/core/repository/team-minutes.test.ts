import { deepEqual, ok } from 'node:assert/strict';
import { filesOfSeries } from '../../../src/core/repository/library';
import { teamSeries } from '../../../src/core/repository/profile';
import { teamFilesFor } from '../../../src/core/repository/team-minutes';
import { addDays, isoDate } from '../../../src/core/text/date';
import { day, team } from '../harbour';
import { libraryOf } from '../library-of';
import { randomNumbers } from '../random';

const BERTH = team('Team Berth');
const FORMS = [
  '{YYYYMMDD}.md',
  '{YYYY-MM-DD}.md',
  'berth-{YYYY_MM_DD}-minutes.md',
  '{DD-MM-YYYY}.md',
  '{YYYY}/{MM-DD}.md',
];

describe('the files of a team, found among few of its names', () => {
  for (const files of FORMS)
    it(`are those found among all of them, named ${files}`, () => {
      const random = randomNumbers(20240307);
      let found = 0;
      for (let round = 0; round < 60; round++) {
        const names = Array.from({ length: 1 + random(60) }, () => {
          const date = isoDate(addDays(day('2024-03-07'), random(120) - 60));
          const [year = '', month = '', date_ = ''] = date.split('-');
          const name = files
            .replace(/\{([^}]*)\}/g, '$1')
            .replace('YYYY', year)
            .replace('MM', month)
            .replace('DD', date_);
          return random(10) === 0 ? name.replace('.md', '-2.md') : name;
        });
        const others = ['README.md', '2024.md', '20240399.md', '2024-03-template.md', 'zz.md'];
        const texts = [...names, ...others].map(name => [
          `berth/${name}`,
          random(2) === 0 ? '# 2024-02-01\n' : '',
        ]);
        const few = libraryOf(Object.fromEntries(texts) as Record<string, string>);
        const all = libraryOf(Object.fromEntries(texts) as Record<string, string>);
        const one = { ...BERTH, files };
        for (const series of teamSeries(one)) filesOfSeries(all, series);
        const expected = teamFilesFor(all, one, day('2024-03-07'));
        deepEqual(teamFilesFor(few, one, day('2024-03-07')), expected);
        found += expected.length;
      }
      ok(found > 60);
    });
});
