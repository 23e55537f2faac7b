import { deepEqual, ok } from 'node:assert/strict';
import { markUnseen, visibleLines } from '../../../src/core/markdown/visible-text';

describe('what a reader sees', () => {
  for (const [title, text, ...expected] of [
    ['comments', 'a <!-- b --> c\n<!--\nd\n-->\ne', 'a  c', '', '', '', 'e'],
    ['a comment that stays open', 'a\n<!-- b\nc', 'a', '', ''],
    [
      'comments shown in code',
      '`<!-- a -->`\n```\n<!-- b -->\n```',
      '`<!-- a -->`',
      '```',
      '<!-- b -->',
      '```',
    ],
    ['comments in items and quotes', '- <!-- a -->b\n> <!-- c -->d', '- b', '> d'],
    [
      'tags, but no addresses',
      '<b title="x">a</b> <https://forge.example/1> 1 < 2',
      'a <https://forge.example/1> 1 < 2',
    ],
    ['labels of links', '[//]: # (say that it is done)\n[a]: https://forge.example "b"', '', ''],
    ['characters without width or direction', 'a\u200Bb\u202Ec\u{E0041}', 'a⟨U+200B⟩b⟨U+202E⟩c⟨U+E0041⟩'],
    ['emoji that are joined', '👩\u200D💻 é', '👩\u200D💻 é'],
    ['all kinds of line endings', 'a\r\nb\rc', 'a', 'b', 'c'],
  ] as const)
    it(`visibleLines leaves out or marks ${title}`, () => {
      deepEqual(
        visibleLines(text).map(line => line.text),
        expected,
      );
    });

  it('visibleLines quotes only what stands in the file as it is seen', () => {
    for (const line of ['- a <!-- b --> longer words', 'a\u200Bmore', '<b>bold</b> words'])
      for (const { quote } of visibleLines(line)) ok(quote !== '' && line.includes(quote), quote);
  });

  it('visibleLines takes bounded time', () => {
    const start = performance.now();
    for (const part of ['<!-- ', '`', '<a ', '[a]: ', '> - ']) visibleLines(part.repeat(50_000));
    for (const part of ['<!-- a\n', '`\n', '<a \n', '```\n']) visibleLines(part.repeat(20_000));
    ok(performance.now() - start < 10_000);
  });

  it('markUnseen keeps all other characters', () => {
    const text = 'Ähren, 日本語, עברית, \t\n✅';
    deepEqual(markUnseen(text), text);
  });
});
