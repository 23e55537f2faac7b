import { deepEqual } from 'node:assert/strict';
import { DATE_WORDS } from '../../../src/core/text/date-words';
import { isoDate, type PlainDate } from '../../../src/core/text/date';
import { dateNames } from '../../../src/core/series/date-names';
import { groupFiles } from '../../../src/core/series/series-files';
import { daysFrom, iso, MONTHS, two } from './made-up';

const NAMES = dateNames(DATE_WORDS);
const DAYS = daysFrom('2025-11-03', 20);
const month = ({ month: number }: PlainDate) => MONTHS[number - 1] ?? '';

describe('the patterns of paths', () => {
  const layouts: readonly (readonly [pattern: string, pathFor: (day: PlainDate) => string])[] = [
    ['meetings/{YYYY-MM-DD}.md', day => `meetings/${iso(day)}.md`],
    ['call/{YYYYMMDD}.md', day => `call/${iso(day).replaceAll('-', '')}.md`],
    ['tech/{YYYY}/{YYYY-MM-DD}.md', day => `tech/${String(day.year)}/${iso(day)}.md`],
    ['oars/{YYYY}/oars-{MM-DD}.md', day => `oars/${String(day.year)}/oars-${iso(day).slice(5)}.md`],
    ['minutes/{YYYY}/{MMMM}/{D}.md', day => `minutes/${String(day.year)}/${month(day)}/${String(day.day)}.md`],
    ['minutes/{YYYY}/{MM}/{DD}.md', day => `minutes/${iso(day).replaceAll('-', '/')}.md`],
    ['Minutes/{MMMM D, YYYY}.md', day => `Minutes/${month(day)} ${String(day.day)}, ${String(day.year)}.md`],
    ['notes/{DD-MMM-YYYY}.md', day => `notes/${two(day.day)}-${month(day).slice(0, 3)}-${String(day.year)}.md`],
    ['Protokolle/{DD.MM.YY}.md', day => `Protokolle/${two(day.day)}.${two(day.month)}.${String(day.year).slice(2)}.md`],
    ['Vorstand/Sitzung {D.M.YYYY}.md', day => `Vorstand/Sitzung ${String(day.day)}.${String(day.month)}.${String(day.year)}.md`],
    ['minutes/{MM-DD-YYYY}.md', day => `minutes/${iso(day).slice(5)}-${String(day.year)}.md`],
    ['plenum/{YYMMDD}-plenum.md', day => `plenum/${iso(day).replaceAll('-', '').slice(2)}-plenum.md`],
    ['docs/minutes_{YYYY_MM_DD}.md', day => `docs/minutes_${iso(day).replaceAll('-', '_')}.md`],
    ['protokoll/{DDMMYY}.md', day => `protokoll/${two(day.day)}${two(day.month)}${String(day.year).slice(2)}.md`],
    ['minutes/{D MMMM}/{YYYY}.md', day => `minutes/${String(day.day)} ${month(day)}/${String(day.year)}.md`],
    ['minutes/{YYYY}/{DD MMMM}.md', day => `minutes/${String(day.year)}/${two(day.day)} ${month(day)}.md`],
    ['meetings/{YYYY-MM-DD}/README.md', day => `meetings/${iso(day)}/README.md`],
    ['archived/2021-02-22/knots/{YYYY-MM-DD}.md', day => `archived/2021-02-22/knots/${iso(day)}.md`],
  ]; // prettier-ignore
  for (const [pattern, pathFor] of layouts)
    it(`groupFiles reads paths such as ${pathFor({ year: 2026, month: 2, day: 9 })} as ${pattern}`, () => {
      const groups = groupFiles(DAYS.map(pathFor), NAMES);
      deepEqual(groups.map(({ files, hasDates }) => [files, hasDates]), [[pattern, true]]);
      deepEqual(groups[0]?.named.map(({ date }) => date && isoDate(date)), DAYS.map(iso));
    }); // prettier-ignore

  const patternsOf = (...paths: string[]) =>
    groupFiles(paths, NAMES)
      .map(({ files }) => files)
      .sort();

  it('groupFiles reads a number that counts as a counter', () =>
    deepEqual(patternsOf('Meeting 008.md', 'Meeting 009.md', 'Meeting 010.md'), ['Meeting {NNN}.md']));

  it('groupFiles reads a number behind a mark of weeks as a week', () =>
    deepEqual(patternsOf('weekly/2025-W51.md', 'weekly/2025-W52.md', 'weekly/2026-W01.md', 'weekly/2026-W02.md'), ['weekly/{GGGG}-W{WW}.md'])); // prettier-ignore

  const ofMonths = (pathFor: (name: string, number: number) => string) => patternsOf(...MONTHS.map((name, index) => pathFor(name, index + 1))); // prettier-ignore

  it('groupFiles reads whole names of months at the end of a name', () =>
    deepEqual(ofMonths(name => `board/2025/${name}.md`), ['board/{YYYY}/{MMMM}.md'])); // prettier-ignore

  it('groupFiles reads a number beside the name of its month as that month', () => {
    deepEqual(
      ofMonths((name, number) => `board/2025/${two(number)}-${name}.md`),
      ['board/{YYYY}/{MM-MMMM}.md'],
    );
    deepEqual(ofMonths((name, number) => `board/2025/${two(number)} ${name.slice(0, 3)}.md`), ['board/{YYYY}/{MM MMM}.md']); // prettier-ignore
  });

  it('groupFiles keeps series apart that share a folder', () =>
    deepEqual(
      patternsOf(...DAYS.flatMap(day => [`notes/board-${iso(day)}.md`, `notes/crew-${iso(day)}.md`])),
      ['notes/board-{YYYY-MM-DD}.md', 'notes/crew-{YYYY-MM-DD}.md'],
    ));

  it('groupFiles counts a second meeting of a day to its series', () => {
    const [group, ...others] = groupFiles(DAYS.flatMap(day => [`call/${iso(day)}.md`, `call/${iso(day)}-2.md`]), NAMES); // prettier-ignore
    deepEqual([group?.files, group?.named.length, others], ['call/{YYYY-MM-DD}.md', 40, []]);
  });

  it('groupFiles joins files that go on with words of their own', () =>
    deepEqual(
      patternsOf(...['rope', 'the-new-pier', 'Oars', 'why_we_row'].map((word, index) => `design/2026-0${String(index + 1)}-05-${word}.md`)),
      ['design/{YYYY-MM-DD}-{*}.md'],
    )); // prettier-ignore

  it('groupFiles leaves out a file whose month and folder disagree, and one without zeros', () => {
    const [group] = groupFiles([...DAYS.map(day => `tech/${String(day.year)}/${iso(day)}.md`), 'tech/2025/2026-01-13.md', 'tech/2026/2026-6-02.md'], NAMES); // prettier-ignore
    deepEqual([group?.files, group?.named.length], ['tech/{YYYY}/{YYYY-MM-DD}.md', 20]);
  });
});
