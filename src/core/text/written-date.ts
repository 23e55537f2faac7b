import { daysBetween, findDates, plainDate, type PlainDate, type WrittenDate } from './date';
import { DATE_WORDS, type DateWords } from './date-words';
import { memo } from './memo';
import { withWeekday } from './written-weekday';

/** A date as people write it, and its form. */
export interface FormedDate extends WrittenDate {
  /** The weekday beside it, from Sunday as 0, whether or not it is that of the date. */
  readonly weekday?: number;
  /** The pattern that writes another date in the same form: "{dddd}, {Do} {MMMM} {YYYY}". */
  readonly form: string;
  /** The languages to fill the form with: that of its names first. */
  readonly words: readonly DateWords[];
}

/** What is known of the dates in a text before it is read. */
export interface DateHints {
  /** What comes first in "04-09-2026" and "4/9/26"; such dates are not read if it is missing. */
  readonly first?: 'day' | 'month' | undefined;
  /** A day that dates without a year are close to; those are not read if it is missing. */
  readonly near?: PlainDate | undefined;
}

/** Matches dates whose order of day and month is a matter of custom. */
const CUSTOMARY =
  /(?<![\d./-])(?<a>\d{1,2})(?<mark>[/.-])(?<b>\d{1,2})\k<mark>(?<y>\d{4}|\d\d)(?![\d/-]|\.\d)/dg;
const IN_DIGITS =
  /^(?:(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)|(?<y2>\d{4})\D+(?<m2>\d{1,2})\D+(?<d2>\d{1,2})|(?<d3>\d{1,2})\.(?<m3>\d{1,2})\.(?<y3>\d{4}))$/d;
/** Matches a year beside the name of a month, and no time of the day: not "1530", "2000 UTC" or "2030-2130". */
const YEAR = String.raw`(?:19|2\d)\d\d(?! ?[-–—] ?\d{4}(?![\d./-])| ?(?:h|hrs?|hours?|uhr|utc|gmt|cest|cet|bst|ist|jst|aest|[ecmp][sd]?t)(?![\p{L}\p{N}]))`;
/** Without a year, a day is this close to what it is written beside. */
const YEARS_AROUND = [0, -1, 1];

/**
 * Finds the dates in a text, in digits and with the names of months: "2026-02-06", "6 February 2026", "Feb 6, 2026",
 * "Thursday, 16th May 2019", "Freitag, 6. Februar 2026". Spans count from the start of the text and hold the weekday.
 */
export function findWrittenDates(
  text: string,
  languages: readonly DateWords[] = DATE_WORDS,
  { first, near }: DateHints = {},
): readonly FormedDate[] {
  if (!/\d/.test(text)) return [];
  const all = [
    ...findDates(text).map(date => ({ ...date, form: formOfDigits(date.text), words: languages })),
    ...(first ? [...text.matchAll(CUSTOMARY)].flatMap(match => customaryDate(match, first, languages)) : []),
    ...languages.flatMap(language =>
      [...text.matchAll(namedDates(language))].flatMap(match => namedDate(match, language, languages, near)),
    ),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const apart: FormedDate[] = [];
  for (const date of all) if (date.span.start >= (apart.at(-1)?.span.end ?? 0)) apart.push(date);
  return apart.map(date => withWeekday(date, text, languages));
}

function formOfDigits(text: string): string {
  const match = IN_DIGITS.exec(text);
  const form = match && formOf(match, group => tokenOf(group.slice(0, 1), match.groups?.[group] ?? ''));
  return (form ?? text).replace(/[\u2010-\u2015]/g, '-');
}

function customaryDate(
  match: RegExpExecArray,
  first: 'day' | 'month',
  languages: readonly DateWords[],
): readonly FormedDate[] {
  const { a = '', b = '', y = '' } = match.groups ?? {};
  const [day, month] = first === 'day' ? [a, b] : [b, a];
  const date = plainDate(Number(y.length < 4 ? `20${y}` : y), Number(month), Number(day));
  const tokens: Readonly<Record<string, string>> = {
    a: first === 'day' ? 'd' : 'm',
    b: first === 'day' ? 'm' : 'd',
    y: 'y',
  };
  const form = formOf(match, group => tokens[group] && tokenOf(tokens[group], match.groups?.[group] ?? ''));
  return date ? [{ ...placed(match), date, form, words: languages }] : [];
}

const namedDates = memo(({ months, shortMonths, ordinals, joints = [] }: DateWords) => {
  const month = anyOf([...months.flat(), ...shortMonths.flat()]);
  const ordinal = `(?:${anyOf(ordinals)})`;
  const joint = joints.length === 0 ? '' : `(?:(?:${anyOf(joints)}) +)?`;
  const day = (key: string) => `(?<d${key}>\\d{1,2})(?<o${key}>${ordinal})?`;
  const forms = [
    `${day('1')}(?: ?- ?| +${joint}| *)(?<m1>${month})(?:(?:\\.?,? +${joint}| ?- ?)(?<y1>${YEAR}))?(?! +\\d{1,2}${ordinal}?,? +\\d{4})`,
    `(?<m2>${month})(?:\\.? +|-)${day('2')}(?:(?:,? *|-)(?<y2>${YEAR}))?`,
    `(?<y3>${YEAR})[ -](?<m3>${month})[ -]${day('3')}`,
  ];
  return new RegExp(`(?<![\\p{L}\\p{N}])(?<!\\d[-–./])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'dgiu');
});

function namedDate(
  match: RegExpExecArray,
  language: DateWords,
  languages: readonly DateWords[],
  near: PlainDate | undefined,
): readonly FormedDate[] {
  const part = (kind: string) => ['1', '2', '3'].map(key => match.groups?.[`${kind}${key}`]).find(text => text !== undefined); // prettier-ignore
  const [day, year, name = ''] = [Number(part('d')), part('y'), part('m')];
  const isNamed = (names: readonly string[]) => names.some(one => one.toLowerCase() === name.toLowerCase());
  const full = language.months.findIndex(isNamed);
  const month = 1 + (full < 0 ? language.shortMonths.findIndex(isNamed) : full);
  if (year === undefined && !near) return [];
  const date = year === undefined ? nearest(month, day, near) : plainDate(Number(year), month, day);
  // "March 42" is no day that somebody has mistyped.
  if (!date && day > 31) return [];
  const isOrdinal = /\p{L}/u.test(part('o') ?? '');
  const form = formOf(match, group => {
    const [kind, text] = [group.slice(0, 1), match.groups?.[group] ?? ''];
    if (kind === 'm') return full < 0 ? 'MMM' : 'MMMM';
    if (kind === 'o') return isOrdinal ? '' : undefined;
    if (kind === 'd' && !text.startsWith('0')) return isOrdinal ? 'Do' : 'D';
    return tokenOf(kind, text);
  });
  const words = [language, ...languages.filter(other => other !== language)];
  return [{ ...placed(match), ...(date && { date }), form, words }];
}

function nearest(month: number, day: number, near: PlainDate | undefined): PlainDate | undefined {
  if (!near) return undefined;
  const days = YEARS_AROUND.flatMap(years => plainDate(near.year + years, month, day) ?? []);
  return days.sort((a, b) => Math.abs(daysBetween(a, near)) - Math.abs(daysBetween(b, near)))[0];
}

function placed(match: RegExpExecArray): Pick<WrittenDate, 'span' | 'text'> {
  return { span: { start: match.index, end: match.index + match[0].length }, text: match[0] };
}

function tokenOf(kind: string, text: string): string {
  if (kind === 'y') return text.length < 4 ? 'YY' : 'YYYY';
  const letter = kind === 'm' ? 'M' : 'D';
  return text.length < 2 ? letter : letter + letter;
}

/** Writes a match as a pattern: a group becomes its token in braces, nothing where the token is empty, and stays where there is none. */
function formOf(match: RegExpExecArray, tokenFor: (group: string) => string | undefined): string {
  const groups = Object.entries(match.indices?.groups ?? {}).flatMap(([group, at]) => {
    const token = (at as readonly [number, number] | undefined) && tokenFor(group);
    return token === undefined ? [] : [{ start: at[0], end: at[1], token }];
  });
  let form = '';
  let end = match.index;
  for (const group of groups.sort((a, b) => a.start - b.start)) {
    form += match.input.slice(end, group.start) + (group.token && `{${group.token}}`);
    ({ end } = group);
  }
  // A one-digit day of a form may have two in another.
  return form + match.input.slice(end, match.index + match[0].length);
}

/** Matches any of some words, the longest first. */
function anyOf(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return longestFirst.map(word => word.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join('|');
}
