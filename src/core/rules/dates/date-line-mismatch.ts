import { fillPattern } from '../../repository/pattern';
import { daysBetween, isoDate, sameDay, weekdayOf } from '../../text/date';
import { message } from '../../text/message';
import { weekdayFor } from '../../minutes/meeting';
import type { MarkdownDocument, Place } from '../../markdown/document';
import { segmentOf } from '../../markdown/place';
import type { Rule } from '../rule';

/** Matches a time of the day in UTC behind a date. */
const TIME_IN_UTC = /^[^\r\n]*\d[^\r\n]*\b(?:UTC|GMT|Z)\b/;

/** Reports a date line, an entry of the front matter or a row of a table with another date than the meeting's. */
export const dateLineMismatch: Rule = {
  id: 'date-line-mismatch',
  severity: 'error',
  summary: 'The date below the title, in the front matter or in a table is not the date of the meeting.',
  scope: 'all',
  looksAt: 'document',
  check({ meeting, file, library, document }) {
    // Minutes that say their day somewhere may name another one beside it.
    const isSaid = meeting.stated.some(({ date }) => date && sameDay(date, meeting.date));
    return meeting.stated
      .filter(
        ({ date, where }) => !date || (!sameDay(date, meeting.date) && (where !== 'heading' || !isSaid)),
      )
      .filter(({ place, date }) => !date || !isElsewhere(document, place, daysBetween(date, meeting.date)))
      .map(({ place, text, form, words }) => {
        const right = fillPattern(form, { ...file, date: meeting.date }, words);
        // If nothing confirms the day in the file's name, a person has to decide.
        const needsLook = weekdayOf(meeting.date) !== weekdayFor(file, library);
        return {
          place,
          message: message('This says {0}, but these are the minutes of {1}.', text, isoDate(meeting.date)),
          fixes: [
            {
              title: message('Change the date to {0}', right),
              edits: [{ place, text: right, mayDelete: 'date' as const }],
              needsLook,
            },
          ],
        };
      });
  },
};

/** Late in the evening in UTC it is the next day elsewhere, and early in the morning the day before. */
function isElsewhere(document: MarkdownDocument, { segment, span }: Place, days: number): boolean {
  return Math.abs(days) === 1 && TIME_IN_UTC.test(segmentOf(document, segment).text.slice(span.end));
}
