import { deepEqual } from 'node:assert/strict';
import { DATE_WORDS } from '../../../src/core/text/date-words';
import type { PlainDate } from '../../../src/core/text/date';
import { dateNames } from '../../../src/core/series/date-names';
import { titleForms } from '../../../src/core/series/title-forms';
import { daysFrom, iso, MONTHS, two } from './made-up';

const NAMES = dateNames(DATE_WORDS);
const DAYS = daysFrom('2025-11-03', 12).toReversed();
const month = ({ month: number }: PlainDate) => MONTHS[number - 1] ?? '';
const formsOf = (titleFor: (day: PlainDate, index: number) => string) =>
  titleForms(DAYS.map((date, index) => ({ title: titleFor(date, index), date })), [], NAMES); // prettier-ignore

describe('the forms of titles', () => {
  const forms: readonly (readonly [form: string, titleFor: (day: PlainDate, index: number) => string])[] = [
    ['Kite Club {YYYY-MM-DD}', day => `Kite Club ${iso(day)}`],
    ['{MMMM D} project call', day => `${month(day)} ${String(day.day)} project call`],
    ['Minutes, {D MMMM YYYY}', day => `Minutes, ${String(day.day)} ${month(day)} ${String(day.year)}`],
    [
      '{MMM. D, YYYY}: call',
      day => `${month(day).slice(0, 3)}. ${String(day.day)}, ${String(day.year)}: call`,
    ],
    ['Call {MM/DD/YY}', day => `Call ${two(day.month)}/${two(day.day)}/${String(day.year).slice(2)}`],
    ['Call {D/M/YYYY}', day => `Call ${String(day.day)}/${String(day.month)}/${String(day.year)}`],
    ['Sitzung am {DD.MM.YYYY}', day => `Sitzung am ${two(day.day)}.${two(day.month)}.${String(day.year)}`],
    ['Crew #{N} – {YYYY-MM-DD}', (day, index) => `Crew #${String(90 - index)} – ${iso(day)}`],
    [
      'Sitzung {N/YYYY} vom {DD.MM.YYYY}',
      (day, index) =>
        `Sitzung ${String(90 - index)}/${String(day.year)} vom ${two(day.day)}.${two(day.month)}.${String(day.year)}`,
    ],
    [
      'Board {YYYY - MMMM D, YYYY}',
      day => `Board ${String(day.year)} - ${month(day)} ${String(day.day)}, ${String(day.year)}`,
    ],
    ['Version 2.3 talks {YYYY-MM-DD}', day => `Version 2.3 talks ${iso(day)}`],
    ['Releases', () => 'Releases'],
  ];
  for (const [form, titleFor] of forms)
    it(`titleForms reads "${titleFor({ year: 2026, month: 2, day: 9 }, 0)}" as "${form}"`, () =>
      deepEqual(formsOf(titleFor), [form]));

  it('titleForms reads copied titles, whose day is that of the meeting before', () =>
    deepEqual(formsOf((day, index) => `Call ${iso(DAYS[index % 2 ? index - 1 : index] ?? day)}`), ['Call {YYYY-MM-DD}'])); // prettier-ignore

  it("titleForms reads last year's number as the year", () =>
    deepEqual(
      formsOf(day => `Call, ${month(day)} ${String(day.day)}, 2025`),
      ['Call, {MMMM D, YYYY}'],
    ));

  it('titleForms writes the newest form first and reads those before', () =>
    deepEqual(
      formsOf((day, index) => (index < 5 ? `Crew meeting ${iso(day)}` : `Crew call, ${iso(day)}`)),
      ['Crew meeting {YYYY-MM-DD}', 'Crew call, {YYYY-MM-DD}'],
    ));

  it('titleForms finds none in titles of their own', () =>
    deepEqual(formsOf((_, index) => `Of ${['ropes', 'oars', 'rust', 'rain'][index % 4] ?? ''} ${'x'.repeat(index + 1)}`), [])); // prettier-ignore

  it('titleForms reads a form of long ago', () => {
    const newest = DAYS.map(date => ({ title: `Crew ${iso(date)}`, date }));
    const older = daysFrom('2020-03-02', 3).map(date => ({ title: `Crew of ${month(date)} ${String(date.day)}, 2020`, date })); // prettier-ignore
    deepEqual(titleForms(newest, older, NAMES), ['Crew {YYYY-MM-DD}', 'Crew of {MMMM D, YYYY}']);
  });
});
