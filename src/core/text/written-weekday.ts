import type { DateWords } from './date-words';
import { memo } from './memo';
import type { Span } from './text';

/** A date in a text and its form, before its weekday is read. */
interface Formed {
  readonly span: Span;
  readonly form: string;
  readonly text: string;
  readonly words: readonly DateWords[];
}

/** A weekday and what divides it from its date is no longer than this, in UTF-16 code units. */
const LONGEST_BESIDE = 40;

/** Takes the weekday right before or after a date into it: "Thursday, 16th May 2019" and "2026-05-06 (Wed)". */
export function withWeekday<T extends Formed>(
  date: T,
  text: string,
  languages: readonly DateWords[],
): T & { readonly weekday?: number } {
  for (const language of languages) {
    const { before, after } = besideDates(language);
    const ahead = before.exec(text.slice(Math.max(0, date.span.start - LONGEST_BESIDE), date.span.start));
    const found = ahead ?? after.exec(text.slice(date.span.end, date.span.end + LONGEST_BESIDE));
    const { full, short, gap, gapInBrackets = '' } = found?.groups ?? {};
    const name = full ?? short;
    if (!found || name === undefined) continue;
    const token = full === undefined ? '{ddd}' : '{dddd}';
    const span = ahead
      ? { start: date.span.start - found[0].length, end: date.span.end }
      : { start: date.span.start, end: date.span.end + found[0].length };
    return {
      ...date,
      span,
      text: text.slice(span.start, span.end),
      form: ahead ? token + (gap ?? '') + date.form : date.form + (gap ?? gapInBrackets) + token,
      weekday: (full === undefined ? language.shortWeekdays : language.weekdays).findIndex(names =>
        names.some(one => one.toLowerCase() === name.toLowerCase()),
      ),
      words: [language, ...date.words.filter(other => other !== language)],
    };
  }
  return date;
}

/** Short names are words too, "So" and "Do", so that they are only read as written, and after a date in brackets. */
const besideDates = memo(({ weekdays, shortWeekdays }: DateWords) => {
  const any = (names: readonly (readonly string[])[]) =>
    names.flat().sort((a, b) => b.length - a.length).join('|'); // prettier-ignore
  const full = any([...weekdays, ...weekdays.map(names => names.map(name => name.toLowerCase()))]);
  const short = any(shortWeekdays);
  return {
    before: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:(?<full>${full})|(?<short>${short}))(?<gap>\.?,? +(?:the +|den +|dem +)?)$`, 'u'), // prettier-ignore
    after: new RegExp(String.raw`^(?:(?<gap>(?:,| ?\(| -|) ?)(?<full>${full})|(?<gapInBrackets> \()(?<short>${short}))(?![\p{L}\p{N}])`, 'u'), // prettier-ignore
  };
});
