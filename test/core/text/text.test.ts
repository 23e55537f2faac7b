import { deepEqual, equal } from 'node:assert/strict';
import {
  lineAt,
  lineEndingOf,
  lineSpan,
  lineStartsOf,
  nextLineStart,
  positionAt,
  touches,
  trimSpan,
} from '../../../src/core/text/text';

describe('lines of a text', () => {
  const texts: readonly (readonly [text: string, lines: readonly string[], lineEnding: string])[] = [
    ['', [''], '\n'],
    ['one', ['one'], '\n'],
    ['one\n', ['one', ''], '\n'],
    ['one\r\ntwo', ['one', 'two'], '\r\n'],
    ['one\rtwo\r', ['one', 'two', ''], '\r'],
    ['\n\r\n\r', ['', '', '', ''], '\n'],
    ['one\r\r\ntwo', ['one', '', 'two'], '\r\r\n'],
    ['🚢 a\u2028b\u0085c\n', ['🚢 a\u2028b\u0085c', ''], '\n'],
  ];
  for (const [text, lines, lineEnding] of texts)
    it(`the lines of ${JSON.stringify(text)} are ${JSON.stringify(lines)}`, () => {
      const starts = lineStartsOf(text);
      const spans = starts.map((_, line) => lineSpan(text, starts, line));
      deepEqual(
        spans.map(({ start, end }) => text.slice(start, end)),
        lines,
      );
      equal(lineEndingOf(text), lineEnding);
      for (const [line, { start, end }] of spans.entries()) {
        equal(lineAt(starts, start), line);
        equal(lineAt(starts, end), line);
      }
    });

  it('positionAt converts offsets, even outside the text', () => {
    const starts = lineStartsOf('ab\ncd');
    deepEqual(positionAt(starts, 4), { line: 1, character: 1 });
    deepEqual(positionAt(starts, 0), { line: 0, character: 0 });
    deepEqual(positionAt(starts, -3), { line: 0, character: 0 });
    equal(positionAt(starts, 99).line, 1);
  });

  it('nextLineStart finds the end of each line', () => {
    const text = 'ab\r\ncd';
    const starts = lineStartsOf(text);
    equal(nextLineStart(text, starts, 1), 4);
    equal(nextLineStart(text, starts, 3), 4);
    equal(nextLineStart(text, starts, 5), 6);
  });

  it('lineSpan is empty for a line that the text does not have', () =>
    deepEqual(lineSpan('ab', lineStartsOf('ab'), 7), { start: 2, end: 2 }));
});

describe('spans', () => {
  for (const [text, trimmed] of [
    ['  tide \r\n', 'tide'],
    ['tide', 'tide'],
    [' \t\n', ''],
    ['', ''],
  ] as const)
    it(`trimSpan trims ${JSON.stringify(text)} to "${trimmed}"`, () => {
      const { start, end } = trimSpan(text, { start: 0, end: text.length });
      equal(text.slice(start, end), trimmed);
    });

  it('touches is true at both ends of a span', () => {
    const span = { start: 2, end: 4 };
    deepEqual(
      [1, 2, 3, 4, 5].map(offset => touches(span, offset)),
      [false, true, true, true, false],
    );
  });
});
