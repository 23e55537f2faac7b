import { weekdayOf } from '../text/date';
import { fieldNamesOf, readParts, rolesOf, type Role } from './part-roles';
import type { PathShape } from './path-shape';

/** How the parts of paths of one form are read, and how well that fits. */
export interface PathReading {
  readonly roles: readonly Role[];
  readonly score: number;
}

/** Of many paths, this many show how they are to be read. */
const SAMPLE = 24;
/** Only the last parts of a path may be a date; more would take long to try. */
const MOST_PARTS = 7;
/** At most this share of the paths may contradict a reading. */
const MOST_WRONG = 0.1;
/** Matches the text before the number of a week. */
export const WEEK_MARK = /(?:^|[^\p{L}])(?:w|wk|kw|cw|week|woche)[-_ .]?$/iu;

/**
 * Finds how paths of one form are best read: which of their numbers is the year, the month, the day or a counter.
 * Undefined if they hold no date and no counter.
 */
export function readingOf(shapes: readonly PathShape[]): PathReading | undefined {
  const step = Math.max(1, shapes.length / SAMPLE);
  const sample = Array.from(
    { length: Math.min(shapes.length, SAMPLE) },
    (_, index) => shapes[Math.floor(index * step)],
  ).filter(shape => shape !== undefined);
  const choices = choicesFor(sample);
  let best: PathReading | undefined;
  for (const roles of combinations(sample, choices)) {
    const score = scoreOf(sample, roles);
    if (score !== undefined && (!best || score > best.score)) best = { roles, score };
  }
  return best;
}

/** Lists for each part the roles that nearly all paths allow. */
function choicesFor(sample: readonly PathShape[]): readonly (readonly Role[])[] {
  const [first] = sample;
  if (!first) return [];
  const choices = first.parts.map((_, index): readonly Role[] => {
    if (first.parts.length - index > MOST_PARTS) return ['text'];
    const isWeek = WEEK_MARK.test(first.texts[index] ?? '');
    // A counter is the last number of a path, be it of the folder of a meeting.
    const isLast = first.texts.slice(index + 1, -1).every(text => !text.includes('/'));
    return commonRoles(sample, index, 1 - MOST_WRONG).filter(role =>
      role === 'WW' ? isWeek : role !== 'N' || isLast,
    );
  });
  const has = (role: Role) => choices.some(roles => roles.includes(role));
  const isUseless = (role: Role) => (role === 'YY' && has('YYYY')) || (role === 'GGGG' && !has('WW'));
  return choices.map(roles => roles.filter(role => !isUseless(role)));
}

/** Lists the roles that a part has in at least such a share of the paths. */
export function commonRoles(shapes: readonly PathShape[], index: number, share: number): readonly Role[] {
  const counts = new Map<Role, number>();
  for (const { parts } of shapes)
    for (const role of parts[index] ? rolesOf(parts[index]) : [])
      counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts].flatMap(([role, count]) => (count < shapes.length * share ? [] : role));
}

/** Lists the ways to read the parts in which they do not contradict each other in most of the sample. */
function combinations(
  sample: readonly PathShape[],
  choices: readonly (readonly Role[])[],
): readonly (readonly Role[])[] {
  const probes = [sample[0], sample[sample.length >> 1], sample.at(-1)].filter(shape => shape !== undefined);
  let all: readonly (readonly Role[])[] = [[]];
  for (const [index, here] of choices.entries()) {
    const prefixes = probes.map(({ parts }) => parts.slice(0, index + 1));
    all = all
      .flatMap(done => here.map(role => [...done, role]))
      .filter(roles => prefixes.filter(parts => readParts(parts, roles)).length * 2 > probes.length);
  }
  return all;
}

function scoreOf(sample: readonly PathShape[], roles: readonly Role[]): number | undefined {
  const fields = roles.flatMap(fieldNamesOf);
  const has = (field: (typeof fields)[number]) => fields.includes(field);
  const isWhole = has('year') && has('month') && has('day') && !has('week') && !roles.includes('GGGG');
  const isWeek = roles.includes('GGGG') && has('week') && !has('month') && !has('day');
  const isCount = has('number') && !has('month') && !has('week') && !has('day') && !roles.includes('GGGG');
  const isPartial = has('month') && has('year') !== has('day') && !has('week') && !roles.includes('GGGG');
  if (!isWhole && !isWeek && !isCount && !isPartial) return undefined;
  if (['N', 'YY'].some(role => roles.indexOf(role as Role) !== roles.lastIndexOf(role as Role)))
    return undefined;
  // What counts behind a day is a word of the meeting's topic.
  if (
    isWhole &&
    roles.includes('N') &&
    roles.indexOf('N') > roles.findIndex(role => fieldNamesOf(role).includes('day'))
  )
    return undefined;
  if (isTornApart(sample, roles)) return undefined;
  const read = sample.flatMap(({ parts }) => readParts(parts, roles) ?? []);
  if (read.length < sample.length * (1 - MOST_WRONG)) return undefined;
  // A number that always is that of the month beside it is no day: "05-May.md".
  if (roles.includes('MMMM') && read.length > 2 && read.every(({ day, month }) => day === month))
    return undefined;
  const count = sample.length;
  const years = new Set(read.map(({ year }) => year)).size;
  return (
    (isWhole ? 10 : isWeek ? 8 : isPartial ? 6 : 5) +
    (read.length / count) * 4 -
    5 * variety(sample, roles) -
    (years - 1) / count +
    orderOf(sample, roles) +
    2 * (isWhole ? regularity(read.flatMap(({ date }) => (date ? [weekdayOf(date)] : []))) : 0) -
    (roles.includes('N') ? 1 : 0) +
    0.2 * roles.filter(role => role !== 'text').length
  );
}

/** Tells whether words stand between the parts of a date in one folder or file name: then they are no date. */
function isTornApart([first]: readonly PathShape[], roles: readonly Role[]): boolean {
  let last: number | undefined;
  for (const [index, role] of roles.entries()) {
    if (role === 'text' || role === 'N' || role === 'dddd') continue;
    const between = first && last !== undefined ? first.texts.slice(last + 1, index + 1).join('\0') : '';
    if (!between.includes('/') && /\p{L}{3}|\0/u.test(between)) return true;
    last = index;
  }
  return false;
}

/** How much the parts that are read as text differ, from 0 to 1: each other text is another series. */
function variety(sample: readonly PathShape[], roles: readonly Role[]): number {
  const texts = new Set(
    sample.map(({ parts }) =>
      parts
        .filter((_, index) => roles[index] === 'text')
        .map(({ text }) => text)
        .join('/'),
    ),
  );
  return sample.length < 2 ? 0 : (texts.size - 1) / (sample.length - 1);
}

/** The share of the days that fall on one weekday, where there are enough of them to tell. */
function regularity(weekdays: readonly number[]): number {
  const counts = new Array<number>(7).fill(0);
  for (const day of weekdays) counts[day] = (counts[day] ?? 0) + 1;
  return weekdays.length < 4 ? 0 : Math.max(...counts) / weekdays.length;
}

/** Prefers the orders that people write: year first, or day first with dots, and nothing between the parts of a date. */
function orderOf(sample: readonly PathShape[], roles: readonly Role[]): number {
  const [first] = sample;
  const order = roles
    .map((role, index) => ({ role, index }))
    .filter(({ role }) => role !== 'text' && role !== 'N');
  const letters = order.flatMap(({ role }) => fieldNamesOf(role).map(field => field[0])).join('');
  const tail = letters.slice(-3);
  const hasDots = order.some(
    ({ role, index }) => (role === 'DD' || role === 'MM') && first?.texts[index]?.endsWith('.'),
  );
  const isNamed = roles.includes('MMMM');
  const ofYear = /^y*ymdy*$/.test(letters) ? 1 : /ydm/.test(letters) && !isNamed && !hasDots ? -3 : 0;
  const ofDay =
    tail === 'dmy' ? (hasDots || isNamed ? 0.6 : 0.05) : tail === 'mdy' && hasDots && !isNamed ? -0.3 : 0;
  const between = order
    .slice(1)
    .filter(({ index }) => /^[^/]*\p{L}[^/]*$/u.test(first?.texts[index] ?? '')).length;
  const gaps = order
    .slice(1)
    .filter(({ index }, position) => index - (order[position]?.index ?? 0) > 1).length;
  return ofYear + ofDay - (roles.includes('YY') || roles.includes('DDMMYY') ? 0.5 : 0) - between - 0.4 * gaps;
}
