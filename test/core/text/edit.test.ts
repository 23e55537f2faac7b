import { deepEqual, equal, throws } from 'node:assert/strict';
import { applyEdits, composeEdits, orderedEdits, takenAway, type Edit } from '../../../src/core/text/edit';

const replace = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text });
const insertion = (offset: number, text: string): Edit => replace(offset, offset, text);

describe('edits', () => {
  const cases: readonly (readonly [name: string, edits: readonly Edit[], result: string])[] = [
    ['no edit', [], 'low tide'],
    ['an insertion at the start', [insertion(0, 'a ')], 'a low tide'],
    ['an insertion at the end', [insertion(8, '!')], 'low tide!'],
    ['a replacement', [replace(0, 3, 'high')], 'high tide'],
    ['a removal', [replace(3, 8, '')], 'low'],
    ['edits out of order', [replace(4, 8, 'water'), replace(0, 3, 'high')], 'high water'],
    ['edits that touch', [replace(0, 3, 'high'), replace(3, 8, ' sea')], 'high sea'],
    [
      'two insertions at one place, in their order',
      [insertion(3, 'er'), insertion(3, ' neap')],
      'lower neap tide',
    ],
    ['an insertion before a replacement', [replace(4, 8, 'sea'), insertion(4, 'calm ')], 'low calm sea'],
  ];
  for (const [name, edits, result] of cases)
    it(`applyEdits makes "${result}" by ${name}`, () => equal(applyEdits('low tide', edits), result));

  const refused: readonly (readonly [name: string, edits: readonly Edit[]])[] = [
    ['overlap', [replace(0, 4, ''), replace(3, 8, '')]],
    ['hold an insertion', [replace(0, 4, ''), insertion(2, 'x')]],
    ['are the same', [replace(0, 4, 'a'), replace(0, 4, 'b')]],
    ['begin before the text', [replace(-1, 2, '')]],
    ['end after the text', [replace(4, 9, '')]],
    ['end before they begin', [replace(4, 3, '')]],
  ];
  for (const [name, edits] of refused)
    it(`applyEdits refuses edits that ${name}`, () =>
      throws(() => applyEdits('low tide', edits), RangeError));

  it('orderedEdits does not change the given list', () => {
    const edits = [insertion(5, 'b'), insertion(1, 'a')];
    deepEqual(orderedEdits('low tide', edits), [edits[1], edits[0]]);
    equal(edits[0]?.text, 'b');
  });
});

describe('rounds of edits', () => {
  /** From "low tide at the quay", each round computed for the text that the one before left. */
  const rounds: readonly (readonly [name: string, rounds: readonly (readonly Edit[])[], edits: readonly Edit[]])[] = [
    ['none', [], []],
    ['one round, out of order', [[replace(16, 20, 'pier'), replace(0, 3, 'high')]], [replace(0, 3, 'high'), replace(16, 20, 'pier')]],
    ['a word that changes twice', [[replace(0, 3, 'high')], [replace(0, 4, 'neap')]], [replace(0, 3, 'neap')]],
    ['a part of what is new', [[replace(0, 3, 'highest')], [replace(4, 7, '')]], [replace(0, 3, 'high')]],
    ['what is new and what was there', [[insertion(4, 'water ')], [replace(0, 14, 'sea')]], [replace(0, 8, 'sea')]],
    ['text behind what an earlier round moved', [[insertion(0, 'very ')], [replace(21, 25, 'pier')]], [insertion(0, 'very '), replace(16, 20, 'pier')]],
    ['two insertions side by side', [[insertion(3, 'er')], [insertion(5, '!')]], [insertion(3, 'er!')]],
    ['an insertion at each end', [[insertion(0, '>')], [insertion(21, '<')]], [insertion(0, '>'), insertion(20, '<')]],
    ['all of the text', [[replace(0, 20, '')], [insertion(0, 'dry')]], [replace(0, 20, 'dry')]],
  ]; // prettier-ignore
  for (const [name, given, edits] of rounds)
    it(`composeEdits makes the smallest edits, given ${name}`, () => {
      const text = 'low tide at the quay';
      deepEqual(composeEdits(text, given), edits);
      equal(applyEdits(text, composeEdits(text, given)), given.reduce(applyEdits, text));
    });
});

describe('what a text loses', () => {
  for (const [before, after, lost] of [
    ['None yet', 'Not here', 'None yet'],
    ['None yet', 'None', ' yet'],
    ['Berth', 'Berths', ''],
    ['Berth', 'the Berth', ''],
    ['Berth, Crane', 'Berth', ', Crane'],
    ['the red buoy', 'the rotten buoy', 'red'],
    ['', 'Berth', ''],
    ['Berth', '', 'Berth'],
  ] as const)
    it(`when ${JSON.stringify(after)} takes the place of ${JSON.stringify(before)} is ${JSON.stringify(lost)}`, () =>
      equal(takenAway(before, after), lost));
});
