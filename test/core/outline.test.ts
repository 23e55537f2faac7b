import { deepEqual, equal } from 'node:assert/strict';
import { countPending, itemsAt, outlineOf, type OutlineItem } from '../../src/core/outline';
import { parse } from '../../src/core/parse';
import { sectionsOf } from './harbour';

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

const outline = outlineOf(parse(TEXT), sectionsOf(TEXT));

/** Draws an item and all items in it as lines: first and last line from 1, words, team and state of its minutes line. */
function drawn({ line, endLine, name, team, minutes, children }: OutlineItem, indent = ''): string[] {
  const said = minutes ? ` | ${team ?? ''} ${minutes.state} on ${minutes.line + 1}` : '';
  return [
    `${indent}${line + 1}-${endLine + 1} ${name}${said}`,
    ...children.flatMap(child => drawn(child, `${indent}  `)),
  ];
}

describe('the outline', () => {
  it('shows sections and teams with the states of their minutes lines', () =>
    deepEqual(
      outline.flatMap(item => drawn(item)),
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

  it('knows the URL of a linked line', () => {
    const berth = outline[0]?.children[1]?.children[0];
    equal(berth?.minutes?.url, 'https://forge.example/harbour/minutes/blob/main/berth/20240306.md');
    equal(outline[0]?.children[1]?.children[1]?.minutes?.url, undefined);
  });

  it('counts what is pending', () => {
    equal(countPending(outline), 2);
    equal(countPending([]), 0);
  });

  for (const [line, ...names] of [
    [0, 'Harbour Weekly 2024-03-07'],
    [4, 'Harbour Weekly 2024-03-07', 'Meta'],
    [18, 'Harbour Weekly 2024-03-07', 'Team updates', 'Team Crane', 'The hook'],
    [99, 'Harbour Weekly 2024-03-07', 'Team updates', 'Lighthouse'],
  ] as const)
    it(`finds line ${line + 1} in ${names.join(' > ')}`, () =>
      deepEqual(
        itemsAt(outline, line).map(({ name }) => name),
        names,
      ));

  it('finds nothing before the first heading, and nothing in nothing', () => {
    deepEqual(itemsAt(outlineOf(parse('Pad\n# A'), sectionsOf('Pad\n# A')), 0), []);
    deepEqual(itemsAt([], 0), []);
  });
});
