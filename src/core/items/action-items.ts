import { askedIn, askedInBox, askedOnList, saysDone, type RequestedAction } from './action-marks';
import type { Place, Segment, TextLine } from '../markdown/document';
import { lineOf } from '../markdown/place';
import { readableLine, type ReadableLine } from './readable-line';
import { teamSeries, type Team } from '../repository/profile';
import type { Minutes } from '../minutes/minutes';
import { teamSectionIn } from '../minutes/team-sections';

/** Something that somebody was asked to do. */
export interface ActionItem {
  /** The task, without the marks around it. */
  readonly text: string;
  /** Its line in the document, from 0. */
  readonly line: number;
  /** The handles of those who were asked, without `@`; empty if nobody was. */
  readonly people: readonly string[];
  /** The team in whose minutes or section it is; missing if there is none. */
  readonly team?: Team;
  readonly isDone: boolean;
}

/** An item and its place in a segment. */
interface Found extends RequestedAction {
  readonly start: number;
}

/** A line as a person reads it; `depth` as in `TextLine`. */
interface Line extends ReadableLine {
  readonly start: number;
  readonly depth: number;
}

/** Matches any text that may hold an action item; other text is not parsed. */
const MAY_HOLD =
  /(?:\b|_)(?:AIs?\b|AI['’]s\b|[Aa]ction [Ii]tem|ACTION ITEM|TODO|To-?Do|To Do|Todo|(?:todo|[Tt]o[ -]do) {0,2}[:@(\d])|\[[ xX]\] /;
/** Longer lines are not searched: nobody writes a task like that. */
const LONGEST_LINE = 1_000;
const LIST = String.raw`(?:[Aa]ction [Ii]tems?|ACTION ITEMS|AIs|AI['’]s|To-?Dos?|To Dos?|TODOs?)`;
const OF_LAST = String.raw`(?: (?:from|of) [^:\r\n]{1,40})?`;
/** Matches a heading or line that may begin a list of tasks, among marks of Markdown. */
const MAY_BEGIN_LIST = new RegExp(
  String.raw`(?:^|[\r\n])[ \t]*(?:(?:[-*+]|#{1,6}|\d{1,3}[.)])[ \t]+)?[*_]{0,3}${LIST}${OF_LAST}[*_:]{0,4}[ \t]*(?=[\r\n]|$)`,
);
const BEGINS_LIST = new RegExp(`^${LIST}${OF_LAST}:?$`);

/** Finds the action items of minutes in the order of the text. */
export function actionItemsIn(minutes: Minutes): readonly ActionItem[] {
  const { document } = minutes;
  if (document.isTooComplex) return [];
  return document.segments.flatMap((segment, index) =>
    itemsOf(segment).map(({ start, text, people, isDone }) => {
      const place = { segment: index, span: { start, end: start } };
      const team = teamOf(minutes, place);
      const line = lineOf(document, place);
      return { text, line, people, ...(team && { team }), isDone };
    }),
  );
}

function itemsOf(segment: Segment): readonly Found[] {
  const { text } = segment;
  const mayHaveList = MAY_BEGIN_LIST.test(text);
  if (!mayHaveList && !MAY_HOLD.test(text)) return [];
  const lines = (mayHaveList ? segment.textLines : segment.textLinesNear(MAY_HOLD))
    .filter(({ span }) => span.end - span.start <= LONGEST_LINE)
    .map(line => lineIn(text, line));
  const inLists = mayHaveList ? linesInLists(segment, lines) : new Set<Line>();
  return lines.flatMap((line, index) =>
    askedBy(line, inLists.has(line))
      .map(request => whole(request, lines, index))
      .filter(request => request.text !== ''),
  );
}

function askedBy(line: Line, isInList: boolean): readonly RequestedAction[] {
  const { words, depth } = line;
  if (BEGINS_LIST.test(words)) return [];
  const box = depth > 0 ? askedInBox(words, isInList || depth === 1) : undefined;
  if (box) return [box];
  // Boxes further down in a list are mostly choices.
  const asked = /^\[[ xX]\] /.test(words) ? [] : askedIn(words);
  if (asked.length > 0 || !isInList) return asked;
  const listed = askedOnList(words);
  return listed ? [listed] : [];
}

/** Completes an item from the lines around it: its topic may be right below or above, and "done" below. */
function whole(asked: RequestedAction, lines: readonly Line[], index: number): Found {
  const { start, depth, written } = lines[index] ?? { start: 0, depth: 0, written: (words: string) => words };
  const next = lines[index + 1];
  const below = next && next.depth > depth ? next : undefined;
  const above = lines.slice(0, index).findLast(line => line.depth < depth);
  const isDone = asked.isDone || (below !== undefined && saysDone(below.words));
  const about = [below, above].find(
    line => line && askedIn(line.words).length === 0 && !BEGINS_LIST.test(line.words),
  );
  const isUnsaid = asked.text === '' && asked.people.length > 0;
  const text = isUnsaid && about ? about.written(about.words) : written(asked.text);
  return { ...asked, text: text.replaceAll('~~', ''), start, isDone };
}

/** Finds the list items right below headings and lines that announce tasks. */
function linesInLists({ text, headings }: Segment, lines: readonly Line[]): ReadonlySet<Line> {
  const listed = new Set<Line>();
  const heads = headings
    .filter(({ name }) => BEGINS_LIST.test(name))
    .map(({ span }) => ({ start: span.end, depth: 0 }));
  const begins = [...heads, ...lines.filter(({ words }) => BEGINS_LIST.test(words))];
  for (const { start, depth } of begins) {
    const end = headings.find(({ span }) => span.start > start)?.span.start ?? text.length;
    for (const line of lines.filter(candidate => candidate.start > start && candidate.start < end)) {
      if (line.depth <= depth) break;
      if (line.depth === depth + 1 && beginsItem(text, line)) listed.add(line);
    }
  }
  return listed;
}

function beginsItem(text: string, { start }: Line): boolean {
  return /[-*+.)][ \t]+$/.test(text.slice(Math.max(0, start - 8), start));
}

function lineIn(text: string, { span: { start, end }, depth }: TextLine): Line {
  return { start, depth, ...readableLine(text.slice(start, end)) };
}

function teamOf({ file, profile, sections }: Minutes, place: Place): Team | undefined {
  const { series } = file;
  if (series.hasTeamReports) return teamSectionIn(sections, place)?.team;
  return profile.teams.find(team => teamSeries(team).some(({ files }) => files === series.files));
}
