import { equal, ok } from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edit';
import { moveAll, movesOf } from '../../../src/core/minutes/levels';
import { parse } from '../../../src/core/markdown/parse';
import { toDocumentEdits } from '../../../src/core/markdown/place';
import { sectionsOf } from '../harbour';

/** Moves the first section of a text. */
function moved(text: string, level: number): string | undefined {
  const sections = sectionsOf(text);
  const [section] = sections;
  ok(section);
  const document = parse(text);
  const edits = moveAll(document, sections, movesOf(section, level));
  return edits && applyEdits(text, toDocumentEdits(document, edits));
}

describe('moving a section to a level', () => {
  for (const [name, level, before, after] of [
    ['takes along what is in it', 3, '# A\n## B\n### C\n# D\n', '### A\n#### B\n##### C\n# D\n'],
    ['goes up too', 2, '#### A\n##### B\n', '## A\n### B\n'],
    ['keeps marks at the end', 2, '# A #\n', '## A #\n'],
    ['keeps tabs, spaces and the end of the text', 2, '  #\tA  ', '  ##\tA  '],
    ['gives an underlined heading marks', 3, 'A *b*\n===\r\nc\r\n', '### A *b*\r\nc\r\n'],
    ['underlines with another mark', 2, 'A *b*\n==\r\nc\r\n', 'A *b*\n--\r\nc\r\n'],
    ['keeps two underlined lines', 1, 'A\\\nb\n---\n', 'A\\\nb\n===\n'],
    ['keeps marks that would close a heading', 3, 'Channel #\n===\n', '### Channel \\#\n'],
    ['keeps marks that begin a name', 2, '#guests\n===\n', '#guests\n---\n'],
    ['keeps the definition above it', 3, '[log]: url\nA\n---\n', '[log]: url\n### A\n'],
    ['keeps a heading without words', 2, '#\n', '##\n'],
    ['may change nothing', 1, '# A\n', '# A\n'],
  ] as const)
    it(name, () => equal(moved(before, level), after));

  it('moveAll refuses a level that is too deep', () => {
    equal(moved('# A\n## B\n', 6), undefined);
    equal(moved('# A\n## B\n', 5), '##### A\n###### B\n');
  });
});
