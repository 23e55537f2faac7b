import { deepEqual, equal } from 'node:assert/strict';
import {
  cadenceInWords,
  cadenceOf,
  isOnSchedule,
  nextMeeting,
  previousMeeting,
  type Cadence,
} from '../../../src/core/repository/cadence';
import { addDays, isoDate } from '../../../src/core/text/date';
import { english } from '../../../src/core/text/message';
import { day } from '../harbour';

const THURSDAYS: Cadence = { days: 7, weekday: 4 };
const FORTNIGHTLY: Cadence = { days: 14, weekday: 4 };
const FIRST_TUESDAY: Cadence = { weekday: 2, weeksOfMonth: [1] };
const TWICE_A_MONTH: Cadence = { weekday: 2, weeksOfMonth: [1, 3] };
const LAST_FRIDAY: Cadence = { weekday: 5, weeksOfMonth: [-1] };
const MONDAY_OR_THURSDAY: Cadence = { turns: [1, 4], days: 7 };

describe('how often a series meets', () => {
  for (const [cadence, after, next] of [
    [THURSDAYS, '2024-03-07', '2024-03-14'],
    [THURSDAYS, '2024-03-06', '2024-03-14'],
    [{ days: 10 }, '2024-03-07', '2024-03-17'],
    [FORTNIGHTLY, '2024-03-07', '2024-03-21'],
    [FIRST_TUESDAY, '2024-03-05', '2024-04-02'],
    [FIRST_TUESDAY, '2024-03-04', '2024-04-02'],
    [FIRST_TUESDAY, '2024-03-07', '2024-04-02'],
    [TWICE_A_MONTH, '2024-03-05', '2024-03-19'],
    [TWICE_A_MONTH, '2024-03-19', '2024-04-02'],
    [LAST_FRIDAY, '2024-03-29', '2024-04-26'],
    [LAST_FRIDAY, '2023-12-29', '2024-01-26'],
    [MONDAY_OR_THURSDAY, '2024-03-04', '2024-03-14'],
    [MONDAY_OR_THURSDAY, '2024-03-14', '2024-03-18'],
    [{ turns: [2, 4], days: 3 }, '2024-03-05', '2024-03-07'],
    [{ turns: [2, 4], days: 3 }, '2024-03-07', '2024-03-12'],
  ] as const)
    it(`nextMeeting after ${after} is ${next} by ${JSON.stringify(cadence)}`, () => {
      equal(isoDate(nextMeeting(cadence, day(after))), next);
      equal(isoDate(nextMeeting(cadence, previousMeeting(cadence, day(next)))), next);
    });

  it('nextMeeting passes over days that are skipped', () =>
    equal(
      isoDate(nextMeeting(THURSDAYS, day('2024-03-07'), [day('2024-03-21'), day('2024-03-14')])),
      '2024-03-28',
    ));

  for (const [cadence, date, isOn] of [
    [THURSDAYS, '2024-03-07', true],
    [THURSDAYS, '2024-03-06', false],
    [{ days: 7 }, '2024-03-06', true],
    [FIRST_TUESDAY, '2024-03-05', true],
    [FIRST_TUESDAY, '2024-03-12', false],
    [LAST_FRIDAY, '2024-03-29', true],
    [LAST_FRIDAY, '2024-03-22', false],
    [MONDAY_OR_THURSDAY, '2024-03-07', true],
    [MONDAY_OR_THURSDAY, '2024-03-06', false],
  ] as const)
    it(`isOnSchedule is ${isOn} for ${date} by ${JSON.stringify(cadence)}`, () =>
      equal(isOnSchedule(cadence, day(date)), isOn));

  for (const [cadence, words] of [
    [{ days: 7 }, '7 days'],
    [FORTNIGHTLY, '14 days, Thursday'],
    [FIRST_TUESDAY, 'first Tuesday of the month'],
    [LAST_FRIDAY, 'last Friday of the month'],
    [MONDAY_OR_THURSDAY, '7 days, Monday, Thursday in turn'],
  ] as const)
    it(`cadenceInWords is "${words}"`, () => equal(english(cadenceInWords(cadence)), words));
});

describe('how often a series has met', () => {
  const first = day('2023-06-01');
  const by = (cadence: Cadence, count: number) => {
    const dates = [first];
    while (dates.length < count) dates.push(nextMeeting(cadence, dates.at(-1) ?? first));
    return dates.slice(1);
  };
  for (const cadence of [THURSDAYS, FORTNIGHTLY, FIRST_TUESDAY, TWICE_A_MONTH, LAST_FRIDAY])
    it(`cadenceOf learns ${JSON.stringify(cadence)} from its own days`, () =>
      deepEqual(cadenceOf(by(cadence, 10)), cadence));

  it('cadenceOf learns two weekdays in turn', () => {
    const days = by(MONDAY_OR_THURSDAY, 10);
    const learnt = cadenceOf(days);
    equal(
      learnt && isoDate(nextMeeting(learnt, days.at(-1) ?? first)),
      isoDate(nextMeeting(MONDAY_OR_THURSDAY, days.at(-1) ?? first)),
    );
  });

  it('cadenceOf learns it although meetings were left out and moved', () => {
    const days = by(THURSDAYS, 14).filter((_, index) => index !== 5 && index !== 9);
    deepEqual(cadenceOf(days.map((date, index) => (index === 7 ? addDays(date, -1) : date))), THURSDAYS);
  });

  it('cadenceOf follows a new habit', () => {
    const days = by(FORTNIGHTLY, 20);
    const weekly = Array.from({ length: 12 }, (_, index) => addDays(days.at(-1) ?? first, 5 + 7 * index));
    deepEqual(cadenceOf([...days, ...weekly]), { days: 7, weekday: 2 });
  });

  for (const days of [
    [],
    ['2024-03-07'],
    ['2024-03-07', '2024-03-14'],
    ['2024-03-07', '2024-03-07', '2024-03-14'],
  ])
    it(`cadenceOf knows nothing from ${days.join(', ') || 'no days'}`, () =>
      equal(cadenceOf(days.map(day)), undefined));
});
