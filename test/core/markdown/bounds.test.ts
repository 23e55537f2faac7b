import { equal, ok } from 'node:assert/strict';
import { isTooComplex } from '../../../src/core/markdown/bounds';
import { parse } from '../../../src/core/markdown/parse';
import { wholeOf } from './whole';

/** Far more than any of these takes; without a guard they take minutes, or end with an overflow of the stack. */
const PATIENCE = 5_000;
const SIZE = 30_000;

const HARMLESS: readonly (readonly [name: string, text: string])[] = [
  ['nothing', ''],
  ['a long rule', `Title\n\n${'-'.repeat(120)}\n`],
  ['a long underline', `A title\n${'='.repeat(120)}\n`],
  ['a long underline of dashes', `A section\n${'-'.repeat(120)}\n`],
  ['a rule of asterisks', `${'*'.repeat(80)}\n`],
  ['a spaced rule', `${'- '.repeat(45)}\n`],
  ['a list in a list in a quote', '> - a\n>   - b\n>     1. c\n'],
  ['a long paragraph', `${'The tide came and went. '.repeat(400)}\n`],
  ['many bullets with links', '- [a](https://a.example) and **b**\n\n'.repeat(900)],
  ['many bullets without blank lines', '- [a](https://a.example) and **b**\n'.repeat(300)],
];

const PATHOLOGICAL: readonly (readonly [name: string, unit: string])[] = [
  ['lists in one line', '- '],
  ['quotes in one line', '> '],
  ['lists in quotes in one line', '> - '],
  ['numbered lists in one line', '1. '],
  ['open emphasis', '*a_ '],
  ['open links', '[a]('],
  ['open brackets', '['],
  ['open images', '!['],
  ['open code', '`` ` '],
  ['open HTML', '<a '],
  ['definitions', '[a]: /b\n'],
  ['underlined headings', 'a\n=\n'],
  ['headings', '# a\n'],
  ['empty lines', '\n'],
  ['short lines', 'a\n'],
  ['bare URLs', 'https://a.example/) '],
  ['brackets in headings', '# ((((((\n'],
  ['quotes with lazy lines', '> a\nb\n'],
  ['fences', '```\n'],
  ['entities', '&amp;'],
];

describe('bounds', () => {
  for (const [name, text] of HARMLESS)
    it(`let pass ${name}`, () => {
      equal(isTooComplex(text), false);
      equal(parse(text).isTooComplex, false);
    });

  for (const [name, unit] of PATHOLOGICAL)
    it(`keep ${name} in bounded time`, function () {
      this.timeout(PATIENCE);
      parse(unit.repeat(Math.floor(SIZE / unit.length)));
    });

  it('keep brackets in bounded time', function () {
    this.timeout(PATIENCE);
    for (const count of [400, 4_000, 40_000]) parse('['.repeat(count) + ']'.repeat(count));
  });

  it('keep lists that go deeper with every line in bounded time', function () {
    this.timeout(PATIENCE);
    for (const count of [50, 300, 1_000])
      parse(Array.from({ length: count }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''));
  });

  it('keep a paragraph of very many lines from overflowing the stack', () => {
    const { textLines } = wholeOf(parse('a\n'.repeat(199_000)));
    ok(textLines.length === 0 || textLines.length === 199_000);
  });

  it('say of a text beyond them that it is too complex, and nothing else', () => {
    const document = parse('# A\n'.repeat(200_000));
    const { headings, links } = wholeOf(document);
    equal(document.isTooComplex, true);
    equal(headings.length + links.length, 0);
    equal(document.segments[0]?.lineStarts.length, 200_001);
  });
});
