import { ENGLISH } from '../../../src/core/repository/english';
import { deepEqual } from 'node:assert/strict';
import { parse } from '../../../src/core/markdown/parse';
import { topicsOf } from '../../../src/core/minutes/topics';

/** Topics as an indented list. */
const listed = (text: string) =>
  topicsOf(ENGLISH, parse(text)).map(({ words, depth }) => '  '.repeat(depth) + words);

describe('topics of a team’s minutes', () => {
  it('topicsOf lists headings and bullets with others below them', () =>
    deepEqual(
      listed(
        '# 2024-03-06\n\n## Agenda\n\n### Winter storage\n\n- The shed\n  - is full\n- Nothing else\n\n### Crane\n\n#### The hook #12\n',
      ),
      ['Winter storage', '  The shed', 'Crane', '  The hook #12'],
    ));

  it('topicsOf reads all lines of a bullet, and leaves out one that only goes on', () =>
    deepEqual(
      listed(
        '- The shed is full and\n  the boats are wet\n  - ask Ada\n- A long story that\n  goes on\n- Oars\n\n  are gone\n',
      ),
      ['The shed is full and the boats are wet', 'Oars'],
    ));

  it('topicsOf leaves out attendance and routine', () =>
    deepEqual(
      listed(
        '## Participants (handles preferred)\n\n* @omar-dock\n  * late\n\n## Recurring items\n\n### Who reports?\n\n## :notebook: Agenda\n\n### Tides\n',
      ),
      ['Tides'],
    ));

  for (const [heading, words] of [
    ['Sensor mast (@priya-bouy)', 'Sensor mast'],
    ['Sensor mast [@priya-bouy, @kofi]:', 'Sensor mast'],
    [':gear: Sensor **mast**', 'Sensor mast'],
    ['Sensor mast (2nd try)', 'Sensor mast (2nd try)'],
    ['Sensor mast <https://boats.example/7>', 'Sensor mast'],
    ['Planning 2024-04-01', 'Planning 2024-04-01'],
  ] as const)
    it(`topicsOf reads "${heading}" as "${words}"`, () => deepEqual(listed(`### ${heading}\n`), [words]));

  for (const heading of ['2024-03-06', 'Agenda', 'AOB', '---', '', 'Minutes 1:'])
    it(`topicsOf leaves out "${heading}"`, () =>
      deepEqual(listed(`## ${heading}\n`).filter(words => words !== 'Minutes 1'), [])); // prettier-ignore

  it('topicsOf is empty for a text that is too complex, and for an empty one', () =>
    deepEqual([listed(''), listed('- '.repeat(5_000))], [[], []]));
});
