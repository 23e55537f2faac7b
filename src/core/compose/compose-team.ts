import { fillPattern } from '../repository/pattern';
import { findDates, type PlainDate } from '../text/date';
import { fileForDay, type Library } from '../repository/library';
import { findDatesIn } from '../minutes/meeting';
import type { MarkdownDocument } from '../markdown/document';
import { writeTitle, type Profile } from '../repository/profile';
import { recentMinutes, type EarlierMinutes } from '../minutes/recent-minutes';
import { headingPlace, ownText, type Section } from '../minutes/sections';
import { heading, verbatim, writeMinutes, type NewMinutes, type NewMinutesRequest } from './write-minutes';

/** How many earlier files are compared to find what recurs. */
const FILES_TO_COMPARE = 4;
/** A heading or a line recurs if at most this many of the files lack it. */
const MAY_LACK = 1;
/** Matches handles, issues and links, which belong to one meeting. */
const OF_ONE_MEETING = /(?:^|[^\w@])@\w|#\d|https?:/;

/** Composes team minutes from the headings and lines that recur in the newest earlier files. */
export function composeTeam(request: NewMinutesRequest, profile: Profile, library: Library): NewMinutes {
  const { series, date } = request;
  const [newest, ...earlier] = recentMinutes(library, profile, series, date, FILES_TO_COMPARE);
  const [first] = newest?.sections ?? [];
  const { path, number } = fileForDay(library, series, date);
  const written = writeTitle(series, { date, number });
  if (!newest || !first) {
    const text = writeMinutes(written === undefined ? [] : [heading(1, written)]);
    return { path, text, cursor: text.length };
  }
  const moved = titleFor(newest, first, date);
  // Without a title, the first section is one like the others.
  const title = first.heading.level === 1 ? (moved ?? written ?? first.heading.name) : moved;
  const blocks = title === undefined ? [] : [heading(levelOf(first.heading.level), title)];
  for (const section of newest.sections.slice(blocks.length)) {
    const same = earlier.flatMap(({ document, sections }) => {
      const other = sections.find(candidate => sameWords(candidate, section));
      return other ? [new Set(ownLines(document, other))] : [];
    });
    if (!comesBack(same.length, earlier.length) || isOfOneMeeting(section.heading.name)) continue;
    const lines = ownLines(newest.document, section).filter(
      line =>
        comesBack(same.filter(known => known.has(line)).length, earlier.length) && !isOfOneMeeting(line),
    );
    blocks.push(heading(levelOf(section.heading.level), section.heading.name));
    if (lines.length > 0) blocks.push(verbatim(lines.join('\n')));
  }
  const text = writeMinutes(blocks);
  const firstHeading = text.indexOf('\n#');
  return { path, text, cursor: firstHeading < 0 ? text.length : text.indexOf('\n', firstHeading + 1) + 1 };
}

function comesBack(times: number, files: number): boolean {
  return times > 0 && times >= files - MAY_LACK && times * 2 >= files;
}

function isOfOneMeeting(words: string): boolean {
  return OF_ONE_MEETING.test(words) || findDates(words).length > 0;
}

/** Puts the new date into the last title; undefined if that has no date, or more than one. */
function titleFor({ document }: EarlierMinutes, title: Section, date: PlainDate): string | undefined {
  const dates = findDatesIn(document, { ...headingPlace(title), span: title.heading.nameSpan });
  const written = dates.length === 1 ? dates[0] : undefined;
  return (
    written && title.heading.name.replace(written.text, fillPattern(written.form, { date }, written.words))
  );
}

/** Lists the lines of a section at its margin; indented ones belong to what was said. */
function ownLines(document: MarkdownDocument, section: Section): readonly string[] {
  return ownText(document, section)
    .split(/\r\n|\r|\n/)
    .filter(line => /^\S/.test(line))
    .map(line => line.trimEnd());
}

function sameWords(a: Section, b: Section): boolean {
  return a.heading.name.toLowerCase() === b.heading.name.toLowerCase();
}

function levelOf(level: number): 1 | 2 | 3 | 4 | 5 | 6 {
  return Math.min(6, Math.max(1, level)) as 1 | 2 | 3 | 4 | 5 | 6;
}
