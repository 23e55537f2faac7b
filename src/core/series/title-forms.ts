import { addDays, daysBetween, weekdayOf, type PlainDate } from '../text/date';
import type { DateNames } from './date-names';
import { fieldNamesOf, readParts, type ReadParts, type Role } from './part-roles';
import { commonRoles, WEEK_MARK } from './path-reading';
import { formOf, shapeOf, type PathShape } from './path-shape';
import { patternOf, tokensOf } from './shape-pattern';

/** A title and the day of its meeting, as far as the file's path tells it. */
export interface DatedTitle {
  readonly title: string;
  readonly date: PlainDate | undefined;
}

interface Read {
  readonly shape: PathShape;
  readonly date: PlainDate | undefined;
}

/** Fewer titles than these are all believed. */
const FEW = 4;
/** A form that is written: it is that of most among so many of the newest. */
const WRITTEN_FROM = 5;
const MOST_FORMS = 8;
/** A date in a title has few parts; more would be text of the meeting. */
const MOST_PARTS = 6;
const DAYS_NEAR = 45;

/**
 * Finds the forms of a series' titles: the one that is written first, then those that are only read. `newest` are the newest
 * titles, newest first; `older` are some of those before. Empty if the titles have nothing in common.
 */
export function titleForms(
  newest: readonly DatedTitle[],
  older: readonly DatedTitle[],
  names: DateNames,
): readonly string[] {
  const reads = [...newest, ...older].map(({ title, date }) => ({ shape: shapeOf(title, names), date }));
  const patterns = patternsIn(reads);
  const counted = [...patterns].map(([pattern, indexes]) => ({
    pattern,
    count: indexes.filter(index => index < newest.length).length,
    recent: indexes.filter(index => index < WRITTEN_FROM && index < newest.length).length,
    first: Math.min(...indexes),
    all: indexes.length,
  }));
  const isNew = newest.length < FEW;
  const written = counted
    // The same words may stand twice by chance; a day in them shows that they are meant.
    .filter(
      ({ pattern, count }) => isNew || (count > 1 && (pattern.includes('{') || count * 4 >= newest.length)),
    )
    .sort((a, b) => b.recent - a.recent || b.count - a.count || a.first - b.first);
  const read = counted.filter(({ pattern, all }) => /\{[^}]*[DW]/.test(pattern) && (all > 1 || !isNew));
  return [
    ...new Set([...written, ...read.sort((a, b) => b.all - a.all)].map(({ pattern }) => pattern)),
  ].slice(0, MOST_FORMS);
}

function patternsIn(reads: readonly Read[]): ReadonlyMap<string, readonly number[]> {
  const byForm = new Map<string, { readonly index: number; readonly read: Read }[]>();
  for (const [index, read] of reads.entries()) {
    const form = formOf(read.shape);
    byForm.set(form, [...(byForm.get(form) ?? []), { index, read }]);
  }
  const patterns = new Map<string, number[]>();
  for (const same of byForm.values())
    for (const { pattern, indexes } of patternsOf(same))
      patterns.set(pattern, [...(patterns.get(pattern) ?? []), ...indexes]);
  return patterns;
}

/** Titles whose numbers are read alike have one pattern; a number that is only text makes another. */
function patternsOf(same: readonly { readonly index: number; readonly read: Read }[]) {
  const roles = rolesIn(same.map(({ read }) => read));
  const byPattern = new Map<string, number[]>();
  const tokens = tokensOf(
    same.map(({ read }) => read.shape),
    roles,
  );
  for (const { index, read } of same) {
    const pattern = patternOf(read.shape, tokens, /^[-_. ,/]*$/);
    byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), index]);
  }
  return [...byPattern].map(([pattern, indexes]) => ({ pattern, indexes }));
}

/** Finds the roles in which most of the titles say the days of their meetings; all text where none does. */
function rolesIn(reads: readonly Read[]): readonly Role[] {
  const [first] = reads;
  const count = first?.shape.parts.length ?? 0;
  let best: { roles: readonly Role[]; score: number } = {
    roles: new Array<Role>(count).fill('text'),
    score: 0,
  };
  if (!first || count > MOST_PARTS) return best.roles;
  for (const roles of combinations(reads.map(({ shape }) => shape))) {
    const score = scoreOf(reads, roles);
    if (score > best.score) best = { roles, score };
  }
  return countersIn(reads, best.roles);
}

function combinations(shapes: readonly PathShape[]): readonly (readonly Role[])[] {
  let all: readonly (readonly Role[])[] = [[]];
  for (const index of shapes[0]?.parts.keys() ?? []) {
    const isWeek = WEEK_MARK.test(shapes[0]?.texts[index] ?? '');
    const roles = commonRoles(shapes, index, 0.5).filter(role => role !== 'N' && (role !== 'WW' || isWeek));
    all = all.flatMap(done => roles.map(role => [...done, role]));
  }
  return all;
}

/** Scores how many titles agree with their files, and how much of the day is read. */
function scoreOf(reads: readonly Read[], roles: readonly Role[]): number {
  const fields = roles.flatMap(fieldNamesOf);
  const has = (field: (typeof fields)[number]) => fields.includes(field);
  const isMeeting = has('week')
    ? !has('month') && !has('day') && !roles.includes('YYYY')
    : has('month') && (has('day') || has('year')) && !roles.includes('GGGG');
  if (!isMeeting) return 0;
  const agreements = reads.flatMap(({ shape, date }) => {
    const read = readParts(shape.parts, roles);
    const isValid = read && (!(has('year') && has('day')) || read.date);
    return isValid ? (date ? agreement(read, date) : 0) : [];
  });
  const valid = agreements.length;
  const near = agreements.reduce((sum, agrees) => sum + agrees, 0);
  const isUndated = reads.every(({ date }) => !date);
  // Short numbers are a day only where they often are that of the file: "Version 2.3" is none, and "04/05/06" may be any.
  const isSure = roles.some(role => /YYYY|GGGG|MMMM/.test(role));
  const isVague = !isSure && !has('week');
  const exact = agreements.filter(agrees => agrees === 1).length;
  if (isVague && (exact < 2 || exact * 2 < valid)) return 0;
  if (valid * 2 < reads.length || (near * 4 < valid && !(isUndated && isUsualOrder(fields)))) return 0;
  return (
    near / reads.length +
    (valid / reads.length) * 0.5 +
    (has('day') ? 1 : 0) +
    // What looks like a year beside a day is one, even where it is last year's.
    (has('year') ? 1 : 0) +
    // What is said twice is no text: "Meeting 4/2026 of 21.07.2026".
    0.1 * roles.filter(role => role !== 'text').length +
    (isUsualOrder(fields) ? 0.05 : 0)
  );
}

/** How much what a title says agrees with the day of its file, from 0 to 1. */
function agreement(read: ReadParts, date: PlainDate): number {
  if (read.week !== undefined) {
    const { week, year } = isoWeek(date);
    return read.week === week && (read.year ?? year) === year ? 1 : 0;
  }
  const { year = date.year, month = 0, day = date.day } = read;
  const days = daysBetween({ year, month, day }, date);
  // A title copied from the meeting before has its form, too.
  return days === 0 ? 1 : Math.abs(days) <= DAYS_NEAR || isYearBefore(days) ? 0.5 : 0;
}

/** Finds the ISO week of a day and the year that the week belongs to: that of its Thursday. */
function isoWeek(date: PlainDate): { readonly week: number; readonly year: number } {
  const thursday = addDays(date, 3 - ((weekdayOf(date) + 6) % 7));
  const days = daysBetween({ year: thursday.year, month: 1, day: 1 }, thursday);
  return { week: Math.floor(days / 7) + 1, year: thursday.year };
}

/** In the new year, people go on to write the old one. */
function isYearBefore(days: number): boolean {
  return Math.abs(days - 365) <= 1;
}

/** Where no title agrees with its file, as when it was copied, only the usual orders are believed. */
function isUsualOrder(fields: readonly string[]): boolean {
  return fields.join() === 'year,month,day';
}

/** Reads a number that counts up from one meeting to the next as a counter. */
function countersIn(reads: readonly Read[], roles: readonly Role[]): readonly Role[] {
  return roles.map((role, index) => {
    if (role !== 'text' || reads.length < 2) return role;
    const values = reads.map(({ shape }) => shape.parts[index]);
    const isNumber = values.every(part => part && /^\d{1,4}$/.test(part.text));
    const steps = values
      .slice(1)
      .map((part, position) => (values[position]?.value ?? 0) - (part?.value ?? 0));
    const up = steps.filter(step => step >= 1 && step <= 3).length;
    return isNumber && up >= steps.length * 0.6 && up > 0 ? 'N' : role;
  });
}
