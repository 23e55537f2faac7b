import { plainDate, type PlainDate } from '../text/date';

/** A text with date placeholders such as `{YYYYMMDD}` or `{YYYY-MM-DD}`; nothing else in it is special. */
export type Pattern = string;

const PLACE = /\{([^{}]*)\}/g;
const TOKEN = /YYYY|MM|DD/g;

/** A repository has few patterns, and each is matched against the names of many files. */
const partsOfPatterns = new Map<Pattern, readonly string[]>();

/** Fills a date into a pattern: "call/{YYYYMMDD}.md" gives "call/20240307.md". */
export function fillPattern(pattern: Pattern, date: PlainDate): string {
  const values = { YYYY: [date.year, 4], MM: [date.month, 2], DD: [date.day, 2] } as const;
  return pattern.replace(PLACE, (_, place: string) =>
    place.replace(TOKEN, token => {
      const [value, length] = values[token as keyof typeof values];
      return String(value).padStart(length, '0');
    }),
  );
}

/**
 * Reads the date from a text of a pattern's form: 7 March 2024 from "call/20240307.md". Undefined if it has another
 * form or the calendar has no such day.
 */
export function matchPattern(pattern: Pattern, text: string): PlainDate | undefined {
  const numbers: Record<string, number> = {};
  let rest = text;
  for (const part of partsOf(pattern)) {
    const digits = part === 'YYYY' ? 4 : part === 'MM' || part === 'DD' ? 2 : 0;
    const head = rest.slice(0, digits || part.length);
    if (digits ? !/^\d+$/.test(head) || head.length !== digits : head !== part) return undefined;
    // A pattern may name the year twice; both must agree.
    if (digits && numbers[part] !== undefined && numbers[part] !== Number(head)) return undefined;
    if (digits) numbers[part] = Number(head);
    rest = rest.slice(head.length);
  }
  const { YYYY, MM, DD } = numbers;
  if (rest || YYYY === undefined || MM === undefined || DD === undefined) return undefined;
  return plainDate(YYYY, MM, DD);
}

/** Splits a pattern into its tokens and the text between them. */
function partsOf(pattern: Pattern): readonly string[] {
  const known = partsOfPatterns.get(pattern);
  if (known) return known;
  const parts = pattern.replace(PLACE, (_, place: string) => place.replace(TOKEN, '\0$&\0')).split('\0');
  partsOfPatterns.set(pattern, parts);
  return parts;
}

/** Reads the words of a pattern without its date: "Harbour Weekly {YYYY-MM-DD}" gives "Harbour Weekly"; empty if it is only a date. */
export function wordsOf(pattern: Pattern): string {
  return pattern.replace(PLACE, ' ').replace(/\s+/g, ' ').trim();
}

/** Tells whether a pattern holds a whole date, and its placeholders nothing but parts of a date. */
export function isDatePattern(pattern: Pattern): boolean {
  const date = { year: 2024, month: 3, day: 7 };
  const read = matchPattern(pattern, fillPattern(pattern, date));
  const places = [...pattern.matchAll(PLACE)].map(([, place = '']) => place);
  const isPlace = (place: string) => /YYYY|MM|DD/.test(place) && /^[-._ ]*$/.test(place.replace(TOKEN, ''));
  return read !== undefined && places.every(isPlace);
}
