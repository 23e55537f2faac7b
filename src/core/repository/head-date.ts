import { findDates, type PlainDate } from '../text/date';
import type { Series } from './profile';

/** What a file is about is said at its top; a date further down is about something else. */
const HEAD_LINES = 30;

/** Finds the first day that the first lines of a file name: in its front matter, its title or below it; undefined if there is none. */
export function headDate(_series: Pick<Series, 'titles' | 'dates'>, text: string): PlainDate | undefined {
  for (const line of text.split(/\r\n|\r|\n/, HEAD_LINES)) {
    const [written] = findDates(line);
    if (written?.date) return written.date;
  }
  return undefined;
}
