import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { isTooComplex, isTooLong } from '../../../src/core/markdown/bounds';
import { readChunk } from '../../../src/core/markdown/chunks';
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
  ['a table without bars at its sides', 'a | b\n------------- | -------------\n'],
  ['words between dashes', '----- text -----\n'],
  ['a star before stars', '* *************\n'],
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

/** The most of each that is read: one more is too much. */
const LIMITS: readonly (readonly [name: string, most: number, text: (count: number) => string])[] = [
  ['characters in a section', 100_000, count => 'tide\n'.repeat(count / 5).padEnd(count, 'a')],
  ['characters in a line', 20_000, count => `The tide\n${'a'.repeat(count)}\n`],
  ['lists that a line opens', 8, count => `${'- '.repeat(count)}a\n`],
  ['quotes that a line opens', 8, count => `${'>'.repeat(count)} a\n`],
  ['list items', 4_000, count => '- a\n'.repeat(count)],
  ['open marks in a paragraph', 1_000, count => `${'a*'.repeat(count)}\n`],
  ['open marks in a heading of many words', 1_000, count => `## Tide\n${'[a'.repeat(count)}\n`],
  ['columns before an item', 100, count => `${'The tide.\n'.repeat(400)}${' '.repeat(count)}- a\n`],
  ['underlines', 300, count => 'a\n=\n'.repeat(count)],
];

describe('bounds', () => {
  for (const [name, most, text] of LIMITS)
    it(`the limit is ${most} ${name}`, () => {
      deepEqual([most, most + 1].map(text).map(isTooComplex), [false, true]);
    });

  it('the limits are 2,000,000 characters and 20,000 headings in a file', () => {
    equal(isTooLong(2_000_000, 20_000), false);
    equal(isTooLong(2_000_001, 0), true);
    equal(isTooLong(0, 20_001), true);
  });

  for (const [name, text] of HARMLESS)
    it(`the limits allow ${name}`, () => {
      equal(isTooComplex(text), false);
      equal(parse(text).isTooComplex, false);
    });

  for (const [name, unit] of PATHOLOGICAL)
    it(`parsing ${name} takes bounded time`, function () {
      this.timeout(PATIENCE);
      wholeOf(parse(unit.repeat(Math.floor(SIZE / unit.length))));
    });

  it('parsing brackets takes bounded time', function () {
    this.timeout(PATIENCE);
    for (const count of [400, 4_000, 40_000]) wholeOf(parse('['.repeat(count) + ']'.repeat(count)));
  });

  it('parsing lists that get deeper with every line takes bounded time', function () {
    this.timeout(PATIENCE);
    for (const count of [50, 300, 1_000])
      wholeOf(parse(Array.from({ length: count }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join('')));
  });

  it('parsing a paragraph of very many lines does not overflow the stack', () => {
    const { textLines } = wholeOf(parse('a\n'.repeat(199_000)));
    ok(textLines.length === 0 || textLines.length === 199_000);
  });

  it('a text beyond the limits is reported as too complex, and nothing else', () => {
    const document = parse('# A\n'.repeat(200_000));
    const { headings, links } = wholeOf(document);
    equal(document.isTooComplex, true);
    equal(headings.length + links.length, 0);
    equal(document.segments[0]?.lineStarts.length, 200_001);
  });

  it('readChunk remembers 400,000 characters and forgets what was least recently read', () => {
    const chunk = (index: number) => readChunk(`Tide ${index}`.padEnd(3_999) + '\n', 0);
    const [first, second] = [chunk(0), chunk(1)];
    for (let index = 2; index < 100; index++) chunk(index);
    equal(chunk(0), first);
    chunk(100);
    equal(chunk(0), first);
    notEqual(chunk(1), second);
  });
});
