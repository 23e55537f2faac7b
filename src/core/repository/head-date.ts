import type { PlainDate } from '../text/date';
import type { DateWords } from '../text/date-words';
import { findWrittenDates } from '../text/written-date';
import { firstOf, matchPattern, type Pattern } from './pattern';

/** What a file is about is said at its top; a date further down is about something else. */
const HEAD_LINES = 30;
/** Matches what a line of a title or a label begins with. */
const MARKS = /^[\s#>*+_|-]+/;

/** How the titles of a series are written. */
export interface TitleForms {
  readonly titles: readonly Pattern[];
  readonly dates?: readonly DateWords[];
}

/** Finds the first day that the first lines of a file name: in its front matter, its title or below it; undefined if there is none. */
export function headDate(
  { titles, dates }: TitleForms,
  text: string,
  near?: PlainDate,
): PlainDate | undefined {
  const first = firstOf(titles);
  for (const line of text.split(/\r\n|\r|\n/, HEAD_LINES)) {
    const words = line.replace(MARKS, '').trimEnd();
    for (const title of titles) {
      const said = matchPattern(title, words, dates)?.date;
      if (said) return said;
    }
    const written = findWrittenDates(words, dates, { first, near }).find(({ date }) => date);
    if (written?.date) return written.date;
  }
  return undefined;
}
