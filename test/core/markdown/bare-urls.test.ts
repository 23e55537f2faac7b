import { deepEqual, equal } from 'node:assert/strict';
import { findBareUrls } from '../../../src/core/markdown/bare-urls';

describe('bare URLs', () => {
  for (const [text, ...urls] of [
    ['https://forge.example/a.md', 'https://forge.example/a.md'],
    ['see http://forge.example, and so on', 'http://forge.example'],
    ['Is it https://forge.example/a?', 'https://forge.example/a'],
    ['(https://forge.example/a)', 'https://forge.example/a'],
    ['(https://forge.example/a_(sea))', 'https://forge.example/a_(sea)'],
    ['https://forge.example/a_(sea)).', 'https://forge.example/a_(sea)'],
    ['"https://forge.example/a".', 'https://forge.example/a'],
    ['**https://forge.example/a**', 'https://forge.example/a'],
    ['https://forge.example/a.md; Rowan has the pen', 'https://forge.example/a.md'],
    ['https://forge.example/a.md&mdash; and more', 'https://forge.example/a.md'],
    ['https://forge.example/a&b;', 'https://forge.example/a'],
    ['https://forge.example/a;b', 'https://forge.example/a;b'],
    ['https://forge.example/a#b?c=d&e', 'https://forge.example/a#b?c=d&e'],
    ['https://a.example + https://b.example', 'https://a.example', 'https://b.example'],
    ['https://a.example/<b>', 'https://a.example/'],
    ['https://forge.example/hafen/größe.md', 'https://forge.example/hafen/größe.md'],
    ['www.forge.example, ftp://forge.example, https:, https://'],
    [''],
  ] as const)
    it(`findBareUrls finds ${urls.join(' and ') || 'nothing'} in "${text}"`, () => {
      const links = findBareUrls(`🚢 ${text}`, { start: 3, end: text.length + 3 });
      deepEqual(
        links.map(({ url }) => url),
        urls,
      );
      for (const { span, url } of links) equal(`🚢 ${text}`.slice(span.start, span.end), url);
    });

  it('findBareUrls ends a URL at the end of the searched span', () => {
    const text = 'https://forge.example/a.md';
    deepEqual(
      findBareUrls(text, { start: 0, end: 20 }).map(({ url }) => url),
      ['https://forge.exampl'],
    );
  });
});
