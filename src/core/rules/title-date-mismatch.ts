import { isoDate, sameDay, weekdayOf } from '../date';
import { findDatesIn, weekdayFor, type PlacedDate } from '../meeting';
import { message, type Message } from '../message';
import { fillPattern } from '../pattern';
import type { Fix, Rule, RuleContext } from '../rule';
import { fileExists } from '../library';
import { textIn } from '../place';
import { headingPlace } from '../sections';

/** Reports a title whose date is not the one in the file's name. */
export const titleDateMismatch: Rule = {
  id: 'title-date-mismatch',
  severity: 'error',
  summary: 'The date in the title is not the date of the meeting, or not the one in the file name.',
  scope: 'all',
  looksAt: 'headings',
  check(context) {
    const { meeting, minutes } = context;
    const titleDate = meeting.titleDate;
    if (!titleDate || (titleDate.date && sameDay(titleDate.date, meeting.fileDate))) return [];
    if (!context.file.series.hasTeamReports && namesItsDate(context)) return [];
    const byTitle = fixTitle(context, titleDate);
    const byName = fixName(context);
    const isNameWrong = !sameDay(meeting.date, meeting.fileDate);
    const says = textIn(minutes, titleDate.place);
    return [
      {
        place: titleDate.place,
        message: messageFor(context, says),
        fixes: isNameWrong ? [...byName, byTitle] : [byTitle, ...byName],
      },
    ];
  },
};

/** Team minutes may hold more than one meeting, each under a heading with its date. */
function namesItsDate({ sections, minutes, meeting }: RuleContext): boolean {
  return sections.some(section =>
    findDatesIn(minutes, headingPlace(section)).some(({ date }) => date && sameDay(date, meeting.fileDate)),
  );
}

function messageFor(context: RuleContext, says: string): Message {
  const { fileDate, titleDate } = context.meeting;
  const named = isoDate(fileDate);
  if (!titleDate?.date)
    return message('The title says {0}, but there is no such day. It should be {1}.', says, named);
  return isUsualDay(context)
    ? message('The title says {0}, but these are the minutes of {1}.', says, named)
    : message('The title says {0}, but the file is named for {1}.', says, named);
}

function fixTitle(context: RuleContext, { place, date }: PlacedDate): Fix {
  const right = isoDate(context.meeting.fileDate);
  // Where nothing says that the file's day is the right one, a person has to.
  const needsLook = date !== undefined && !isUsualDay(context);
  return { title: message('Change the title to {0}', right), edits: [{ place, text: right }], needsLook };
}

function isUsualDay({ meeting, file, library }: RuleContext): boolean {
  return weekdayOf(meeting.fileDate) === weekdayFor(file, library);
}

/** Offered only where no file has that name. */
function fixName({ file, meeting, library }: RuleContext): readonly Fix[] {
  if (!meeting.titleDate?.date) return [];
  const renameTo = fillPattern(file.series.files, meeting.titleDate.date);
  const isFree = fileExists(library, renameTo) === false;
  return isFree ? [{ title: message('Rename the file to {0}', renameTo), edits: [], renameTo }] : [];
}
