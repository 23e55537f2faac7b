import { addDays, daysBetween, weekdayOf, type PlainDate } from '../text/date';
import {
  fileExists,
  fileForDay,
  filesOfSeries,
  usualWeekday,
  type DatedFile,
  type Library,
} from '../repository/library';
import { teamFilesFor } from '../repository/team-minutes';
import { linkAsText, linkTo } from '../repository/urls';
import { placeAt, segmentOf, toDocumentSpan } from '../markdown/place';
import { teamSeries, type Team } from '../repository/profile';
import { touches, type Span } from '../text/text';
import type { Link } from '../markdown/document';
import type { Minutes } from '../minutes/minutes';
import type { MinutesLine } from '../minutes/minutes-line';
import { sectionsWithLine } from '../minutes/team-sections';

/** A file that a minutes line could link. */
export interface LinkCandidate {
  readonly path: string;
  readonly url: string;
  /** The whole link as running text: the bare URL, or a link with words where that is only a path. */
  readonly text: string;
  readonly date: PlainDate;
  /** The number of days that it is older than the meeting. */
  readonly daysBefore: number;
  /** Whether the file exists; if not, the team's next minutes are expected there. */
  readonly exists: boolean;
}

/** The completions of the minutes line at the cursor. */
export interface LineCompletion {
  /** The span that the completion replaces: white space with a placeholder or a bare URL, or the URL of a link at the cursor. */
  readonly span: Span;
  /** Whether that is the URL of a link with words of its own, which stay. */
  readonly isInLink: boolean;
  /** The candidates, best first; existing files before expected ones. */
  readonly candidates: readonly LinkCandidate[];
  /** The words for a line whose minutes do not exist. */
  readonly placeholder: string;
}

/** Completes the minutes line around an offset; undefined if the offset is not after the colon of one. */
export function completeMinutesLine(minutes: Minutes, offset: number): LineCompletion | undefined {
  const { document, sections } = minutes;
  const { segment, span: at } = placeAt(document, offset);
  const near = sections.filter(section => section.segment === segment);
  const section = sectionsWithLine(minutes, near).find(
    ({ minutesLine }) => minutesLine.valueSpan && touches(minutesLine.valueSpan, at.start),
  );
  const span = section?.minutesLine.valueSpan;
  if (!section || !span) return undefined;
  const link = section.minutesLine.links.find(({ urlSpan }) => urlSpan && touches(urlSpan, at.start));
  const inLink = link && hasOwnWords(link) ? link.urlSpan : undefined;
  const replaced = inLink ?? replacedSpan(segmentOf(document, segment).text, section.minutesLine, span);
  return {
    span: toDocumentSpan(document, { segment, span: replaced }),
    isInLink: inLink !== undefined,
    candidates: candidatesFor(minutes, section.team),
    placeholder: minutes.profile.words.placeholders.written,
  };
}

function hasOwnWords({ text, url }: Link): boolean {
  return text !== url;
}

/** Remarks stay, and so do links with words of their own. */
function replacedSpan(text: string, { placeholders, links }: MinutesLine, { start, end }: Span): Span {
  const spans = [...placeholders, ...links.filter(link => !hasOwnWords(link)).map(link => link.span)].filter(
    span => span.start >= start && span.end <= end,
  );
  const [first] = spans.sort((a, b) => a.start - b.start);
  if (first && /^\s*<?$/.test(text.slice(start, first.start))) return { start, end: first.end };
  const isBlank = !text.slice(start, end).trim();
  return { start, end: isBlank ? end : start };
}

function candidatesFor({ library, meeting, profile, file }: Minutes, team: Team): readonly LinkCandidate[] {
  const candidate = (path: string, date: PlainDate, exists: boolean): LinkCandidate => ({
    path,
    url: linkTo(profile, file.path, path),
    text: linkAsText(profile, file.path, path),
    date,
    daysBefore: daysBetween(date, meeting.date),
    exists,
  });
  const existing = teamFilesFor(library, team, meeting.date).map(({ path, date }) =>
    candidate(path, date, true),
  );
  const predicted = predictedFile(library, team, meeting.date);
  return predicted ? [...existing, candidate(predicted.path, predicted.date, false)] : existing;
}

/** Predicts the next file in a team's newest folder: teams meet on the same weekday every week. */
function predictedFile(
  library: Library,
  team: Team,
  meeting: PlainDate,
): { path: string; date: PlainDate } | undefined {
  const newestDay = (files: readonly DatedFile[]) =>
    files.findLast(file => daysBetween(file.date, meeting) >= 0)?.date;
  const current = teamSeries(team)
    .flatMap(series => {
      const files = filesOfSeries(library, series) ?? [];
      const newest = newestDay(files);
      return newest ? [{ series, files, newest }] : [];
    })
    .sort((a, b) => daysBetween(a.newest, b.newest))[0];
  const weekday = current && usualWeekday(current.files, meeting);
  if (!current || weekday === undefined) return undefined;
  const date = addDays(meeting, -((weekdayOf(meeting) - weekday + 7) % 7));
  const { path } = fileForDay(library, current.series, date);
  return fileExists(library, path) === false ? { path, date } : undefined;
}
