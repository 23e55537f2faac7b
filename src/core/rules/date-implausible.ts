import { dayNumber, isoDate, plainDate, type PlainDate } from '../date';
import { findDatesIn } from '../meeting';
import { message } from '../message';
import type { Rule } from '../rule';
import { contains } from '../text';

/** Words that speak of what is still to come, before the date in its sentence. */
const TO_COME =
  /\b(?:next|upcoming|until|deadline|starts?|resumes?|scheduled|planned|save the date|will (?:be|start|take place|happen|resume)|see you)\b[^.;!?]*$/i;
/** Words right before a date that belongs to something else. */
const OF_THE_PAST = /\b(?:since|of|from|for|by|after|was|were|for the|of the)\s*\W?$/i;
/** How far ahead minutes announce things, in days. */
const DAYS_AHEAD = 120;

/** Reports dates that cannot be meant: those of last year in an announcement. */
export const dateImplausible: Rule = {
  id: 'date-implausible',
  severity: 'information',
  summary: 'A date in the text cannot be meant, such as a next call in the year before.',
  scope: 'all',
  check({ minutes, meeting }) {
    return minutes.textLines.flatMap(({ span }) =>
      findDatesIn(minutes, span).flatMap(({ span: at, text, date }) => {
        const before = minutes.text.slice(span.start, at.start);
        const isAnnounced =
          TO_COME.test(before) &&
          !OF_THE_PAST.test(before) &&
          !minutes.links.some(link => contains(link.span, at));
        const meant = date && plainDate(date.year + 1, date.month, date.day);
        if (!meant || !isAnnounced || !isSoon(meant, meeting.date)) return [];
        // Only the year is wrong; the date keeps its form.
        const year = at.start + text.indexOf(String(date.year));
        const edits = [{ span: { start: year, end: year + 4 }, text: String(meant.year) }];
        return {
          span: at,
          message: message('{0} was long before this meeting. Is {1} meant?', text, isoDate(meant)),
          fixes: [{ title: message('Change the year to {0}', meant.year), edits, needsLook: true }],
        };
      }),
    );
  },
};

function isSoon(date: PlainDate, meeting: PlainDate): boolean {
  const ahead = dayNumber(date) - dayNumber(meeting);
  return ahead >= 0 && ahead <= DAYS_AHEAD;
}
