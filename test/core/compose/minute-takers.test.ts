import { deepEqual, equal } from 'node:assert/strict';
import { recentTakers } from '../../../src/core/compose/minute-takers';
import { takerOf } from '../../../src/core/minutes/taker-line';
import { parse } from '../../../src/core/markdown/parse';
import { day, HARBOUR, sectionsOf } from '../harbour';
import { libraryOf } from '../library-of';

const minutes = (meta: string) => `# Harbour Weekly\n\n## Meta\n\n${meta}\n\n## AOB\n\n- Minutes: Zoe\n`;
const taker = (text: string) =>
  takerOf({ document: parse(text), sections: sectionsOf(text), profile: HARBOUR });

describe('the minute taker', () => {
  for (const [meta, name] of [
    ['- Minutes: Ada', 'Ada'],
    ['* Minutes: Ada Lovelace', 'Ada Lovelace'],
    ['Minutes: @ada-l', '@ada-l'],
    ['**Minutes:** Ada', 'Ada'],
    ['- **Minutes**: Ada', 'Ada'],
    ['minutes : Ada  ', 'Ada'],
    ['- Minute taker: Ada', 'Ada'],
    ['- Welcome!\n- Minutes: Ada', 'Ada'],
    ['**Note:** Bring cake.\n\n- Minutes: Ada', 'Ada'],
    ['- Minutes:\n- Minutes: Ada', 'Ada'],
    ['- Minutes:', undefined],
    ['Welcome!', undefined],
    ['> Minutes: Ada', undefined],
    ['### Minutes: Ada', undefined],
    ['', undefined],
  ] as const)
    it(`takerOf finds ${name ?? 'nobody'} in ${JSON.stringify(meta)}`, () =>
      equal(taker(minutes(meta)), name));

  it('takerOf finds the one below the title where there is no Meta, but no link to a pad or the last minutes', () => {
    equal(taker('# Harbour Weekly\n\n**Present:** Bob\n**Minutes:** Ada\n'), 'Ada');
    equal(
      taker(
        '# Harbour Weekly\n\n- Minutes: https://pad.example/harbour\n- Notes: [last week](20240229.md)\n',
      ),
      undefined,
    );
    equal(taker('# Harbour Weekly\n\n- Minutes: Ada\n\n## Meta\n'), undefined);
    equal(taker('# Harbour Weekly\n\n## AOB\n\n- Minutes: Ada\n'), undefined);
  });

  it('recentTakers lists who took the earlier minutes, latest first', () => {
    const library = libraryOf({
      'call/20240201.md': minutes('- Minutes: Ada'),
      'call/20240208.md': minutes('- Minutes: Bob'),
      'call/20240215.md': minutes('- Minutes:'),
      'call/20240222.md': minutes('- Minutes: Ada'),
      'call/20240229.md': `---\ntype: slide\n---\n${minutes('- Minutes: Eve')}`,
      'call/20240307.md': minutes('- Minutes: Cleo'),
    });
    deepEqual(recentTakers(library, HARBOUR, day('2024-03-07')), ['Ada', 'Bob']);
    deepEqual(recentTakers(library, HARBOUR, day('2024-02-01')), []);
  });

  it('recentTakers is empty without weekly minutes', () =>
    deepEqual(recentTakers(libraryOf({}), { ...HARBOUR, series: [] }, day('2024-03-07')), []));
});
