import { deepEqual, equal } from 'node:assert/strict';
import { readEvery } from '../../../src/core/profile/read-every';

describe('how often a series meets', () => {
  for (const [text, cadence] of [
    ['7 days', { days: 7 }],
    ['1 day', { days: 1 }],
    ['2 weeks', { days: 14 }],
    ['2 Weeks', { days: 14 }],
    ['Tuesday', { days: 7, weekday: 2 }],
    ['first Tuesday', { weekday: 2, weeksOfMonth: [1] }],
    ['last Friday', { weekday: 5, weeksOfMonth: [-1] }],
    ['first, third Monday', { weekday: 1, weeksOfMonth: [1, 3] }],
    ['second and fourth thursday of the month', { weekday: 4, weeksOfMonth: [2, 4] }],
  ] as const)
    it(`is read from "${text}"`, () => deepEqual(readEvery(text), { cadence }));

  for (const [text, meant] of [
    ['weekly', '7 days'],
    ['every week', '1 week'],
    ['biweekly', '2 weeks'],
    ['every other week', '2 weeks'],
    ['alle zwei Wochen', '2 weeks'],
    ['1st Tuesday', 'first Tuesday'],
    ['letzter Freitag im Monat', 'last Friday'],
    ['jeden ersten und dritten Mittwoch', 'first, third Wednesday'],
    ['frist Tuesday', 'first Tuesday'],
    ['first Wendesday', 'first Wednesday'],
    ['now and then', undefined],
    ['0 days', undefined],
    ['1000 weeks', undefined],
    ['monthly', undefined],
    ['Tuesdays or so', undefined],
    ['', undefined],
  ] as const)
    it(`is meant by "${text}" as "${meant ?? 'nothing'}"`, () => equal(readEvery(text)?.meant, meant));
});
