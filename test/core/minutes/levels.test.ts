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
    ['does not end an open fence of front matter', 2, '---\nA\n===\n', '---\n## A\n'],
    ['keeps a heading without words', 2, '#\n', '##\n'],
    ['may change nothing', 1, '# A\n', '# A\n'],
  ] as const)
    it(name, () => equal(moved(before, level), after));

  it('moveAll refuses a level that is too deep', () => {
    equal(moved('# A\n## B\n', 6), undefined);
    equal(moved('# A\n## B\n', 5), '##### A\n###### B\n');
  });
});

/** Moves the section of a name; `into` and `before` name the section that it is to stand in, and one below a new heading. */
function movedNamed(
  text: string,
  name: string,
  level: number,
  to: { readonly into?: string; readonly below?: number } = {},
): string | undefined {
  const sections = sectionsOf(text);
  const named = (wanted: string) => sections.find(({ heading }) => heading.name === wanted);
  const section = named(name);
  ok(section);
  const destination = {
    ...(to.into !== undefined && { into: named(to.into) }),
    ...(to.below !== undefined && { newHeading: { section, level: to.below } }),
  };
  const document = parse(text);
  const edits = moveAll(document, sections, movesOf(section, level), destination);
  return edits && applyEdits(text, toDocumentEdits(document, edits));
}

describe('a section that moves', () => {
  for (const [name, [text, section, level, to], after] of [
    ['leaves what it stood in', ['# A\n## B\n### C\n## D\n', 'C', 2], '# A\n## B\n## C\n## D\n'],
    ['may not be taken in', ['# A\n## B\n## C\n', 'C', 3], undefined],
    [
      'is taken in where it is meant to be',
      ['# A\n## B\n## C\n', 'C', 3, { into: 'B' }],
      '# A\n## B\n### C\n',
    ],
    ['may not land in another one', ['# A\n## B\n## C\n## D\n', 'D', 3, { into: 'B' }], undefined],
    [
      'lets no second section of a team go',
      [
        '# Harbour Weekly\n## Team updates\n### Team Berth\n## SIG Signals\n### Team Berth\n',
        'SIG Signals',
        3,
        { into: 'Team updates' },
      ],
      undefined,
    ],
    ['may not take in what follows', ['# A\n### B\n### C\n', 'B', 2], undefined],
    [
      'may not let what it held fall into another one',
      [
        '# Harbour Weekly\n## Team updates\n# Team Berth\n## Team Crane\n',
        'Team Berth',
        3,
        { into: 'Team updates' },
      ],
      undefined,
    ],
    ['stands in a new heading', ['# A\n## B\n### C\n', 'C', 4, { below: 3 }], '# A\n## B\n#### C\n'],
    [
      'does not stand in a new heading that is as deep',
      ['# A\n## B\n### C\n', 'C', 3, { below: 3 }],
      undefined,
    ],
    [
      'leaves the comment above it alone',
      ['# A\n## B\n<!-- minutes-disable-next-line -->\n### C\n', 'C', 2],
      '# A\n## B\n<!-- minutes-disable-next-line -->\n## C\n',
    ],
    [
      'is not moved when its two lines would need marks',
      ['# A\nB\nb\n---\n', 'B b', 3, { into: 'A' }],
      undefined,
    ],
  ] as readonly (readonly [
    string,
    readonly [string, string, number, { readonly into?: string; readonly below?: number }?],
    string | undefined,
  ])[])
    it(name, () => equal(movedNamed(text, section, level, to), after));
});
