import { dayNumber, findDates, isoDate, plainDate, type PlainDate, type WrittenDate } from '../../text/date';
import { findDatesIn } from '../../minutes/meeting';
import { message } from '../../text/message';
import type { Rule } from '../rule';
import { contains } from '../../text/text';

const WORDS_OF_TO_COME = String.raw`\b(?:next|upcoming|until|deadline|starts?|resumes?|scheduled|planned|save the date|will (?:be|start|take place|happen|resume)|see you)\b`;
/** Words that speak of what is still to come, before the date in its sentence. */
const TO_COME = new RegExp(`${WORDS_OF_TO_COME}[^.;!?]*$`, 'i');
/** Words right before a date that belongs to something else. */
const OF_THE_PAST = /\b(?:since|of|from|for|by|after|was|were|for the|of the)\s*\W?$/i;
/** A line that may announce something: all others need not be read. */
const MAY_ANNOUNCE = new RegExp(`${WORDS_OF_TO_COME}[^\r\n]*\\d{4}`, 'i');
/** What most segments have none of. */
const HAS_YEAR = /\d{4}/;
/** How far ahead minutes announce things, in days. */
const DAYS_AHEAD = 120;

/** Reports dates that cannot be meant: those of last year in an announcement. */
export const dateImplausible: Rule = {
  id: 'date-implausible',
  severity: 'information',
  summary: 'A date in the text cannot be meant, such as a next call in the year before.',
  scope: 'all',
  looksAt: 'segment',
  check({ document, meeting }, { index, segment }) {
    const isMeantLater = ({ date }: Pick<WrittenDate, 'date'>) => {
      const meant = date && nextYear(date);
      return meant !== undefined && isSoon(meant, meeting.date);
    };
    if (
      !HAS_YEAR.test(segment.text) ||
      !MAY_ANNOUNCE.test(segment.text) ||
      !findDates(segment.text).some(isMeantLater)
    )
      return [];
    return segment.textLines.flatMap(({ span }) =>
      findDatesIn(document, { segment: index, span }).flatMap(({ place, text, date }) => {
        const { start } = place.span;
        const before = segment.text.slice(span.start, start);
        const isAnnounced =
          TO_COME.test(before) &&
          !OF_THE_PAST.test(before) &&
          !segment.links.some(link => contains(link.span, place.span));
        const meant = date && nextYear(date);
        if (!meant || !isAnnounced || !isSoon(meant, meeting.date)) return [];
        // Only the year is wrong; the date keeps its form.
        const year = start + text.indexOf(String(date.year));
        const edits = [
          { place: { segment: index, span: { start: year, end: year + 4 } }, text: String(meant.year) },
        ];
        return {
          place,
          message: message('{0} was long before this meeting. Is {1} meant?', text, isoDate(meant)),
          fixes: [{ title: message('Change the year to {0}', meant.year), edits, needsLook: true }],
        };
      }),
    );
  },
};

function nextYear({ year, month, day }: PlainDate): PlainDate | undefined {
  return plainDate(year + 1, month, day);
}

function isSoon(date: PlainDate, meeting: PlainDate): boolean {
  const ahead = dayNumber(date) - dayNumber(meeting);
  return ahead >= 0 && ahead <= DAYS_AHEAD;
}
