import { cellsOf } from '../people/rosters';
import { addDays, daysBetween, weekdayOf, type PlainDate } from '../text/date';

/** When clocks change in some zones, and how tables of local times name these. */
interface ClockRule {
  readonly zones: RegExp;
  /** The Sundays on which clocks change: a month, and which Sunday of it; 0 for the last. */
  readonly changes: readonly { readonly month: number; readonly sunday: number }[];
}

/**
 * European Union: Directive 2000/84/EC, articles 2 and 3; the United Kingdom: the Summer Time Order 2002. United States: Energy Policy Act
 * of 2005, section 110; Canada's large zones do the same. Other zones have no entry, so nothing is said of them.
 */
const RULES: readonly ClockRule[] = [
  {
    zones: /\b(?:CES?T|WES?T|EES?T|BST|Europe|EU|(?:Central|Western|Eastern) European|London|Dublin|Lisbon|Madrid|Paris|Brussels|Amsterdam|Berlin|Rome|Vienna|Prague|Warsaw|Stockholm|Helsinki|Athens)\b/, // prettier-ignore
    changes: [
      { month: 3, sunday: 0 },
      { month: 10, sunday: 0 },
    ],
  },
  {
    zones: /\b(?:[ECMP][SD]?T|USA?|U\.S|New York|Chicago|Denver|Los Angeles|San Francisco|Seattle|California|Toronto|Vancouver)\b/, // prettier-ignore
    changes: [
      { month: 3, sunday: 2 },
      { month: 11, sunday: 1 },
    ],
  },
];
const TIME = /\b\d{1,2}(?::\d{2}\b| ?[ap]\.?m\b)/i;

/**
 * Finds the zones in a table of local times whose clocks change after one day and not later than another, as the table names them;
 * empty if there are none. Hours that were right on the first day are not on the second.
 */
export function clockChangesIn(text: string, after: PlainDate, until: PlainDate): readonly string[] {
  const changing = RULES.filter(({ changes }) =>
    [after.year, until.year].some(year =>
      changes.some(({ month, sunday }) => {
        const day = sundayOf(year, month, sunday);
        return daysBetween(after, day) > 0 && daysBetween(day, until) >= 0;
      }),
    ),
  );
  if (changing.length === 0) return [];
  const zones = text.split(/\r\n|\r|\n/).flatMap(line => {
    if (!line.trimStart().startsWith('|')) return [];
    const [zone, ...others] = cellsOf(line).map(cell => cell.text);
    const isTime = others.some(cell => TIME.test(cell));
    return zone !== undefined && isTime && changing.some(rule => rule.zones.test(zone)) ? [zone] : [];
  });
  return [...new Set(zones)];
}

/** Finds a Sunday of a month: the first as 1, the last as 0. */
function sundayOf(year: number, month: number, sunday: number): PlainDate {
  const first = { year, month, day: 1 };
  if (sunday > 0) return addDays(first, ((7 - weekdayOf(first)) % 7) + 7 * (sunday - 1));
  const last = { year, month, day: 31 };
  return addDays(last, -weekdayOf(last));
}
