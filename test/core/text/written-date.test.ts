import { deepEqual, equal } from 'node:assert/strict';
import { isoDate } from '../../../src/core/text/date';
import { findWrittenDates, type DateHints } from '../../../src/core/text/written-date';
import { fillPattern } from '../../../src/core/repository/pattern';
import { day } from '../harbour';

const found = (text: string, hints: DateHints = {}) =>
  findWrittenDates(text, undefined, hints).map(
    ({ date, text: written }) => `${written} = ${date ? isoDate(date) : 'no day'}`,
  );

describe('written dates', () => {
  for (const [text, form, moved] of [
    ['2026-02-06', '{YYYY}-{MM}-{DD}', '2024-03-07'],
    ['2026/2/6', '{YYYY}/{M}/{D}', '2024/3/7'],
    ['20260206', '{YYYY}{MM}{DD}', '20240307'],
    ['06.02.2026', '{DD}.{MM}.{YYYY}', '07.03.2024'],
    ['6 February 2026', '{D} {MMMM} {YYYY}', '7 March 2024'],
    ['06 Feb 2026', '{DD} {MMM} {YYYY}', '07 Mar 2024'],
    ['6-Feb-2026', '{D}-{MMM}-{YYYY}', '7-Mar-2024'],
    ['Feb 6, 2026', '{MMM} {D}, {YYYY}', 'Mar 7, 2024'],
    ['February 6th, 2026', '{MMMM} {Do}, {YYYY}', 'March 7th, 2024'],
    ['6th of February 2026', '{Do} of {MMMM} {YYYY}', '7th of March 2024'],
    ['2026 February 6', '{YYYY} {MMMM} {D}', '2024 March 7'],
    ['6. Februar 2026', '{D}. {MMMM} {YYYY}', '7. März 2024'],
    ['Friday, 6th February 2026', '{dddd}, {Do} {MMMM} {YYYY}', 'Thursday, 7th March 2024'],
    ['Fri 6 February 2026', '{ddd} {D} {MMMM} {YYYY}', 'Thu 7 March 2024'],
    ['Freitag, den 6. Februar 2026', '{dddd}, den {D}. {MMMM} {YYYY}', 'Donnerstag, den 7. März 2024'],
    ['Freitag, 06.02.2026', '{dddd}, {DD}.{MM}.{YYYY}', 'Donnerstag, 07.03.2024'],
    ['2026-02-06 (Fri', '{YYYY}-{MM}-{DD} ({ddd}', '2024-03-07 (Thu'],
    ['2026-02-06, Friday', '{YYYY}-{MM}-{DD}, {dddd}', '2024-03-07, Thursday'],
  ] as const)
    it(`findWrittenDates reads ${text} and writes ${moved} in its form`, () => {
      const [written, ...others] = findWrittenDates(`Call of ${text}) in the loft`);
      deepEqual(others, []);
      equal(written?.text, text);
      equal(written.date && isoDate(written.date), '2026-02-06');
      equal(written.form, form);
      equal(fillPattern(written.form, { date: day('2024-03-07') }, written.words), moved);
    });

  for (const [text, dates] of [
    ['Call 12 May 6, 2026', ['May 6, 2026 = 2026-05-06']],
    ['May 6, 2026 and 13 May 2026', ['May 6, 2026 = 2026-05-06', '13 May 2026 = 2026-05-13']],
    ['Friday, 31 June 2026', ['Friday, 31 June 2026 = no day']],
    ['6 May', []],
    ['4/9/2026', []],
    ['May 2026', []],
    ['we may 6 times', []],
    ['5-6 May 2026', []],
    ['Mayor 6, 2026', []],
    ['', []],
  ] as const)
    it(`findWrittenDates finds ${dates.join(', ') || 'nothing'} in "${text}"`, () =>
      deepEqual(found(text), dates));

  for (const [text, hints, date] of [
    ['Wed 6 May', { near: day('2026-05-20') }, 'Wed 6 May = 2026-05-06'],
    ['30. Dezember', { near: day('2026-01-06') }, '30. Dezember = 2025-12-30'],
    ['04-09-2026', { first: 'month' }, '04-09-2026 = 2026-04-09'],
    ['04-09-2026', { first: 'day' }, '04-09-2026 = 2026-09-04'],
    ['4/9/26', { first: 'month' }, '4/9/26 = 2026-04-09'],
    ['Thu 4/9/2026', { first: 'month' }, 'Thu 4/9/2026 = 2026-04-09'],
  ] as const)
    it(`findWrittenDates finds ${date} with ${Object.keys(hints).join()}`, () =>
      deepEqual(found(text, hints), [date]));

  for (const [text, weekday] of [
    ['Wednesday, 2 June 2026', 3],
    ['Mi 03.06.2026', 3],
    ['3 June 2026', undefined],
  ] as const)
    it(`findWrittenDates reads the weekday of "${text}" as it is written`, () =>
      equal(findWrittenDates(text)[0]?.weekday, weekday));
});
