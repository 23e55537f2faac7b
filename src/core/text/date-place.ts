import type { PlainDate } from './date';
import type { Span } from './text';

/** What a template leaves for a date, such as "YYYY-MM-DD". */
export interface DatePlace {
  readonly text: string;
  readonly span: Span;
  /** Writes a date in its form; undefined if it does not tell in which form, as "<date>". */
  readonly fill: ((date: PlainDate) => string) | undefined;
}

const YEAR = String.raw`[yj]{4}|[yj]{2}|x{4}|20(?:xx|yy|__|\?\?)|20\d\d`;
const MONTH = String.raw`mm|xx|\?\?|__|\d\d`;
const DAY = String.raw`dd|tt|xx|\?\?|__|\d\d`;
const SEPARATOR = String.raw`[-._/ ]?`;
/** Year, month and day, or with the year at the end, of which at least one is not filled in. */
const FORMS = [
  [
    new RegExp(`(?<![\\p{L}\\p{N}])(${YEAR})(${SEPARATOR})(${MONTH})\\2(${DAY})(?![\\p{L}\\p{N}])`, 'iu'),
    ['Y', 'M', 'D'],
  ],
  [
    new RegExp(`(?<![\\p{L}\\p{N}])(mm)(${SEPARATOR})(${DAY})\\2(${YEAR})(?![\\p{L}\\p{N}])`, 'iu'),
    ['M', 'D', 'Y'],
  ],
  [
    new RegExp(`(?<![\\p{L}\\p{N}])(dd|tt)(${SEPARATOR})(${MONTH})\\2(${YEAR})(?![\\p{L}\\p{N}])`, 'iu'),
    ['D', 'M', 'Y'],
  ],
] as const;
/** A word in brackets, in English or German. */
const NAMED =
  /(?:<|\[|\{{1,2}|%)\s*(?:(?:insert|enter|meeting|the)[ _-]?)*(?:date|datum)(?:[ _-](?:here|of (?:the )?meeting|einfügen|eintragen))?\s*(?:>|\](?![([])|\}{1,2}|%)/iu;

/** Finds the first place in a text where a template wants a date; undefined if it has none. */
export function findDatePlace(text: string): DatePlace | undefined {
  for (const [pattern, order] of FORMS) {
    const found = pattern.exec(text);
    if (!found || /^[\d\W_]*\d[\d\W]*$/.test(found[0])) continue;
    const [whole, first = '', separator = '', , last = ''] = found;
    const yearLength = (order[0] === 'Y' ? first : last).length;
    const fill = ({ year, month, day }: PlainDate) => {
      const values = { Y: String(year).slice(-yearLength), M: pad(month), D: pad(day) };
      return order.map(part => values[part]).join(separator);
    };
    return { text: whole, span: spanAt(found.index, whole), fill };
  }
  const named = NAMED.exec(text);
  return named ? { text: named[0], span: spanAt(named.index, named[0]), fill: undefined } : undefined;
}

function spanAt(start: number, text: string): Span {
  return { start, end: start + text.length };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
