import { equal } from 'node:assert/strict';
import { isoDate } from '../../../src/core/text/date';
import { fillPattern, matchPattern, wordsOf } from '../../../src/core/repository/pattern';
import { day } from '../harbour';

describe('patterns', () => {
  for (const [pattern, filled] of [
    ['call/{YYYYMMDD}.md', 'call/20240307.md'],
    ['{YYYY-MM-DD}.md', '2024-03-07.md'],
    ['{YYYY}/{MM}/{DD}.md', '2024/03/07.md'],
    ['{DD.MM.YYYY}', '07.03.2024'],
    ['a+(b)*[c].$^|?/{YYYYMMDD}.md', 'a+(b)*[c].$^|?/20240307.md'],
    ['MM DD/{YYYYMMDD}', 'MM DD/20240307'],
  ] as const)
    it(`fillPattern fills ${pattern} to ${filled}, and matchPattern reads it back`, () => {
      equal(fillPattern(pattern, day('2024-03-07')), filled);
      const read = matchPattern(pattern, filled);
      equal(read && isoDate(read), '2024-03-07');
    });

  for (const [pattern, text] of [
    ['call/{YYYYMMDD}.md', 'call/20240307-tour.md'],
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
    ['{YYYY-MM}.md', '2024-03.md'],
    ['YYYYMMDD.md', '20240307.md'],
    ['readme.md', 'readme.md'],
  ] as const)
    it(`matchPattern finds no day in "${text}" by ${pattern}`, () =>
      equal(matchPattern(pattern, text), undefined));

  it('fillPattern writes small years with four digits', () =>
    equal(fillPattern('{YYYYMMDD}', { year: 7, month: 1, day: 2 }), '00070102'));

  it('matchPattern refuses a path with two different days', () =>
    equal(matchPattern('{YYYY}/{YYYYMMDD}.md', '2023/20240307.md'), undefined));

  for (const [pattern, words] of [
    ['Harbour Weekly {YYYY-MM-DD}', 'Harbour Weekly'],
    ['{YYYY-MM-DD}  Harbour  Weekly', 'Harbour Weekly'],
    ['{YYYY-MM-DD}', ''],
  ] as const)
    it(`wordsOf finds "${words}" in ${pattern}`, () => equal(wordsOf(pattern), words));
});
