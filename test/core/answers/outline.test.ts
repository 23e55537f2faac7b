import { deepEqual, equal } from 'node:assert/strict';
import {
  countPending,
  itemsAt,
  itemsBelow,
  linesOf,
  outlineOf,
  type OutlineItem,
} from '../../../src/core/answers/outline';
import { parse } from '../../../src/core/markdown/parse';
import { lineOf } from '../../../src/core/markdown/place';
import { HARBOUR, sectionsOf } from '../harbour';

const TEXT = `# Harbour Weekly 2024-03-07

## Meta

- Minutes: Ada

## Team updates

### Team Berth (Ada)

Minutes: https://forge.example/harbour/minutes/blob/main/berth/20240306.md

- The quay is dry.

### Team Crane

Minutes: None yet

#### The hook

### SIG Tides

Minutes:

### Lighthouse
`;

const read = (text: string) =>
  outlineOf({ document: parse(text), sections: sectionsOf(text), profile: HARBOUR });
const outline = read(TEXT);

/** Draws an item and all items in it as lines: first and last line from 1, words, team and state of its minutes line. */
function drawn(item: OutlineItem, indent = ''): string[] {
  const { section, team, minutes } = item;
  const { first, last } = linesOf(outline, item);
  const said =
    minutes && ` | ${team ?? ''} ${minutes.state} on ${lineOf(outline.document, minutes.place) + 1}`;
  return [
    `${indent}${first + 1}-${last + 1} ${section.heading.name}${said ?? ''}`,
    ...itemsBelow(outline, item).flatMap(child => drawn(child, `${indent}  `)),
  ];
}

describe('the outline', () => {
  it('outlineOf lists sections and teams with the states of their minutes lines', () =>
    deepEqual(
      itemsBelow(outline).flatMap(item => drawn(item)),
      [
        '1-25 Harbour Weekly 2024-03-07',
        '  3-5 Meta',
        '  7-25 Team updates',
        '    9-13 Team Berth (Ada) | Team Berth linked on 11',
        '    15-19 Team Crane | Team Crane pending on 17',
        '      19-19 The hook',
        '    21-23 SIG Tides | SIG Tides empty on 23',
        '    25-25 Lighthouse | Lighthouse absent on 25',
      ],
    ));

  it('outlineOf has the URL of a linked line', () => {
    const [berth, crane] = outline.items.filter(({ team }) => team);
    equal(berth?.minutes?.url, 'https://forge.example/harbour/minutes/blob/main/berth/20240306.md');
    equal(crane?.minutes?.url, undefined);
  });

  it('countPending counts pending and empty minutes lines', () => {
    equal(countPending(outline), 2);
    equal(countPending(read('')), 0);
  });

  for (const [line, ...names] of [
    [0, 'Harbour Weekly 2024-03-07'],
    [4, 'Harbour Weekly 2024-03-07', 'Meta'],
    [18, 'Harbour Weekly 2024-03-07', 'Team updates', 'Team Crane', 'The hook'],
    [99, 'Harbour Weekly 2024-03-07', 'Team updates', 'Lighthouse'],
  ] as const)
    it(`itemsAt finds line ${line + 1} in ${names.join(' > ')}`, () =>
      deepEqual(
        itemsAt(outline, line).map(({ section }) => section.heading.name),
        names,
      ));

  it('itemsAt finds nothing before the first heading or without headings', () => {
    deepEqual(itemsAt(read('Pad\n# A'), 0), []);
    deepEqual(itemsAt(read(''), 0), []);
  });
});
