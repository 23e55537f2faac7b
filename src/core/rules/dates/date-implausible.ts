import {
  addDays,
  dayNumber,
  findDates,
  isoDate,
  plainDate,
  type PlainDate,
  type WrittenDate,
} from '../../text/date';
import { leavesIn, plainWords } from '../../minutes/line-text';
import { phrasePattern } from '../../text/phrases';
import { message } from '../../text/message';
import type { Rule } from '../rule';

/** Matches a word right before a date of the past, as in "since 2023-03-07". */
const OF_THE_PAST = /\b(?:since|of|from|for|by|after|was|were|for the|of the)\s*\W?$/i;
/** Matches the last sentence of a text. */
const SENTENCE = /[^.;!?]*$/;
/** Matches any text that may hold a date with a year; other text is not parsed. */
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
  check({ profile, meeting }, { index, segment }) {
    const isMeantLater = ({ date }: Pick<WrittenDate, 'date'>) => {
      const meant = date && nextYear(date);
      return meant !== undefined && isSoon(meant, meeting.date);
    };
    // Only dates of these years are so soon a year later; hardly any text has one.
    const years = () => [0, DAYS_AHEAD].map(ahead => String(addDays(meeting.date, ahead).year - 1));
    const announces = phrasePattern(profile.words.announcements);
    const isPast = phrasePattern(profile.words.pastWords);
    if (
      !HAS_YEAR.test(segment.text) ||
      !years().some(year => segment.text.includes(year)) ||
      !findDates(segment.text).some(isMeantLater) ||
      !announces.test(segment.text)
    )
      return [];
    return segment.textLines.flatMap(({ span }) => {
      const words = plainWords(segment, span, leavesIn(segment, span, HAS_YEAR));
      return findDates(words).flatMap(({ span: written, text, date }) => {
        const start = span.start + written.start;
        const place = { segment: index, span: { start, end: span.start + written.end } };
        const before = SENTENCE.exec(words.slice(0, written.start))?.[0] ?? '';
        const isAnnounced = announces.test(before) && !OF_THE_PAST.test(before) && !isPast.test(before);
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
      });
    });
  },
};

function nextYear({ year, month, day }: PlainDate): PlainDate | undefined {
  return plainDate(year + 1, month, day);
}

function isSoon(date: PlainDate, meeting: PlainDate): boolean {
  const ahead = dayNumber(date) - dayNumber(meeting);
  return ahead >= 0 && ahead <= DAYS_AHEAD;
}
