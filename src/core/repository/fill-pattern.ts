import { weekdayOf, type PlainDate } from '../text/date';
import { DATE_WORDS, ENGLISH_DATES, namesFor, type DateWords } from '../text/date-words';
import { isoWeekOf } from '../text/iso-week';
import { FILE_ENDING, partsOf, type Pattern, type Token } from './pattern-parts';

/** What a pattern is filled with; what it has no place for is left out. */
export interface Filling {
  readonly date: PlainDate;
  /** The counter; 0 is written if it is missing. */
  readonly number?: number | undefined;
  /** The free word; nothing is written if it is missing. */
  readonly word?: string | undefined;
  /** The number of the meeting on its day, from 2; written only before the ending of a file's name. */
  readonly part?: number | undefined;
}

/**
 * Fills a pattern: "call/{YYYYMMDD}.md" gives "call/20240307.md". Names of months and weekdays are written in the first of
 * the languages.
 */
export function fillPattern(
  pattern: Pattern,
  filling: Filling,
  words: readonly DateWords[] = DATE_WORDS,
): string {
  const language = words[0] ?? ENGLISH_DATES;
  const filled = partsOf(pattern)
    .map(part => ('text' in part ? part.text : written(part.token, filling, language)))
    .join('');
  const { part = 1 } = filling;
  return part > 1 ? filled.replace(FILE_ENDING, ending => `-${String(part)}${ending}`) : filled;
}

function written(token: Token, { date, number = 0, word = '' }: Filling, words: DateWords): string {
  const { year, month, day } = date;
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  switch (token) {
    case 'YYYY':
      return digits(year, 4);
    case 'YY':
      return digits(year % 100, 2);
    case 'MMMM':
    case 'MMM':
      return namesFor(token, words)[month - 1]?.[0] ?? '';
    case 'MM':
      return digits(month, 2);
    case 'M':
      return String(month);
    case 'DD':
      return digits(day, 2);
    case 'D':
      return String(day);
    case 'Do':
      return `${String(day)}${ordinalOf(day, words)}`;
    case 'dddd':
    case 'ddd':
      return namesFor(token, words)[weekdayOf(date)]?.[0] ?? '';
    case 'GGGG':
      return digits(isoWeekOf(date).year, 4);
    case 'WW':
      return digits(isoWeekOf(date).week, 2);
    case 'W':
      return String(isoWeekOf(date).week);
    case '*':
      return word;
    default:
      return digits(number, token.length);
  }
}

function ordinalOf(day: number, { ordinals }: DateWords): string {
  const isTeen = day > 10 && day < 14;
  return (isTeen ? undefined : ordinals[day % 10]) ?? ordinals[0] ?? '';
}
