import { deepEqual, equal, ok } from 'node:assert/strict';
import { parse } from '../../../src/core/markdown/parse';
import { textIn } from '../../../src/core/markdown/place';
import {
  ancestorsOf,
  findTitle,
  ownPlace,
  spanOf,
  selfAndDescendants,
} from '../../../src/core/minutes/sections';
import { HARBOUR, sectionsOf } from '../harbour';

/** Each section as its kind, with the team where there is one, and with ~ where the name is only close to it. */
const kinds = (text: string) =>
  sectionsOf(text).map(
    ({ kind, team, isTypo }) => `${kind}${team ? ` ${team.name}` : ''}${isTypo ? ' ~' : ''}`,
  );

describe('sections', () => {
  const cases: readonly (readonly [name: string, headings: readonly string[], ...kinds: string[]])[] = [
    [
      'of usual minutes',
      [
        '# Harbour Weekly 2024-03-07',
        '## Meta',
        '## Team updates',
        '### Team Berth',
        '## AOB',
        '## Project Updates',
        '### News',
      ],
      ...['title', 'meta', 'team-updates', 'team Team Berth', 'aob', 'project-updates', 'topic'],
    ],
    [
      'in any case and punctuation',
      ['## META', '## Team Updates:', '## A.O.B.'],
      'meta',
      'team-updates',
      'aob',
    ],
    ['by longer names', ['## Any other business', '## Updates from the teams'], 'aob', 'team-updates'],
    ['of a team at any level', ['# Team Berth', '#### Team Crane'], 'team Team Berth', 'team Team Crane'],
    ['of one title only', ['# Harbour Weekly', '# Old Weekly'], 'title', 'topic'],
    ['of a title that is not first', ['## Pad', '# Harbour Weekly'], 'topic', 'title'],
    [
      'of an unknown team',
      ['## Team updates', '### SIG Tides', '### Tides'],
      'team-updates',
      'team',
      'topic',
    ],
    ['of no unknown team elsewhere', ['## AOB', '### SIG Tides', '#### Team tea'], 'aob', 'topic', 'topic'],
    [
      'of a near miss',
      ['## Team updates', '### Team Lihgthouse', '### SIG Signal'],
      'team-updates',
      'team',
      'team SIG Signals ~',
    ],
    ['of no near miss elsewhere', ['## AOB', '### SIG Signal'], 'aob', 'topic'],
    ['of a team in AOB', ['## AOB', '### SIG Signals'], 'aob', 'team SIG Signals'],
    ['without a name', ['#', '##'], 'title', 'topic'],
  ];
  for (const [name, headings, ...expected] of cases)
    it(name, () => deepEqual(kinds(`${headings.join('\n\n')}\n`), expected));

  const TEXT = '# A\na\n## B\nb\n#### C\nc\n## D\nd\n# E\n';
  it('readSections links parents and children', () => {
    const [a, b, c, d, e] = sectionsOf(TEXT);
    ok(a && b && c && e);
    deepEqual(a.children, [b, d]);
    deepEqual(b.children, [c]);
    deepEqual(
      ancestorsOf(c).map(({ heading }) => heading.name),
      ['B', 'A'],
    );
    deepEqual(selfAndDescendants(a), [a, b, c, d]);
    equal(e.parent, undefined);
  });

  it('spanOf reaches to the next heading outside the section', () =>
    deepEqual(
      sectionsOf(TEXT).map(section => {
        const { start, end } = spanOf(parse(TEXT), section);
        return [TEXT.slice(start, end), textIn(parse(TEXT), ownPlace(parse(TEXT), section))];
      }),
      [
        ['# A\na\n## B\nb\n#### C\nc\n## D\nd\n', '# A\na\n'],
        ['## B\nb\n#### C\nc\n', '## B\nb\n'],
        ['#### C\nc\n', '#### C\nc\n'],
        ['## D\nd\n', '## D\nd\n'],
        ['# E\n', '# E\n'],
      ],
    ));

  it('readSections is empty without headings', () => deepEqual(sectionsOf('Low tide.\n'), []));

  it('findTitle takes linear time for many headings', function () {
    this.timeout(1_000);
    const topics = Array.from({ length: 8_000 }, (_, index) => `## Topic ${index}\n\n`);
    equal(findTitle(parse(`${topics.join('')}# Meta\n`), HARBOUR), undefined);
  });
});
