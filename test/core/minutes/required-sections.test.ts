import { equal } from 'node:assert/strict';
import { requiresSection } from '../../../src/core/minutes/required-sections';
import { CALL, HARBOUR } from '../harbour';

describe('the sections that minutes must have', () => {
  for (const [sections, needsMeta] of [
    [undefined, true],
    [[], false],
    [['Berichte der Teams', 'Sonstiges'], false],
    [['AOB', 'Meta'], true],
    [['1. Formalia'], true],
  ] as const)
    it(`requiresSection is ${String(needsMeta)} for Meta among ${JSON.stringify(sections)}`, () =>
      equal(requiresSection({ ...CALL, ...(sections && { sections }) }, HARBOUR, 'meta'), needsMeta));
});
