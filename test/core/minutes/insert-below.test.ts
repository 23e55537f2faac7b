import { equal, ok } from 'node:assert/strict';
import { parse } from '../../../src/core/markdown/parse';
import { toDocumentEdits } from '../../../src/core/markdown/place';
import { insertBelow } from '../../../src/core/minutes/insert-below';
import { applyEdits } from '../../../src/core/text/edit';
import { sectionsOf } from '../harbour';

/** Inserts lines below the first heading of a text. */
function inserted(text: string, ...lines: readonly string[]): string {
  const [section] = sectionsOf(text);
  ok(section);
  const document = parse(text);
  return applyEdits(text, toDocumentEdits(document, [insertBelow(document, section, lines)]));
}

describe('what is inserted below a heading', () => {
  for (const [name, before, after] of [
    ['is set apart from a paragraph', '## Meta\nHello\n', '## Meta\n\n- Minutes:\n\nHello\n'],
    ['uses the blank line that is there', '## Meta\n\nHello\n', '## Meta\n\n- Minutes:\n\nHello\n'],
    ['goes on in a list', '## Meta\n\n- Present: 12\n', '## Meta\n\n- Minutes:\n\n- Present: 12\n'],
    ['goes on in a list right below', '## Meta\n- Present: 12\n', '## Meta\n\n- Minutes:\n- Present: 12\n'],
    ['takes the mark of the list', '## Meta\n* Present: 12\n', '## Meta\n\n* Minutes:\n* Present: 12\n'],
    [
      'is no item before indented code',
      '## Meta\n\n    door 1234\n',
      '## Meta\n\nMinutes:\n\n    door 1234\n',
    ],
    ['is no item before an indented line', '## Meta\n  Room 5\n', '## Meta\n\nMinutes:\n\n  Room 5\n'],
    ['is no item before an indented list', '## Meta\n  - Room 5\n', '## Meta\n\nMinutes:\n\n  - Room 5\n'],
    ['stands before a numbered list', '## Meta\n1. Room 5\n', '## Meta\n\n- Minutes:\n\n1. Room 5\n'],
    ['stands before a heading', '## Meta\n## AOB\n', '## Meta\n\n- Minutes:\n\n## AOB\n'],
    ['stands before a fence', '## Meta\n```\n', '## Meta\n\n- Minutes:\n\n```\n'],
    ['stands below an underline', 'Meta\n---\nHello\n', 'Meta\n---\n\n- Minutes:\n\nHello\n'],
    ['stands at the end', '## Meta\n', '## Meta\n\n- Minutes:\n'],
    ['ends without a line ending where the text did', '## Meta', '## Meta\n\n- Minutes:'],
    ['keeps CR LF', '## Meta\r\nHello\r\n', '## Meta\r\n\r\n- Minutes:\r\n\r\nHello\r\n'],
    ['keeps CR', '## Meta\rHello\r', '## Meta\r\r- Minutes:\r\rHello\r'],
    ['ends as its neighbours do', '## Meta\r\nHello\n', '## Meta\r\n\r\n- Minutes:\r\n\r\nHello\n'],
    [
      'copes with CR CR LF',
      '## Meta\r\r\nHello\r\r\n',
      '## Meta\r\r\n\r\r\n- Minutes:\r\r\n\r\r\nHello\r\r\n',
    ],
  ] as const)
    it(name, () => equal(inserted(before, '- Minutes:'), after));

  it('may be several lines, of which the last is the item', () =>
    equal(
      inserted('# Harbour Weekly\nHello\n', '## Meta', '', '- Minutes:'),
      '# Harbour Weekly\n\n## Meta\n\n- Minutes:\n\nHello\n',
    ));
});
