import { deepEqual } from 'node:assert/strict';
import { clockChangesIn } from '../../../src/core/compose/clock-changes';
import { day } from '../harbour';

const TABLE =
  '| Timezone | Date/Time |\n| --- | --- |\n| US / Pacific | Wed 08:00 (8 am) |\n| EU / Central | 17:00 |\n| Tokyo | 01:00 |\n| UTC | 16:00 |\n';

describe('clocks that change between two meetings', () => {
  for (const [after, until, ...zones] of [
    ['2026-10-24', '2026-10-25', 'EU / Central'],
    ['2026-10-25', '2026-10-31'],
    ['2026-10-25', '2026-11-01', 'US / Pacific'],
    ['2026-10-21', '2026-11-04', 'US / Pacific', 'EU / Central'],
    ['2026-03-07', '2026-03-08', 'US / Pacific'],
    ['2026-03-08', '2026-03-28'],
    ['2026-03-08', '2026-03-29', 'EU / Central'],
    ['2026-12-16', '2027-01-06'],
    ['2025-12-17', '2026-03-18', 'US / Pacific'],
  ] as const)
    it(`clockChangesIn finds ${zones.join(' and ') || 'none'} from ${after} to ${until}`, () =>
      deepEqual(clockChangesIn(TABLE, day(after), day(until)), zones));

  it('clockChangesIn says nothing of zones in the text, or beside no time', () => {
    for (const text of ['We meet at 17:00 CET.\n', '| CET | Berlin |\n', '| Boat | 17:00 |\n'])
      deepEqual(clockChangesIn(text, day('2026-10-21'), day('2026-11-04')), []);
  });
});
