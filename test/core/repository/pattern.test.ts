import { equal } from 'node:assert/strict';
import { isoDate } from '../../../src/core/text/date';
import { ENGLISH_DATES, GERMAN_DATES } from '../../../src/core/text/date-words';
import { fillPattern, matchPattern, namesFiles, wordsOf } from '../../../src/core/repository/pattern';
import { day } from '../harbour';

describe('patterns', () => {
  const read = (pattern: string, text: string) => {
    const match = matchPattern(pattern, text);
    if (!match) return undefined;
    const { date, first, weekday, number, word, part } = match;
    const said = { date: date && isoDate(date), first: first && isoDate(first), weekday, number, word, part };
    return Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : `${key} ${value}`)).join(', '); // prettier-ignore
  };

  for (const [pattern, filled] of [
    ['call/{YYYYMMDD}.md', 'call/20240307.md'],
    ['{YYYY-MM-DD}.md', '2024-03-07.md'],
    ['{YYYY}/{MM}/{DD}.md', '2024/03/07.md'],
    ['tech/{YYYY}/{YYYY-MM-DD}.md', 'tech/2024/2024-03-07.md'],
    ['meet/{YYYY}/{MM-DD}-minutes.md', 'meet/2024/03-07-minutes.md'],
    ['{DD.MM.YYYY}', '07.03.2024'],
    ['{DD.MM.YY}', '07.03.24'],
    ['{MM/DD/YYYY}', '03/07/2024'],
    ['{MMMM D, YYYY}', 'March 7, 2024'],
    ['{D MMM YYYY}', '7 Mar 2024'],
    ['Minutes of {dddd, Do MMMM YYYY}', 'Minutes of Thursday, 7th March 2024'],
    ['{ddd} {M}-{D}-{YY}', 'Thu 3-7-24'],
    ['a+(b)*[c].$^|?/{YYYYMMDD}.md', 'a+(b)*[c].$^|?/20240307.md'],
    ['MM DD/{YYYYMMDD}', 'MM DD/20240307'],
    ['{Monday} {YYYYMMDD}', 'Monday 20240307'],
  ] as const)
    it(`fillPattern fills ${pattern} to ${filled}, and matchPattern reads it back`, () => {
      equal(fillPattern(pattern, { date: day('2024-03-07') }), filled);
      const date = matchPattern(pattern, filled)?.date;
      equal(date && isoDate(date), '2024-03-07');
    });

  for (const [pattern, text, said] of [
    ['{GGGG}-W{WW}.md', '2024-W10.md', 'first 2024-03-04'],
    ['{GGGG}-W{WW}.md', '2020-W53.md', 'first 2020-12-28'],
    ['{YYYY-MM}.md', '2024-03.md', 'first 2024-03-01'],
    ['Meeting {NNN}.md', 'Meeting 066.md', 'number 66'],
    ['Meeting {NNN}.md', 'Meeting 1066.md', 'number 1066'],
    ['Kite meeting #{N}', 'Kite meeting #66', 'number 66'],
    ['{N} {YYYY-MM-DD}', '12 2024-03-07', 'date 2024-03-07, number 12'],
    ['{YYYYMMDD}-{*}.md', '20240307-tide.md', 'date 2024-03-07, word tide'],
    ['call/{YYYYMMDD}.md', 'call/20240307-2.md', 'date 2024-03-07, part 2'],
    ['call/{YYYYMMDD}.md', 'call/20240307_3.md', 'date 2024-03-07, part 3'],
    ['{dddd} {YYYY-MM-DD}', 'Friday 2024-03-07', 'date 2024-03-07, weekday 5'],
    ['{D. MMMM YYYY}', '7. März 2024', 'date 2024-03-07'],
    ['{D MMMM YYYY}', '7 march 2024', 'date 2024-03-07'],
    ['{Do MMM YYYY}', '7. MRZ 2024', 'date 2024-03-07'],
    ['Harbour Weekly', 'Harbour Weekly', ''],
  ] as const)
    it(`matchPattern reads ${said || 'nothing but the form'} from ${text} by ${pattern}`, () =>
      equal(read(pattern, text), said));

  for (const [pattern, text] of [
    ['call/{YYYYMMDD}.md', 'call/20240307-tour.md'],
    ['call/{YYYYMMDD}.md', 'call/20240307-1.md'],
    ['call/{YYYYMMDD}.md', 'call/2024-03-07.md'],
    ['call/{YYYYMMDD}.md', 'call/20240332.md'],
    ['call/{YYYYMMDD}.md', 'call/202403071.md'],
    ['call/{YYYYMMDD}.md', 'call/2024030.md'],
    ['call/{YYYYMMDD}.md', 'call/20240307.md/x'],
    ['call/{YYYYMMDD}.md', 'old/call/20240307.md'],
    ['call/{YYYYMMDD}.md', 'callx20240307xmd'],
    ['call/{YYYYMMDD}.md', 'call/٢٠٢٤٠٣٠٧.md'],
    ['call/{YYYYMMDD}.md', ''],
    ['.*{YYYYMMDD}', 'call/20240307'],
    ['{YYYY-MM}.md', '2024-13.md'],
    ['YYYYMMDD.md', '20240307.md'],
    ['{YYYY}/{YYYYMMDD}.md', '2023/20240307.md'],
    ['{YY}/{YYYYMMDD}.md', '23/20240307.md'],
    ['{GGGG}-W{WW}.md', '2024-W53.md'],
    ['{GGGG}-W{WW}/{YYYYMMDD}.md', '2024-W09/20240307.md'],
    ['{N}/{NNN}.md', '65/066.md'],
    ['Meeting {NNN}.md', 'Meeting 66.md'],
    ['{YYYYMMDD}-{*}.md', '20240307-tide/quay.md'],
    ['{D MMMM YYYY}', '7 Marsh 2024'],
  ] as const)
    it(`matchPattern does not read "${text}" by ${pattern}`, () => equal(read(pattern, text), undefined));

  for (const [pattern, filling, filled] of [
    ['{YYYYMMDD}', { date: { year: 7, month: 1, day: 2 } }, '00070102'],
    ['{GGGG}-W{WW}.md', { date: day('2024-12-30') }, '2025-W01.md'],
    ['{GGGG}-W{W}.md', { date: day('2021-01-03') }, '2020-W53.md'],
    ['Meeting {NNN}.md', { date: day('2024-03-07'), number: 66 }, 'Meeting 066.md'],
    ['{YYYYMMDD}-{*}.md', { date: day('2024-03-07'), word: 'tide' }, '20240307-tide.md'],
    ['call/{YYYYMMDD}.md', { date: day('2024-03-07'), part: 2 }, 'call/20240307-2.md'],
    ['{Do}', { date: day('2024-03-11') }, '11th'],
    ['{Do}', { date: day('2024-03-22') }, '22nd'],
  ] as const)
    it(`fillPattern fills ${pattern} to ${filled}`, () => equal(fillPattern(pattern, filling), filled));

  it('fillPattern writes names in the first of the languages', () =>
    equal(
      fillPattern('{dddd, D. MMMM YYYY}', { date: day('2024-03-07') }, [GERMAN_DATES, ENGLISH_DATES]),
      'Donnerstag, 7. März 2024',
    ));

  for (const [pattern, names] of [
    ['{YYYY}/{MM-DD}.md', true],
    ['{GGGG}-W{WW}.md', true],
    ['Meeting {NNN}.md', true],
    ['{YYYY-MM}.md', true],
    ['{YYYY}.md', false],
    ['YYYY-MM-DD.md', false],
    ['{YYYY-MM-DD}-{name}.md', false],
    ['minutes.md', false],
  ] as const)
    it(`namesFiles is ${names} for ${pattern}`, () => equal(namesFiles(pattern), names));

  for (const [pattern, words] of [
    ['Harbour Weekly {YYYY-MM-DD}', 'Harbour Weekly'],
    ['{YYYY-MM-DD}  Harbour  Weekly', 'Harbour Weekly'],
    ['{YYYY-MM-DD}', ''],
  ] as const)
    it(`wordsOf finds "${words}" in ${pattern}`, () => equal(wordsOf(pattern), words));
});
