import { deepEqual } from 'node:assert/strict';
import {
  filterItems,
  groupItems,
  peopleAsked,
  writtenItems,
  type Grouping,
} from '../../../src/core/answers/action-item-groups';
import { digestOf } from '../../../src/core/answers/digest';
import { minutesAt } from '../harbour';

const digests = Object.entries({
  'berth/20240305.md': '- AI @ada: paint\n- AI @Bob: rest\n- AI @ada: sail\n',
  'berth/20240312.md': '- AI @ADA: Paint\n- AI @ada, @bob: row\n',
  'crane/20240311.md': '- TODO: oil\n- AI @ada: sail\n',
  'crane/20240318.md': '- [x] @ada: swing\n- ~~TODO: oil~~\n',
  'call/20240314.md': '# Harbour Weekly\n\n- TODO: sing\n',
}).map(([path, text]) => digestOf(minutesAt(path, text)));
const written = writtenItems(digests);

const drawn = (by: Grouping, all = filterItems(written, {})) =>
  groupItems(all, by).map(
    ({ name, items }) =>
      `${name ?? '-'}: ${items.map(({ item, file }) => `${item.text} ${file.path.slice(-7, -3)}`).join(', ')}`,
  );

describe('action items of many minutes', () => {
  it('writtenItems lists the newest items first, each where it was last written', () =>
    deepEqual(
      written.map(({ item, file }) => `${file.path} ${item.isDone ? 'x ' : ''}${item.text}`),
      [
        'crane/20240318.md x swing',
        'crane/20240318.md x oil',
        'call/20240314.md sing',
        'berth/20240312.md Paint',
        'berth/20240312.md row',
        'crane/20240311.md sail',
        'berth/20240305.md rest',
        'berth/20240305.md sail',
      ],
    ));

  it('groupItems groups by person in any case, with items for nobody last', () =>
    deepEqual(drawn('person'), [
      'ADA: Paint 0312, row 0312, sail 0311, sail 0305',
      'bob: row 0312, rest 0305',
      '-: sing 0314',
    ]));

  it('groupItems groups by team, with items without a team last', () =>
    deepEqual(drawn('team'), [
      'Team Berth: Paint 0312, row 0312, rest 0305, sail 0305',
      'Team Crane: sail 0311',
      '-: sing 0314',
    ]));

  it('filterItems selects the items of one person in any case', () =>
    deepEqual(drawn('team', filterItems(written, { person: 'BOB' })), ['Team Berth: row 0312, rest 0305']));

  it('filterItems includes items that are done on request', () =>
    deepEqual(
      drawn('team', filterItems(written, { person: 'ada', withDone: true })).at(-1),
      'Team Crane: swing 0318, sail 0311',
    ));

  it('peopleAsked counts the items of each person', () =>
    deepEqual(peopleAsked(filterItems(written, {})), [
      { name: 'ADA', count: 4 },
      { name: 'bob', count: 2 },
    ]));

  it('writtenItems and groupItems are empty without minutes', () => {
    deepEqual(writtenItems([]), []);
    deepEqual(groupItems([], 'person'), []);
  });
});
