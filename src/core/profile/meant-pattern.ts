import type { Span } from '../text/text';
import { tokensOf } from '../repository/pattern-parts';

/** Parts of dates as other programs and people write them, and the tokens that they mean. */
const OTHER_TOKENS: readonly (readonly [RegExp, string])[] = [
  [/%Y/g, 'YYYY'], [/%y/g, 'YY'], [/%m/g, 'MM'], [/%d/g, 'DD'], [/%e/g, 'D'], [/%B/g, 'MMMM'], [/%b/g, 'MMM'], [/%A/g, 'dddd'], [/%a/g, 'ddd'],
  [/%G/g, 'GGGG'], [/%V/g, 'WW'], [/%F/g, 'YYYY-MM-DD'],
  [/y{4}|Y{4}|J{4}|j{4}/g, 'YYYY'], [/\b(?:year|jahr)\b/gi, 'YYYY'], [/\b(?:month|monat)\b/gi, 'MM'], [/\b(?:day|tag)\b/gi, 'DD'],
  [/\b(?:date|datum|isodate)\b/gi, 'YYYY-MM-DD'], [/\b(?:week|kw|woche)\b/gi, 'WW'], [/\b(?:number|counter|nummer|nr)\b/gi, 'NNN'],
  [/(?<!y)yy(?!y)|(?<!J)JJ(?!J)/g, 'YY'], [/(?<!m)mm(?!m)/g, 'MM'], [/(?<!d)dd(?!d)|(?<!T)TT(?!T)|(?<!t)tt(?!t)/g, 'DD'], [/#+|\bn+\b/g, 'NNN'],
]; // prettier-ignore

/** Matches a date that stands for any, as people write one: with letters in place of digits, or as `date` writes one. */
const DATE =
  /(?:YYYY|yyyy|JJJJ|GGGG)[-._/ ]?(?:MM|mm|W?WW)(?:[-._/ ]?(?:DD|dd|TT))?|(?:DD|dd|TT|MM|mm)[-._/ ]?(?:MM|mm|DD|dd)[-._/ ]?(?:YYYY|yyyy|JJJJ)|(?<![A-Za-z])(?:MM[-._]?DD|(?:DD|TT)[-._]?MM)(?![A-Za-z])|%Y[-._/ ]?%m[-._/ ]?%d|%F/g;
/** Matches a day in digits, which is that of one file. */
const DAY = /(?<!\d)(?:19|20)\d\d([-._]?)(?:0\d|1[0-2])\1(?:[0-2]\d|3[01])(?!\d)/g;

/** Finds the place that was meant by what stands in braces: "yyyy-mm-dd" means "{YYYY-MM-DD}"; undefined if that is not clear. */
export function meantPlace(inside: string): string | undefined {
  const tokens = OTHER_TOKENS.reduce((text, [other, token]) => text.replace(other, token), inside.trim());
  const place = `{${tokens}}`;
  return tokensOf(place).length > 0 ? place : undefined;
}

/** Lists the dates of a pattern that stand without braces, and the places that they mean: "YYYY-MM-DD" means "{YYYY-MM-DD}". */
export function writtenDates(pattern: string): readonly { readonly span: Span; readonly meant: string }[] {
  const outside = pattern.replace(/\{[^{}]*\}/g, place => '\0'.repeat(place.length));
  const letters = [...outside.matchAll(DATE)].map(({ 0: text, index }) => ({
    text,
    index,
    meant: meantPlace(text),
  }));
  const digits = [...outside.matchAll(DAY)].map(({ 0: text, 1: mark = '', index }) => ({
    text,
    index,
    meant: `{YYYY${mark}MM${mark}DD}`,
  }));
  return [...letters, ...digits].flatMap(({ text, index, meant }) =>
    meant === undefined ? [] : [{ span: { start: index, end: index + text.length }, meant }],
  );
}
