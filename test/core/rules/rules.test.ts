import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { RULES } from '../../../src/core/check/rules';
import { offersShared } from '../../../src/core/rules/rule';
import { fixAll, problemsOf, readFixture, showsDetails, withCarets, withoutCarets } from './fixture';

const fixtures = RULES.map(({ id }) => ({ id, cases: readFixture(`test/rules/${id}.md`) }));

describe('rules', () => {
  it('have one fixture each, and no fixture is left over', () => {
    const names = readdirSync('test/rules').filter(name => name.endsWith('.md'));
    deepEqual(names.sort(), RULES.map(({ id }) => `${id}.md`).sort());
  });

  for (const { id, cases } of fixtures)
    describe(id, () => {
      it('has a case that is clean and one that it reports', () => {
        const reports = cases.map(one =>
          problemsOf(one, withoutCarets(one.marked)).some(({ rule }) => rule === id),
        );
        ok(reports.includes(true), 'no case is reported');
        ok(reports.includes(false), 'no case is clean');
      });

      for (const one of cases)
        it(one.name, () => {
          const text = withoutCarets(one.marked);
          equal(withCarets(text, problemsOf(one, text), showsDetails(one.marked)), one.marked);
          equal(fixAll(one, text), one.fixed ?? text);
        });

      for (const one of cases)
        it(`${one.name}, with the line endings of Windows`, () => {
          const windows = withoutCarets(one.marked).replaceAll('\n', '\r\n');
          equal(fixAll(one, windows), (one.fixed ?? withoutCarets(one.marked)).replaceAll('\n', '\r\n'));
        });
    });

  it('offer a fix that up to 20 problems share with each, and one that more share with the first', () => {
    deepEqual([offersShared(0, 20), offersShared(19, 20)], [true, true]);
    deepEqual([offersShared(0, 21), offersShared(1, 21)], [true, false]);
  });
});
