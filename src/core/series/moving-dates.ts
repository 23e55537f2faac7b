import { daysBetween, isoDate, plainDate, weekdayOf, type PlainDate } from '../text/date';
import type { Span } from '../text/text';
import { ENGLISH_DATES, GERMAN_DATES } from '../text/date-words';

/** A date in a text, and how to write another one in the same form. */
export interface MovingDate {
  readonly span: Span;
  readonly date: PlainDate;
  readonly write: (date: PlainDate) => string;
}
const LANGS = [ENGLISH_DATES, GERMAN_DATES];
const names = (lists: readonly (readonly (readonly string[])[])[]) =>
  [...new Set(lists.flat(2))].sort((a, b) => b.length - a.length).join('|');
const MONTH = names(LANGS.flatMap(l => [l.months, l.shortMonths]));
const DAY = names(LANGS.map(l => l.weekdays).concat(LANGS.slice(0, 1).map(l => l.shortWeekdays)));
const ORD = '(?:st|nd|rd|th|\\.)?';
const SEP = '(?:[ ,.]|%2C|%20|\\+){1,6}';
const WD = `(?:(?<wd>${DAY})\\.?${SEP})?`;
const FORMS = [
  `(?<![\\d.-])(?<y>20\\d\\d)(?<s>[-./_])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})(?![\\d])`,
  `(?<!\\d)(?<y>20\\d\\d)(?<s>)[-\u2010-\u2015](?<m>\\d{1,2})[-\u2010-\u2015](?<d>\\d{1,2})(?!\\d)`,
  `(?<!\\d)(?<y>20\\d\\d)(?<m>\\d\\d)(?<d>\\d\\d)(?!\\d)`,
  `${WD}(?<!\\d[.]?)(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>20\\d\\d)(?!\\d)`,
  `(?<![\\d-])(?<d>\\d{1,2})-(?<m>\\d{1,2})-(?<y>20\\d\\d)(?!\\d)`,
  `(?<![\\d/])(?<m>\\d{1,2})/(?<d>\\d{1,2})/(?<y>20\\d\\d)(?![\\d/])`,
  `${WD}(?<![\\p{L}\\p{N}])(?<mn>${MONTH})\\.?(?: |%20)(?<d>\\d{1,2})(?<o>${ORD})(?![\\p{L}\\p{N}])(?:${SEP}(?<y>20\\d\\d)(?!\\d))?`,
  `${WD}(?<!\\d)(?<d>\\d{1,2})(?<o>${ORD})[ -](?<mn>${MONTH})(?![\\p{L}\\p{N}])(?:[ ,.-]{1,2}(?<y>20\\d\\d)(?!\\d))?(?: (?<wd2>${DAY})(?![\\p{L}\\p{N}]))?`,
].map(f => new RegExp(f, 'diug'));

function nameIn(
  lists: (l: typeof ENGLISH_DATES) => readonly (readonly (readonly string[])[])[],
  name: string,
) {
  for (const l of LANGS)
    for (const list of lists(l)) {
      const i = list.findIndex(n => n.some(x => x.toLowerCase() === name.toLowerCase()));
      if (i >= 0) return { i, list };
    }
  return undefined;
}

const cache = new Map<string, readonly MovingDate[]>();
/** Finds the dates of a text; a date without a year is the one nearest to a day. */
export function movingDatesIn(text: string, near: PlainDate): readonly MovingDate[] {
  const key = `${near.year}-${near.month}-${near.day}\n${text}`;
  let known = cache.get(key);
  if (!known) cache.set(key, (known = findIn(text, near)));
  return known;
}

function findIn(text: string, near: PlainDate): readonly MovingDate[] {
  const found: MovingDate[] = [];
  if (!/\d/.test(text)) return found;
  const hasMonth = /jan|feb|m[aä]r|apr|ma[yi]|ju[nl]|aug|sep|o[ck]t|nov|de[cz]/i.test(text);
  for (const re of hasMonth ? FORMS : FORMS.slice(0, 6))
    for (const match of text.matchAll(re)) {
      const g = match.groups ?? {};
      const idx = (match as RegExpExecArray).indices?.groups ?? {};
      const mn = g.mn === undefined ? undefined : nameIn(l => [l.months, l.shortMonths], g.mn);
      const m = mn ? mn.i + 1 : Number(g.m);
      const d = Number(g.d);
      const date =
        g.y !== undefined
          ? plainDate(Number(g.y), m, d)
          : [near.year - 1, near.year, near.year + 1]
              .flatMap(y => plainDate(y, m, d) ?? [])
              .sort((a, b) => Math.abs(daysBetween(a, near)) - Math.abs(daysBetween(b, near)))[0];
      const span = { start: match.index, end: match.index + match[0].length };
      if (!date || found.some(f => f.span.start < span.end && span.start < f.span.end)) continue;
      const write = (to: PlainDate) => {
        if (/[\u2010-\u2015]/.test(match[0])) return isoDate(to);
        const parts: [number, number, string][] = [];
        const put = (k: string, v: string) => {
          const at = idx[k];
          if (at) parts.push([at[0], at[1], v]);
        };
        const num = (k: string, v: number) => put(k, String(v).padStart(g[k]?.startsWith('0') ? 2 : 1, '0'));
        put('y', String(to.year));
        if (mn) put('mn', mn.list[to.month - 1]?.[0] ?? '');
        else
          put(
            'm',
            g.s !== undefined || g.m?.length === 2 ? String(to.month).padStart(2, '0') : String(to.month),
          );
        if (mn) num('d', to.day);
        else put('d', g.d?.length === 2 ? String(to.day).padStart(2, '0') : String(to.day));
        if (g.o && g.o !== '.')
          put('o', to.day > 10 && to.day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][to.day % 10] ?? 'th'));
        for (const k of ['wd', 'wd2']) {
          const w = g[k] === undefined ? undefined : nameIn(l => [l.weekdays, l.shortWeekdays], g[k]);
          if (w) put(k, w.list[weekdayOf(to)]?.[0] ?? '');
        }
        let out = '';
        let at = match.index;
        for (const [s, e, v] of parts.sort((a, b) => a[0] - b[0])) {
          out += text.slice(at, s) + v;
          at = e;
        }
        return out + text.slice(at, span.end);
      };
      found.push({ span, date, write });
    }
  return found.sort((a, b) => a.span.start - b.span.start);
}
