import { daysBetween, isoDate, sameDay, weekdayOf } from '../../text/date';
import { findDatesIn, weekdayFor } from '../../minutes/meeting';
import type { PlacedDate } from '../../minutes/title-date';
import { message, type Message } from '../../text/message';
import { fillPattern } from '../../repository/pattern';
import type { Rule } from '../rule';
import { fileExists, filesOfSeries } from '../../repository/library';
import { textIn } from '../../markdown/place';
import { headingPlace } from '../../minutes/sections';
import type { Fix } from '../../minutes/fix';
import type { Minutes } from '../../minutes/minutes';

/** Reports a title with another date than the file's name. */
export const titleDateMismatch: Rule = {
  id: 'title-date-mismatch',
  severity: 'error',
  summary: 'The date in the title is not the date of the meeting, or not the one in the file name.',
  scope: 'all',
  looksAt: 'document',
  check(minutes) {
    const { meeting, document } = minutes;
    const titleDate = meeting.titleDate;
    if (!titleDate || (titleDate.date && sameDay(titleDate.date, meeting.fileDate))) return [];
    if (!minutes.file.series.hasTeamReports && namesItsDate(minutes)) return [];
    const byTitle = fixTitle(minutes, titleDate);
    const byName = fixName(minutes);
    const isNameWrong = !sameDay(meeting.date, meeting.fileDate);
    const says = textIn(document, titleDate.place);
    return [
      {
        place: titleDate.place,
        message: messageFor(minutes, says),
        fixes: isNameWrong ? [...byName, byTitle] : [byTitle, ...byName],
      },
    ];
  },
};

/** Team minutes may cover several meetings, each under a heading with its date. */
function namesItsDate({ sections, document, meeting }: Minutes): boolean {
  return sections.some(section =>
    findDatesIn(document, headingPlace(section)).some(({ date }) => date && sameDay(date, meeting.fileDate)),
  );
}

function messageFor(minutes: Minutes, says: string): Message {
  const { fileDate, titleDate } = minutes.meeting;
  // A title that names a week or a month is told which.
  const isOfDay = !titleDate || /\{[^}]*D/.test(titleDate.form);
  const named = isOfDay ? isoDate(fileDate) : rightTitle(minutes, titleDate);
  if (!titleDate?.date)
    return message('The title says {0}, but there is no such day. It should be {1}.', says, named);
  return isUsualDay(minutes)
    ? message('The title says {0}, but these are the minutes of {1}.', says, named)
    : message('The title says {0}, but the file is named for {1}.', says, named);
}

/** Writes the date of the file in the form in which the title writes dates. */
function rightTitle({ file, meeting }: Minutes, { form, words }: PlacedDate): string {
  return fillPattern(form, { ...file, date: meeting.fileDate }, words);
}

function fixTitle(minutes: Minutes, titleDate: PlacedDate): Fix {
  const { place, date } = titleDate;
  const right = rightTitle(minutes, titleDate);
  // If nothing confirms the day in the file's name, or nothing but the name is new, a person has to decide.
  const needsLook = (date !== undefined && !isUsualDay(minutes)) || isCopy(minutes);
  return {
    title: message('Change the title to {0}', right),
    edits: [{ place, text: right, mayDelete: 'date' }],
    needsLook,
  };
}

/** Tells whether the text is still that of earlier minutes, and not yet about this meeting; false where those would have to be read for it. */
function isCopy({ meeting, file, library, document }: Minutes): boolean {
  if (!library.isComplete) return false;
  const earlier = (filesOfSeries(library, file.series) ?? []).filter(
    other => daysBetween(other.date, meeting.fileDate) > 0,
  );
  const text = document.text.trimEnd();
  const byTitle = earlier.find(
    ({ date }) => meeting.titleDate?.date && sameDay(date, meeting.titleDate.date),
  );
  return [earlier.at(-1), byTitle].some(other => other && library.read(other.path)?.trimEnd() === text);
}

function isUsualDay({ meeting, file, library }: Minutes): boolean {
  return weekdayOf(meeting.fileDate) === weekdayFor(file, library);
}

/** Renaming is offered only if no file has that name. */
function fixName({ file, meeting, library }: Minutes): readonly Fix[] {
  if (!meeting.titleDate?.date) return [];
  const renameTo = fillPattern(
    file.series.files,
    { ...file, date: meeting.titleDate.date },
    file.series.dates,
  );
  const isFree = fileExists(library, renameTo) === false;
  return isFree ? [{ title: message('Rename the file to {0}', renameTo), edits: [], renameTo }] : [];
}
