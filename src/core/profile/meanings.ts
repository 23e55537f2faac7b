import type { Meanings } from './shape';
import { WEEKDAYS } from '../text/date';
import { DATE_WORDS } from '../text/date-words';

const WEEKDAY_NAMES = DATE_WORDS.flatMap(({ weekdays, shortWeekdays }) =>
  [weekdays, shortWeekdays].flatMap(all =>
    all.flatMap((names, index) => names.map(name => [name.toLowerCase(), WEEKDAYS[index] ?? ''] as const)),
  ),
);

/** What other words mean in a profile, in lower case: days of the week in other languages, and other names of severities. */
export const MEANINGS: Meanings = new Map<string, string>([
  ...WEEKDAY_NAMES,
  ['warn', 'warning'],
  ['info', 'information'],
  ['suggestion', 'hint'],
  ['none', 'off'],
  ['never', 'off'],
  ['ignore', 'off'],
  ['disabled', 'off'],
  ['false', 'off'],
  ['group', 'team'],
  ['squad', 'team'],
  ['working group', 'wg'],
  ['special interest group', 'sig'],
  ['action items', 'open actions'],
  ['actions', 'open actions'],
  ['open action items', 'open actions'],
]);
