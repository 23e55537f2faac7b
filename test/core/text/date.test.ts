import { deepEqual, equal } from 'node:assert/strict';
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  findDates,
  isoDate,
  mentionsDay,
  parseIsoDate,
  plainDate,
  sameDay,
  weekdayOf,
  WEEKDAYS,
} from '../../../src/core/text/date';
import { day } from '../harbour';

const MILLISECONDS_OF_A_DAY = 86_400_000;

describe('dates', () => {
  const written: readonly (readonly [text: string, ...days: string[]])[] = [
    ['Harbour Weekly 2024-03-07', '2024-03-07'],
    ['2024-3-7', '2024-03-07'],
    ['2024–03–07, with en dashes', '2024-03-07'],
    ['2024-03–07, with one of each', '2024-03-07'],
    ['2024 - 03 - 07', '2024-03-07'],
    ['2024/03/07 and 2024.03.07', '2024-03-07', '2024-03-07'],
    ['7.3.2024', '2024-03-07'],
    ['call/20240307.md', '2024-03-07'],
    ['from 2024-02-29 to 2024-03-07', '2024-02-29', '2024-03-07'],
    ['2024-03-07T15:05', '2024-03-07'],
    ['the 32nd: 2024-03-32', 'no such day'],
    ['2023-02-29', 'no such day'],
    ['20241301, a number that is no day'],
    ['2026-11-10/11, a range, and 2026.0.13, a version'],
    ['0000-00-00', 'no such day'],
    ['berth 120240307 and 202403071'],
    ['2024-03 or 03-07'],
    ['call 030-2024-0307'],
    ['version 1.2.3, 10:30, #20301'],
    ['21240307'],
    [''],
  ];
  for (const [text, ...days] of written)
    it(`findDates finds ${days.join(' and ') || 'nothing'} in "${text}"`, () => {
      deepEqual(
        findDates(text).map(({ date }) => (date ? isoDate(date) : 'no such day')),
        days,
      );
    });

  it('findDates finds the span of each date', () => {
    for (const { span, text } of findDates('🚢 on 7.3.2024, then 20240314'))
      equal('🚢 on 7.3.2024, then 20240314'.slice(span.start, span.end), text);
  });

  const steps: readonly (readonly [from: string, days: number, to: string])[] = [
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-02-29', 365, '2025-02-28'],
    ['2023-12-28', 7, '2024-01-04'],
    ['2024-01-04', -7, '2023-12-28'],
    ['2024-03-28', 7, '2024-04-04'],
    ['2000-02-28', 1, '2000-02-29'],
    ['1900-02-28', 1, '1900-03-01'],
    ['1970-01-01', -1, '1969-12-31'],
  ];
  for (const [from, days, to] of steps)
    it(`addDays and daysBetween agree that ${to} is ${days} days after ${from}`, () => {
      equal(isoDate(addDays(day(from), days)), to);
      equal(daysBetween(day(from), day(to)), days);
    });

  it('dayNumber counts days like the built-in calendar for a thousand years', () => {
    for (let number = -250_000; number < 250_000; number += 97) {
      const builtIn = new Date(number * MILLISECONDS_OF_A_DAY);
      const date = dateOfDayNumber(number);
      equal(isoDate(date), builtIn.toISOString().slice(0, 10));
      equal(weekdayOf(date), builtIn.getUTCDay());
      equal(dayNumber(date), number);
    }
  });

  it('weekdayOf finds the day of the week', () => {
    equal(WEEKDAYS[weekdayOf(day('2024-03-07'))], 'Thursday');
    equal(WEEKDAYS[weekdayOf(day('1969-12-28'))], 'Sunday');
  });

  it('sameDay tells days apart', () => {
    equal(sameDay(day('2024-03-07'), { year: 2024, month: 3, day: 7 }), true);
    equal(sameDay(day('2024-03-07'), day('2023-03-07')), false);
  });

  for (const [year, month, date] of [
    [2024, 0, 1],
    [2024, 13, 1],
    [2024, 4, 31],
    [2024, 1, 0],
    [2023, 2, 29],
    [2024, 1, NaN],
  ] as const)
    it(`plainDate refuses ${year}, ${month}, ${date}`, () => equal(plainDate(year, month, date), undefined));

  for (const text of ['2024-3-7', '20240307', ' 2024-03-07', '2024-03-07\n', '2023-08-32', '2024–03–07', ''])
    it(`parseIsoDate refuses ${JSON.stringify(text)}`, () => equal(parseIsoDate(text), undefined));

  const months =
    'January February March April May June July August September October November December ' +
    'Januar Jänner Februar März Mai Juni Juli Oktober Dezember Sept Mär Okt Dez jan FEB nov';
  for (const month of months.split(' '))
    it(`mentionsDay knows the month ${month}`, () => {
      const days = [
        `of 3 ${month}`,
        `${month} 3rd is not`,
        `${month}. 14`,
        `Freitag, 6. ${month}`,
        `21st ${month}`,
      ];
      deepEqual(days.map(mentionsDay), [true, false, true, true, true]);
    });
  for (const text of ['7/11/2024', 'on 11/7/24', '2024-03-07', 'Harbour Weekly 7.3.2024'])
    it(`mentionsDay finds a day in "${text}"`, () => equal(mentionsDay(text), true));
  for (const text of [
    'berth/20240307.md',
    '20240307.md',
    '3 boats',
    'Maya 3',
    'March of the boats',
    '1/2',
    '7/11/20245',
  ])
    it(`mentionsDay finds no day in "${text}"`, () => equal(mentionsDay(text), false));
});
