import type { Minutes } from '../../minutes/minutes';
import { cadenceOf, isOnSchedule, type Cadence } from '../../repository/cadence';
import { filesOfSeries, type DatedFile } from '../../repository/library';
import { addDays, isoDate, sameDay, WEEKDAYS, weekdayOf, type PlainDate } from '../../text/date';
import { memo } from '../../text/memo';
import { message } from '../../text/message';
import { lineSpan } from '../../text/text';
import { findWrittenDates } from '../../text/written-date';
import { segmentOf } from '../../markdown/place';
import type { Rule } from '../rule';

/** How many days of a series, the newest before a file and those after it, tell when it meets. */
const NEIGHBOURS = 12;

/** Reports a file that is named for the day before or after a meeting. */
export const fileOffSchedule: Rule = {
  id: 'file-off-schedule',
  severity: 'hint',
  summary: 'The file is named for a day on which the series does not meet, a day beside a meeting.',
  scope: 'all',
  looksAt: 'document',
  check(minutes) {
    const { meeting, file, document } = minutes;
    const { fileDate, titleDate, stated } = meeting;
    const said = [...(titleDate ? [titleDate] : []), ...stated];
    // A day that the minutes name themselves is meant, and another one is reported by the rules about dates.
    if (said.length > 0 || file.part !== undefined) return [];
    const beside = meetingBeside(minutes);
    if (!beside || namesDay(minutes)) return [];
    const { text, lineStarts } = segmentOf(document, 0);
    return [
      {
        place: { segment: 0, span: lineSpan(text, lineStarts, 0) },
        message: message(
          'The file is named for a {0}. Was the meeting on {1}, {2}?',
          WEEKDAYS[weekdayOf(fileDate)] ?? '',
          WEEKDAYS[weekdayOf(beside)] ?? '',
          isoDate(beside),
        ),
        fixes: [],
      },
    ];
  },
};

/** Tells whether the day in the file's name stands somewhere in its text too. */
function namesDay({ document, meeting, file, profile }: Minutes): boolean {
  const languages = file.series.dates ?? profile.words.dates;
  return document.segments.some(({ text }) =>
    findWrittenDates(text, languages, { near: meeting.fileDate }).some(
      ({ date }) => date && sameDay(date, meeting.fileDate),
    ),
  );
}

/** Finds the day before or after a file's on which the series meets; undefined if the file's own may be one, or it is unclear. */
function meetingBeside({ file, meeting, library }: Minutes): PlainDate | undefined {
  const { series } = file;
  const { fileDate } = meeting;
  const files = filesOfSeries(library, series) ?? [];
  const index = files.findIndex(({ path }) => path === file.path);
  // The first meeting comes before any habit, and a series that was on another day before moves its meetings.
  if (index < 1 || daysOffSchedule(files).some(day => !sameDay(day, fileDate))) return undefined;
  const learnt = cadenceAround(files, index);
  // What the profile says may have been otherwise at the time.
  const cadences = [learnt, series.cadence].flatMap(cadence => cadence ?? []);
  if (!learnt || cadences.some(cadence => isOnSchedule(cadence, fileDate))) return undefined;
  const days = [addDays(fileDate, -1), addDays(fileDate, 1)];
  return days.find(
    day =>
      cadences.every(cadence => isOnSchedule(cadence, day)) &&
      !series.skip.some(skipped => sameDay(skipped, day)),
  );
}

/** Lists the days of a series on which, by the files around them, it does not meet. */
const daysOffSchedule = memo((files: readonly DatedFile[]): readonly PlainDate[] =>
  files.flatMap(({ date }, index) => {
    const cadence = cadenceAround(files, index);
    return cadence && !isOnSchedule(cadence, date) ? [date] : [];
  }),
);

function cadenceAround(files: readonly DatedFile[], index: number): Cadence | undefined {
  const around = files.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
  return cadenceOf(around.filter(file => file !== files[index]).map(({ date }) => date));
}
