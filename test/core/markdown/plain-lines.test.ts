import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../../src/core/markdown/parse';
import { lineOf } from '../../../src/core/markdown/place';
import { wordsOf, type PlainLine } from '../../../src/core/markdown/plain-line';
import { readPlainLines } from '../../../src/core/markdown/plain-lines';

/** Draws a line: its kind, how deep it is, its words. */
const drawn = (text: string) => (line: PlainLine) =>
  `${line.kind}${line.depth > 0 ? String(line.depth) : ''}${line.continues ? '+' : ''} ${wordsOf(text, line)}`;
const drawnIn = (text: string) => readPlainLines(text).map(drawn(text));

describe('plain lines', () => {
  for (const [title, text, ...expected] of [
    ['headings', '# Call #\n\nDay\n---\n', 'heading Call', 'heading Day'],
    ['lists', '- a\n  - b\n    more\n- c\n\n  text\n\n1. d', 'item1 a', 'item2 b', 'text2+ more', 'item1 c', 'text1 text', 'item1 d'],
    ['a line at the margin that goes on with an item', '- a\nb', 'item1 a', 'text+ b'],
    ['quotes', '> a\n> b', 'quote a', 'quote+ b'],
    ['tables', '| a | b |\n|---|---|\n| c | d |\n\nx', 'head | a | b |', 'row | c | d |', 'text x'],
    ['code', '```\na\n```\n\n- ~~~\n  b\n  ~~~\n\nc\n\n    d', 'item1 ', 'text c'],
    ['a fence that its item ends', '- ```\n  a\n- b', 'item1 ', 'item1 b'],
    ['comments', '<!-- a -->\n<!--\nb\n\nc\n-->\n\nd <!-- e\nf --> g', 'text d <!-- e', 'text+ g'],
    ['rules and definitions', '* * *\n\n[a]: https://forge.example/1\n', 'definition [a]: https://forge.example/1'],
    ['front matter', '---\ntitle: Call\npeople:\n  - Ada\n---\na', 'entry title: Call', 'entry people:', 'entry+   - Ada', 'text a'],
    ['nothing', '\n \n'],
  ] as const)
    it(`readPlainLines reads ${title}`, () => {
      deepEqual(drawnIn(text), expected);
    }); // prettier-ignore

  it('readPlainLines reads the samples as the parser does', () => {
    for (const path of readdirSync('samples', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md'))) {
      const text = readFileSync(join('samples', path), 'utf8');
      const document = parse(text);
      // A slide deck has no sections and no lines for the parser.
      if (document.isSlideDeck) continue;
      const parsed = document.segments.flatMap((segment, index) => [
        ...segment.headings.map(({ span, level }) => `${String(lineOf(document, { segment: index, span }))} heading ${String(level)}`),
        ...segment.textLines.map(({ span, depth }) => `${String(lineOf(document, { segment: index, span }))} text ${String(depth)}`),
      ]);
      const isDelimiters = (entry: string) => /^[\s|:-]+$/.test(text.split(/\r\n|\r|\n/)[Number(entry.split(' ')[0])] ?? '');
      const plain = readPlainLines(text).flatMap(({ kind, line, depth, level, span }) => {
        if (kind === 'entry' || kind === 'quote' || kind === 'definition' || span.start === span.end) return [];
        return kind === 'heading' ? `${String(line)} heading ${String(level)}` : `${String(line)} text ${String(depth)}`;
      });
      deepEqual(plain.toSorted(), parsed.filter(entry => !isDelimiters(entry)).toSorted(), path);
    }
  }); // prettier-ignore

  it('readPlainLines takes no longer for each line of a long text', () => {
    const lines = (count: number) => readPlainLines('- a <!-- b\n    - `c` | d\n'.repeat(count)).length;
    deepEqual([lines(10), lines(20_000)], [20, 40_000]);
  });
});
