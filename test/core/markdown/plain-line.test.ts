import { deepEqual, equal } from 'node:assert/strict';
import { readMarkdown } from '../../../src/core/markdown/read-markdown';
import { readPlainLine } from '../../../src/core/markdown/plain-line';
import { randomNumbers, randomText } from '../random';

const PARTS = [
  '- ', '* ', '+ ', '-', '1. ', '1) ', '# ', '#', '> ', '>', '=', '~', '~~~', '|', '!', ':', ' :', '{', '}', '^', '$', '%', '/', '"', "'", '(', ')',
  '@ada', 'tide', 'a', 'Z', 'ü', 'é', '中', '🚢', '\uD83D', '\u00A0', '\u2028', '\u200B', '\uFEFF', '\0', '\t', ' ', '  ', '\n', '\n\n', '\r\n', '\r',
  'https://a.example/b-c?d=1#e', 'www.a.example', 'a@b.example', 'Minutes: ', 'none yet', ', ', '. ', '…', '–', '_', '*', '`', '[', ']', '<', '&', '\\',
]; // prettier-ignore

const isRead = (text: string) => readPlainLine(text) !== undefined;

describe('a plain line', () => {
  for (const text of ['Low tide', '- Low tide', '+ @ada: call (again)', 'Minutes: https://a.example/b.md\n\n', '* "ü", 50 % – yes!'])
    it(`is ${JSON.stringify(text)}`, () => equal(isRead(text), true));

  for (const text of ['', '# Tide', '- - a', '-  a', ' a', 'a ', 'a\nb', '1. a', 'a_b', 'a *b*', '> a', '- \n', 'a\\', '=', '- # a'])
    it(`is not ${JSON.stringify(text)}`, () => equal(isRead(text), false));

  it('is read as the parser reads it', () => {
    const random = randomNumbers(8);
    let plain = 0;
    for (let round = 0; round < 20_000; round++) {
      const text = randomText(random, PARTS, 1 + random(6));
      const read = readPlainLine(text);
      if (!read) continue;
      plain++;
      if (plain < 3_000) deepEqual(read, readMarkdown(text, 0, new Map()), JSON.stringify(text));
    }
    equal(plain > 500, true, String(plain));
  });
}); // prettier-ignore
