import { plainDate, type PlainDate } from '../text/date';
import type { PathPart, PartKind } from './path-shape';

/** What a part of a path is read as: tokens of a pattern, or `text`, which is itself. */
export type Role =
  | 'YYYY' | 'YY' | 'MM' | 'DD' | 'Do' | 'MMMM' | 'dddd' | 'GGGG' | 'WW' | 'N'
  | 'YYYYMMDD' | 'DDMMYYYY' | 'MMDDYYYY' | 'YYMMDD' | 'DDMMYY' | 'YYYYMM' | 'MMDD' | 'DDMM' | 'text'; // prettier-ignore

/** What the parts of one path say together, as far as they agree. */
export interface ReadParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly week?: number;
  readonly number?: number;
  /** The day, where the parts say all of it and the calendar has it. */
  readonly date?: PlainDate;
}

type Field = 'year' | 'month' | 'day' | 'week' | 'number';
type Slice = readonly [field: Field, length: number];

const ANY = Infinity;
/** A year of two digits is one of this century. */
const CENTURY = 2000;
const SLICES: Readonly<Partial<Record<Role, readonly Slice[]>>> = {
  YYYY: [['year', 4]],
  GGGG: [['year', 4]],
  YY: [['year', 2]],
  MM: [['month', ANY]],
  MMMM: [['month', ANY]],
  DD: [['day', ANY]],
  Do: [['day', ANY]],
  WW: [['week', ANY]],
  N: [['number', ANY]],
  YYYYMMDD: [['year', 4], ['month', 2], ['day', 2]],
  DDMMYYYY: [['day', 2], ['month', 2], ['year', 4]],
  MMDDYYYY: [['month', 2], ['day', 2], ['year', 4]],
  YYMMDD: [['year', 2], ['month', 2], ['day', 2]],
  DDMMYY: [['day', 2], ['month', 2], ['year', 2]],
  YYYYMM: [['year', 4], ['month', 2]],
  MMDD: [['month', 2], ['day', 2]],
  DDMM: [['day', 2], ['month', 2]],
}; // prettier-ignore
const ROLES: Readonly<Record<PartKind, readonly Role[]>> = {
  short: ['DD', 'MM', 'YY', 'WW', 'N', 'text'],
  three: ['N', 'text'],
  four: ['YYYY', 'GGGG', 'MMDD', 'DDMM', 'N', 'text'],
  six: ['YYMMDD', 'DDMMYY', 'YYYYMM', 'text'],
  eight: ['YYYYMMDD', 'DDMMYYYY', 'MMDDYYYY', 'text'],
  long: ['text'],
  ordinal: ['Do', 'text'],
  month: ['MMMM', 'text'],
  weekday: ['dddd', 'text'],
};
const RANGES: Readonly<Record<Field, readonly [number, number]>> = {
  year: [1980, 2099], month: [1, 12], day: [1, 31], week: [1, 53], number: [0, 9999],
}; // prettier-ignore

/** Lists what a part can be read as, judged by its own digits. */
export function rolesOf(part: PathPart): readonly Role[] {
  return ROLES[part.kind].filter(role => fieldsOf(role, part).every(isInRange));
}

/** Reads the parts of a path in their roles; undefined if two contradict each other or one is out of its range. */
export function readParts(parts: readonly PathPart[], roles: readonly Role[]): ReadParts | undefined {
  const read: Partial<Record<Field, number>> = {};
  for (const [index, part] of parts.entries())
    for (const [field, value] of fieldsOf(roles[index] ?? 'text', part)) {
      if (!isInRange([field, value]) || (read[field] !== undefined && read[field] !== value))
        return undefined;
      read[field] = value;
    }
  const { year, month, day } = read;
  if (year === undefined || month === undefined || day === undefined) return read;
  const date = plainDate(year, month, day);
  return date && { ...read, date };
}

/** Lists the fields of a date that a role fills: year and month for `YYYYMM`. */
export function fieldNamesOf(role: Role): readonly Field[] {
  return (SLICES[role] ?? []).map(([field]) => field);
}

function isInRange([field, value]: readonly [Field, number]): boolean {
  const [least, most] = RANGES[field];
  return value >= least && value <= most;
}

function fieldsOf(role: Role, part: PathPart): readonly (readonly [Field, number])[] {
  let start = 0;
  return (SLICES[role] ?? []).map(([field, length]) => {
    const value = length === ANY ? part.value : Number(part.text.slice(start, start + length));
    start += length;
    return [field, field === 'year' && length === 2 ? CENTURY + value : value];
  });
}
