import { deepEqual, equal } from 'node:assert/strict';
import { readFrontMatter } from '../../../src/core/markdown/front-matter';
import { parse, reparse } from '../../../src/core/markdown/parse';

describe('front matter', () => {
  for (const text of [
    '---\ntype: slide\n---\n',
    "---\ntitle: Tides\ntype: 'slide'\n---\n# One",
    '---\r\ntype: slide\r\n---\r\n',
    '---\rtype: slide\r---\r',
    '---\nslideOptions:\n  theme: sea\n---\n',
    '---\nmarp: true\n---\n',
    '---  \ntype: slide\n---\t\n',
    '---\ntype: slide\n---',
  ])
    it(`front matter declares slides in ${JSON.stringify(text)}`, () => {
      const { end, saysSlides } = readFrontMatter(text);
      equal(saysSlides, true);
      equal(text.slice(0, end).trimEnd().endsWith('---'), true);
    });

  for (const [text, end] of [
    ['---\ntitle: type: slide\n---\n# One', 27],
    ['---\n---\n# One', 8],
    ['---\r\r\n---\r\r\n# One', 12],
    ['---\ntags:\n  - type: slide\n---\n', 30],
    ['---\nmarp: false\n---\n', 20],
    ['---\ntype: sliders\n---\n', 22],
  ] as const)
    it(`front matter declares no slides in ${JSON.stringify(text)}`, () =>
      deepEqual(readFrontMatter(text), { end, saysSlides: false, reach: end }));

  for (const text of [
    '',
    '----\ntype: slide\n---\n',
    '--- # a\ntype: slide\n---\n',
    '----\ntype: slide\n',
    '# One\n---\ntype: slide\n---\n',
    'type: slide\n',
  ])
    it(`front matter is not found in ${JSON.stringify(text)}`, () => {
      const { end, saysSlides } = readFrontMatter(text);
      deepEqual({ end, saysSlides }, { end: 0, saysSlides: false });
    });

  for (const text of [
    '---',
    '---\n',
    '---\ntype: slide\n',
    '---\ntype: slide\n----\n',
    '---\ntype: slide\n ---\n',
  ])
    it(`front matter is not found in ${JSON.stringify(text)} until something ends it`, () =>
      deepEqual(readFrontMatter(text), { end: 0, saysSlides: false, reach: Infinity }));

  for (const text of ['\n---\ntype: slide\n---\n', ' ---\ntype: slide\n---\n'])
    it(`front matter after white space is found in ${JSON.stringify(text)}, which has nothing but entries`, () =>
      deepEqual(readFrontMatter(text), { end: text.length, saysSlides: true, reach: text.length }));

  it('front matter after white space is not found if it has anything but entries', () =>
    deepEqual(readFrontMatter('\n---\nWelcome aboard\n---\n').end, 0));

  for (const text of ['+++\ntitle = "x"\n+++\n', '---\ntitle: x\n...\n'])
    it(`front matter ends at the end of ${JSON.stringify(text)}`, () =>
      deepEqual(readFrontMatter(text).end, text.length));

  it('front matter that ends with CR is read again when a line feed comes behind the next character', () => {
    const document = parse('---\r---\r\rx');
    const next = reparse(document, { span: { start: 9, end: 10 }, text: '\n' });
    deepEqual(next.frontMatter, readFrontMatter('---\r---\r\r\n'));
  });
});
