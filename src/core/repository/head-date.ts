import { findDates, type PlainDate } from '../text/date';
import type { DateWords } from '../text/date-words';
import type { Pattern } from './pattern';

/** What a file is about is said at its top; a date further down is about something else. */
const HEAD_LINES = 30;

/** How the titles of a series are written. */
export interface TitleForms {
  readonly titles: readonly Pattern[];
  readonly dates?: readonly DateWords[];
}

/** Finds the first day that the first lines of a file name: in its front matter, its title or below it; undefined if there is none. */
export function headDate(_series: TitleForms, text: string): PlainDate | undefined {
  for (const line of text.split(/\r\n|\r|\n/, HEAD_LINES)) {
    const [written] = findDates(line);
    if (written?.date) return written.date;
  }
  return undefined;
}
