import type { PlainDate } from '../text/date';

/** A text with places for dates, counters and free words in braces; nothing else in it is special. */
export type Pattern = string;

/** What stands in a place: a part of a date (as in Moment.js), an ISO week, a counter as long as its Ns, or a free word. */
export type Token =
  | 'YYYY' | 'YY' | 'MMMM' | 'MMM' | 'MM' | 'M' | 'DD' | 'Do' | 'D' | 'dddd' | 'ddd' | 'GGGG' | 'WW' | 'W' | '*' | `N${string}`; // prettier-ignore

/** A piece of a pattern: a token, or text that stands for itself. */
export type PatternPart = { readonly token: Token } | { readonly text: string };

/** Matches the ending of a file's name. */
export const FILE_ENDING = /\.[A-Za-z]\w*$/;
const PLACE = /\{([^{}]*)\}/g;
const TOKEN = /YYYY|YY|MMMM|MMM|MM|M|DD|Do|D|dddd|ddd|GGGG|WW|W|N+|\*/g;
/** Matches a place that holds tokens, and between them nothing but marks and spaces. */
const ONLY_TOKENS = new RegExp(String.raw`^(?:[^\p{L}\p{N}]|${TOKEN.source})*$`, 'u');

/** Splits a pattern into its tokens and the text between them; braces around anything else are dropped. */
export function partsOf(pattern: Pattern): readonly PatternPart[] {
  const parts: PatternPart[] = [];
  const addText = (text: string) => {
    if (text) parts.push({ text });
  };
  let end = 0;
  for (const place of pattern.matchAll(PLACE)) {
    addText(pattern.slice(end, place.index));
    end = place.index + place[0].length;
    const [, inside = ''] = place;
    if (isPlace(inside)) addPlace(inside);
    else addText(inside);
  }
  addText(pattern.slice(end));
  return parts;

  function addPlace(inside: string): void {
    let at = 0;
    for (const token of inside.matchAll(TOKEN)) {
      addText(inside.slice(at, token.index));
      parts.push({ token: token[0] as Token });
      at = token.index + token[0].length;
    }
    addText(inside.slice(at));
  }
}

function isPlace(inside: string): boolean {
  return ONLY_TOKENS.test(inside) && inside.search(TOKEN) >= 0;
}

/** Reads the words of a pattern without its places: "Harbour Weekly {YYYY-MM-DD}" gives "Harbour Weekly"; empty if there are none. */
export function wordsOf(pattern: Pattern): string {
  return pattern.replace(PLACE, ' ').replace(/\s+/g, ' ').trim();
}

/**
 * Writes how the paths of a day begin, where the paths of a pattern sort as their days do: "call/20240307" for
 * "call/{YYYYMMDD}.md". Undefined where they do not, or where they are in several folders.
 */
export function startOfDay(pattern: Pattern, { year, month, day }: PlainDate): string | undefined {
  const parts = partsOf(pattern);
  const isTokens = parts.flatMap(part => ('token' in part ? part.token : [])).join(' ') === 'YYYY MM DD';
  const first = parts.findIndex(part => 'token' in part);
  if (!isTokens || parts.slice(first).some(part => 'text' in part && part.text.includes('/')))
    return undefined;
  const digits: Readonly<Record<string, string>> = {
    YYYY: String(year).padStart(4, '0'),
    MM: String(month).padStart(2, '0'),
    DD: String(day).padStart(2, '0'),
  };
  const last = parts.findLastIndex(part => 'token' in part);
  return parts
    .slice(0, last + 1)
    .map(part => ('token' in part ? (digits[part.token] ?? '') : part.text))
    .join('');
}

/** Lists the tokens of a pattern in their order. */
export function tokensOf(pattern: Pattern): readonly Token[] {
  return partsOf(pattern).flatMap(part => ('token' in part ? part.token : []));
}

/**
 * Tells whether a pattern says which file of a series is which, by a day, an ISO week, a month or a counter, and its
 * braces hold nothing but tokens, marks and spaces.
 */
export function namesFiles(pattern: Pattern): boolean {
  const tokens = new Set(tokensOf(pattern).map(token => (token.startsWith('N') ? 'N' : token)));
  const has = (...some: readonly Token[]) => some.some(token => tokens.has(token));
  const hasDate = has('YYYY', 'YY') && has('MMMM', 'MMM', 'MM', 'M');
  const places = [...pattern.matchAll(PLACE)].map(([, inside = '']) => inside);
  return (hasDate || (has('GGGG') && has('WW', 'W')) || has('N')) && places.every(isPlace);
}

/** Tells whether a pattern holds a whole day. */
export function holdsDay(pattern: Pattern): boolean {
  const tokens = new Set(tokensOf(pattern));
  const has = (...some: readonly Token[]) => some.some(token => tokens.has(token));
  return has('YYYY', 'YY') && has('MMMM', 'MMM', 'MM', 'M') && has('DD', 'Do', 'D');
}

/** Finds whether some patterns write the day or the month first, both in digits; undefined if none of them writes both. */
export function firstOf(patterns: readonly Pattern[]): 'day' | 'month' | undefined {
  for (const pattern of patterns) {
    const tokens = tokensOf(pattern);
    const day = tokens.findIndex(token => token === 'DD' || token === 'D');
    const month = tokens.findIndex(token => token === 'MM' || token === 'M');
    if (day >= 0 && month >= 0) return day < month ? 'day' : 'month';
  }
  return undefined;
}
