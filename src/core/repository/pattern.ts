import { plainDate, sameDay, type PlainDate } from '../text/date';
import { DATE_WORDS, namesFor, type DateWords, type NameToken } from '../text/date-words';
import { mondayBefore, mondayOf } from '../text/iso-week';
import { memo } from '../text/memo';
import { FILE_ENDING, partsOf, type Pattern, type Token } from './pattern-parts';

export { fillPattern, type Filling } from './fill-pattern';
export { firstOf, holdsDay, namesFiles, startOfDay, wordsOf, type Pattern } from './pattern-parts';

/** What a text of a pattern's form says; what the pattern has no place for is missing. */
export interface PatternMatch {
  readonly date?: PlainDate;
  /** The first day of the ISO week or month, where no day is named. */
  readonly first?: PlainDate;
  /** The weekday that is named, from Sunday as 0, whether or not it is that of the date. */
  readonly weekday?: number;
  readonly number?: number;
  readonly word?: string;
  readonly part?: number;
}

/** No path and no title is longer than this, in UTF-16 code units. */
const LONGEST = 1_000;
/** Minutes have been kept in git in this one alone. */
const CENTURY = 2000;

/**
 * Reads a text of a pattern's form: 7 March 2024 from "call/20240307.md". A part of a date that stands more than once must
 * be the same; undefined if it is not, if the text has another form, or the calendar no such day.
 */
export function matchPattern(
  pattern: Pattern,
  text: string,
  words: readonly DateWords[] = DATE_WORDS,
): PatternMatch | undefined {
  const match = text.length > LONGEST ? null : matcherOf(words, pattern).form.exec(text);
  return match ? readMatch(match.groups ?? {}, pattern, words) : undefined;
}

/** A pattern as it is matched: the tokens by the names of their groups. */
interface Matcher {
  readonly form: RegExp;
  readonly tokens: readonly Token[];
}

/** A repository has few patterns, and each is matched against the names of many files. */
const matchersOf = memo((words: readonly DateWords[]) => ({ words, byPattern: new Map<Pattern, Matcher>() }));

function matcherOf(words: readonly DateWords[], pattern: Pattern): Matcher {
  const { byPattern } = matchersOf(words);
  const known = byPattern.get(pattern);
  if (known) return known;
  const tokens: Token[] = [];
  const form = partsOf(pattern)
    .map(part => {
      if ('text' in part) return escaped(part.text);
      tokens.push(part.token);
      return `(?<t${String(tokens.length - 1)}>${formOf(part.token, words)})`;
    })
    .join('');
  // A second meeting of a day has a number before the ending of the file's name.
  const ending = FILE_ENDING.exec(pattern)?.[0];
  const whole = ending ? `${form.slice(0, -ending.length - 1)}(?:[-_](?<part>[2-9]))?\\${ending}` : form;
  const matcher = { form: new RegExp(`^${whole}$`, 'u'), tokens };
  byPattern.set(pattern, matcher);
  return matcher;
}

function formOf(token: Token, words: readonly DateWords[]): string {
  switch (token) {
    case 'YYYY':
    case 'GGGG':
      return String.raw`\d{4}`;
    case 'YY':
    case 'MM':
    case 'DD':
    case 'WW':
      return String.raw`\d\d`;
    case 'M':
    case 'D':
    case 'W':
      return String.raw`\d\d?`;
    case 'Do':
      return String.raw`\d\d?(?:${[...new Set(words.flatMap(({ ordinals }) => ordinals))].map(escaped).join('|')})?`;
    case '*':
      return '[^/]+?';
    case 'MMMM':
    case 'MMM':
    case 'dddd':
    case 'ddd':
      return anyOf(words.flatMap(language => namesFor(token, language).flat()));
    default:
      return String.raw`\d{${String(token.length)},}`;
  }
}

function anyOf(names: readonly string[]): string {
  const all = names.flatMap(name => [name, name.toLowerCase(), name.toUpperCase()]);
  return [...new Set(all)].sort((a, b) => b.length - a.length).map(escaped).join('|'); // prettier-ignore
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

function readMatch(
  groups: Readonly<Record<string, string | undefined>>,
  pattern: Pattern,
  words: readonly DateWords[],
): PatternMatch | undefined {
  const said = new Map<string, number>();
  let word: string | undefined;
  for (const [index, token] of matcherOf(words, pattern).tokens.entries()) {
    const text = groups[`t${String(index)}`] ?? '';
    if (token === '*') word ??= text;
    else {
      const [key, value] = readToken(token, text, words);
      // A pattern may name the year twice; both must agree.
      if ((said.get(key) ?? value) !== value) return undefined;
      said.set(key, value);
    }
  }
  const dates = datesOf(said);
  if (!dates) return undefined;
  const [number, weekday] = [said.get('number'), said.get('weekday')];
  return {
    ...dates,
    ...(weekday !== undefined && { weekday }),
    ...(number !== undefined && { number }),
    ...(word !== undefined && { word }),
    ...(groups.part !== undefined && { part: Number(groups.part) }),
  };
}

function readToken(token: Token, text: string, words: readonly DateWords[]): readonly [string, number] {
  switch (token) {
    case 'YYYY':
      return ['year', Number(text)];
    case 'YY':
      return ['yearOfCentury', Number(text)];
    case 'MMMM':
    case 'MMM':
      return ['month', indexOfName(token, text, words) + 1];
    case 'MM':
    case 'M':
      return ['month', Number(text)];
    case 'DD':
    case 'D':
    case 'Do':
      return ['day', Number.parseInt(text, 10)];
    case 'dddd':
    case 'ddd':
      return ['weekday', indexOfName(token, text, words)];
    case 'GGGG':
      return ['weekYear', Number(text)];
    case 'WW':
    case 'W':
      return ['week', Number(text)];
    default:
      return ['number', Number(text)];
  }
}

function indexOfName(token: NameToken, text: string, words: readonly DateWords[]): number {
  const isNamed = (names: readonly string[]) => names.some(name => name.toLowerCase() === text.toLowerCase());
  const found = words.map(language => namesFor(token, language).findIndex(isNamed));
  return found.find(index => index >= 0) ?? -1;
}

/** Undefined if the calendar has no such day, week or month, or two parts contradict each other. */
function datesOf(said: ReadonlyMap<string, number>): Pick<PatternMatch, 'date' | 'first'> | undefined {
  const [month, day, week, weekYear] = ['month', 'day', 'week', 'weekYear'].map(key => said.get(key));
  const yearOfCentury = said.get('yearOfCentury');
  const year = said.get('year') ?? (yearOfCentury === undefined ? undefined : CENTURY + yearOfCentury);
  if (year !== undefined && yearOfCentury !== undefined && year % 100 !== yearOfCentury) return undefined;
  const monday = week && weekYear !== undefined ? mondayOf({ year: weekYear, week }) : undefined;
  if (week !== undefined && weekYear !== undefined && !monday) return undefined;
  if (year === undefined || month === undefined) return monday ? { first: monday } : {};
  const date = plainDate(year, month, day ?? 1);
  if (!date) return undefined;
  if (day === undefined) return { first: monday ?? date };
  const isInWeek = !monday || sameDay(monday, mondayBefore(date));
  return isInWeek ? { date } : undefined;
}
