import { deepEqual, equal } from 'node:assert/strict';
import { parse } from '../../../src/core/markdown/parse';
import { lineStartsOf, positionAt } from '../../../src/core/text/text';
import { wholeOf } from './whole';

/** Each heading as its level and name. */
const headings = (text: string) => wholeOf(parse(text)).headings.map(({ level, name }) => `${level} ${name}`);
/** Each text line as the lists it is in and its text. */
const lines = (text: string) =>
  wholeOf(parse(text)).textLines.map(({ span, depth }) => `${depth} ${text.slice(span.start, span.end)}`);
const urls = (text: string) => wholeOf(parse(text)).links.map(({ url }) => url);
/** Each link as it is written. */
const written = (text: string) =>
  wholeOf(parse(text)).links.map(({ span }) => text.slice(span.start, span.end));

describe('headings', () => {
  const cases: readonly (readonly [name: string, text: string, ...headings: string[]])[] = [
    ['with marks', '# Call\n## Meta\n', '1 Call', '2 Meta'],
    ['with marks at both ends', '## Meta ##\n', '2 Meta'],
    ['underlined', 'Call\n====\nMeta\n---\n', '1 Call', '2 Meta'],
    ['underlined over two lines', 'Harbour\ncall\n===\n', '1 Harbour call'],
    ['after a tab, or before one', '#\tCall\n##\t\tMeta\t\n', '1 Call', '2 Meta'],
    ['at most three spaces in', '   # Call\n    # code\n', '1 Call'],
    ['with emphasis, code and a link', '## **Team** `Berth` [_and_ more](x)\n', '2 Team Berth and more'],
    ['with a character reference', '## Berth &amp; Crane\n', '2 Berth & Crane'],
    ['with escapes', '## \\*Berth\\*\n', '2 *Berth*'],
    ['with HTML and a comment', '## Berth <br> <!-- x -->\n', '2 Berth'],
    ['without words', '##\n', '2 '],
    ['with an emoji and from right to left', '## 🚢 Berth\n## צוות רציף\n', '2 🚢 Berth', '2 צוות רציף'],
    ['of a level that no heading has', '####### Call\n#Call\n'],
    ['in a fence', '```\n# Call\n```\n~~~\n# Call\n~~~\n'],
    ['in a fence that stays open', '```\n# Call\n\n## Meta\n'],
    ['in HTML and comments', '<!--\n# Call\n\n## Meta\n-->\n<pre>\n# Call\n\n</pre>\n'],
    ['in a list', '- # Call\n- a\n\n  ## Meta\n'],
    ['in a quote', '> # Call\n'],
    ['right after a list', '- a\n# Call\n', '1 Call'],
    ['after front matter, a part of it or none', '---\ntitle: x\n# no\n---\n# Call\n', '1 Call'],
    ['after front matter that stays open', '---\n# Call\n', '1 Call'],
    ['with line ends of old Macs', '# Call\r## Meta\r', '1 Call', '2 Meta'],
    ['with line ends of Windows', '# Call\r\n\r\n## Meta\r\n', '1 Call', '2 Meta'],
    ['below a line that begins with two of them', '\uFEFF\uFEFFpad\n\n# Call\n', '1 Call'],
  ];
  for (const [name, text, ...expected] of cases)
    it(`parse finds ${expected.length > 0 ? 'headings' : 'no headings'} ${name}`, () =>
      deepEqual(headings(text), expected));

  it('parse finds the spans of headings', () => {
    const text = '🚢\r\n\r\n  ## **צוות** 🚢 ##\r\n\r\nלוח\r\n===\r\n';
    deepEqual(
      wholeOf(parse(text)).headings.map(({ span, nameSpan }) => [
        text.slice(span.start, span.end),
        text.slice(nameSpan.start, nameSpan.end),
      ]),
      [
        ['## **צוות** 🚢 ##', '**צוות** 🚢'],
        ['לוח\r\n===', 'לוח'],
      ],
    );
  });
});

describe('text lines', () => {
  const cases: readonly (readonly [name: string, text: string, ...lines: string[]])[] = [
    ['of a paragraph', 'Low tide.\nHigh tide.\n\nTour\n', '0 Low tide.', '0 High tide.', '0 Tour'],
    ['of lists in lists', '- a\n  - b\n\n    c\n1. d\n', '1 a', '2 b', '2 c', '1 d'],
    ['indented by tabs', '-\ta\n\t-\tb\n', '1 a', '2 b'],
    ['of a line that only a missing blank line puts in a list', '- a\nMinutes:\n', '1 a', '0 Minutes:'],
    ['of a list item that goes on', '- a\n  b\n', '1 a', '1 b'],
    ['in no quote, fence, HTML or heading', '> a\n\n```\nb\n```\n\n<p>c</p>\n\n# d\n'],
    ['with their spaces at the end', 'Minutes:  \nmore\n', '0 Minutes:  ', '0 more'],
    ['up to three spaces in', '   a\n  b\n', '0 a', '0 b'],
    ['with line ends of Windows', 'a\r\nb\r\n', '0 a', '0 b'],
    ['with NUL', 'a\0b\n', '0 a\0b'],
    ['of an empty text'],
  ].map(([name = '', text = '', ...expected]) => [name, text, ...expected] as const);
  for (const [name, text, ...expected] of cases)
    it(`parse finds the text lines ${name}`, () => deepEqual(lines(text), expected));
});

describe('links', () => {
  const cases: readonly (readonly [name: string, text: string, ...urls: string[]])[] = [
    ['bare', 'see https://a.example/b.\n', 'https://a.example/b'],
    ['in angle brackets', '<https://a.example/b>\n', 'https://a.example/b'],
    ['with a text', '[Minutes](https://a.example/b "tide")\n', 'https://a.example/b'],
    ['with a text that is a URL', '[https://a.example](https://b.example)\n', 'https://b.example'],
    [
      'by reference',
      '[Minutes][m] and [m]\n\n[M]: https://a.example\n',
      'https://a.example',
      'https://a.example',
    ],
    ['by the first of two references', '[m]\n\n[m]: /a\n\n> [m]: /b\n', '/a'],
    ['by a reference in a quote or a list', '[m] [n]\n\n> [m]: /a\n\n- [n]: /b\n', '/a', '/b'],
    ['in emphasis', '**https://a.example** _[b](/b)_\n', 'https://a.example', '/b'],
    [
      'in headings and lists',
      '# https://a.example\n- https://b.example\n',
      'https://a.example',
      'https://b.example',
    ],
    ['with a character reference', '[a](https://a.example?b&amp;c)\n', 'https://a.example?b&c'],
    ['without a definition', '[m]: \n\n[m] [n]\n'],
    ['in code, fences, HTML and images', '`https://a.example` ![b](/b)\n\n```\nhttps://a.example\n```\n'],
    ['in comments', '<!-- https://a.example -->\n\nMinutes: none yet <!-- https://b.example -->\n'],
  ];
  for (const [name, text, ...expected] of cases)
    it(`parse finds ${expected.length > 0 ? 'links' : 'no links'} ${name}`, () =>
      deepEqual(urls(text), expected));

  it('parse finds the spans of links', () => {
    const text = '🚢 עברית https://a.example, [צוות](/b "c")\r\n<https://d.example>';
    deepEqual(written(text), ['https://a.example', '[צוות](/b "c")', '<https://d.example>']);
    deepEqual(positionAt(lineStartsOf(text), wholeOf(parse(text)).links[2]?.span.start ?? 0), {
      line: 1,
      character: 0,
    });
  });
});

describe('slide decks', () => {
  it('parse does not read slide decks', () => {
    equal(parse('---\ntype: slide\n---\n# Call\n').isSlideDeck, true);
    equal(parse('# Call\n\n<!-- .slide: class="sea" -->\n').isSlideDeck, true);
    equal(parse('---\ntags: slide\n---\n# Call\n').isSlideDeck, false);
  });
});

describe('an item at the end of a text', () => {
  // CommonMark 5.2: an empty item cannot interrupt a paragraph, and code is none.
  for (const text of ['    s\n\n-', '\tQ\n\n2.'])
    it(`parse finds it after indented code in ${JSON.stringify(text)}`, () =>
      equal(wholeOf(parse(text)).listItems.length, 1));
});
