import { dayNumber, type PlainDate } from './date';
import { DATE_WORDS, type DateWords } from './date-words';
import { once } from './once';

/** Codes (ISO 639-1) of languages that write a month as a word, but for English and German. */
const CODES =
  'fr es pt it nl pl ru uk sv da nb fi cs sk sl hr sr hu ro bg mk be el tr ca gl eu is et lv lt sq az id ms sw cy ga';
/** The calendar of any year has all months; this one has its weekdays begin on a Sunday in its second week. */
const YEAR = 2001;
const A_SUNDAY = 7;

interface Language {
  readonly code: string;
  /** The names of the months as they stand beside a day, from January. */
  readonly months: readonly (readonly string[])[];
}

/** Lists the names of months in all languages; the platform knows them (ECMA-402), and asking it takes a while. */
const languages = once((): readonly Language[] =>
  CODES.split(' ').map(code => ({ code, months: monthsOf(code, 'long').map(({ beside }) => [beside]) })),
);

/**
 * Finds the language in whose words most of some texts name the months given with them, from 1; undefined if there is none, and
 * if they do so as well in a language that is always read.
 */
export function languageOfMonths(
  texts: readonly { readonly text: string; readonly month: number }[],
): DateWords | undefined {
  const all = texts.map(({ text, month }) => ({
    month,
    words: new Set(text.toLowerCase().match(/\p{L}+/gu)),
  }));
  const countOf = (months: readonly (readonly string[])[]) =>
    all.filter(({ month, words }) => months[month - 1]?.some(name => words.has(name.toLowerCase()))).length;
  const known = Math.max(
    ...DATE_WORDS.flatMap(({ months, shortMonths }) => [countOf(months), countOf(shortMonths)]),
  );
  if (known === all.length) return undefined;
  const counted = languages().map(({ code, months }) => ({ code, count: countOf(months) }));
  const [best] = counted.toSorted((a, b) => b.count - a.count);
  return best && best.count > known && best.count * 2 > all.length ? dateWordsOf(best.code) : undefined;
}

function dateWordsOf(code: string): DateWords {
  const weekdays = Array.from({ length: 7 }, (_, day) =>
    instantOf({ year: YEAR, month: 1, day: A_SUNDAY + day }),
  );
  const weekdayNames = (weekday: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(code, { weekday, timeZone: 'UTC' });
    return weekdays.map(day => [withoutStop(format.format(day))]);
  };
  const months = monthsOf(code, 'long');
  return {
    months: months.map(({ beside, alone }) => [...new Set([beside, alone])]),
    // Some languages have a number for a short name.
    shortMonths: monthsOf(code, 'short').map(({ beside }, index) => [
      /^\p{L}+$/u.test(beside) ? beside : (months[index]?.beside ?? ''),
    ]),
    weekdays: weekdayNames('long'),
    shortWeekdays: weekdayNames('short'),
    ordinals: ['.'],
    ...(months[0]?.joint && { joints: [months[0].joint] }),
  };
}

/** Names the months of a language, beside a day and alone, and what is written between the two, as "de" in Spanish. */
function monthsOf(code: string, month: 'long' | 'short') {
  const withDay = new Intl.DateTimeFormat(code, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
  const alone = new Intl.DateTimeFormat(code, { month, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => {
    const day = instantOf({ year: YEAR, month: index + 1, day: 1 });
    const parts = withDay.formatToParts(day);
    const at = parts.findIndex(({ type }) => type === 'month');
    const joint = parts[at - 1]?.value.match(/\p{L}+/u)?.[0];
    return { beside: withoutStop(parts[at]?.value ?? ''), alone: withoutStop(alone.format(day)), joint };
  });
}

/** The start of a day in UTC, as the platform counts time: in milliseconds since 1970-01-01. */
function instantOf(date: PlainDate): number {
  return dayNumber(date) * 86_400_000;
}

function withoutStop(name: string): string {
  return name.replace(/\.$/, '');
}
