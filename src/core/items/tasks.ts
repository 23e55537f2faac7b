import { endOfItem } from '../markdown/plain-groups';
import { wordsOf, type PlainLine } from '../markdown/plain-line';
import { readableLine, type ReadableLine } from '../markdown/readable-line';
import { isOneOf } from '../people/rosters';
import { meetingWordsOf } from '../repository/meeting-words';
import type { Vocabulary } from '../repository/vocabulary';
import { memo } from '../text/memo';
import { mayHoldPhrase, phrasePattern } from '../text/phrases';
import { askedIn, askedInBox, askedOnList, saysDone, type RequestedAction } from './action-marks';
import { isInRoster, placeOfLines, type ItemPlace, type MinutesText } from './minutes-text';
import { saysNothingOfTasks, undertakenBy } from './plain-tasks';
import type { Task } from './task';
import { tasksInTable } from './task-tables';

/** A line as a person reads it, and where it is among the lines. */
interface Line extends ReadableLine {
  readonly index: number;
  readonly depth: number;
  readonly kind: PlainLine['kind'];
}

/** Matches any text that may hold an action item; other text is not read. */
const MAY_HOLD =
  /(?:\b|_)(?:AIs?\b|AI['’]s\b|[Aa]ction [Ii]tem|ACTION ITEM|TODO|To-?Do|To Do|Todo|(?:todo|[Tt]o[ -]do) {0,2}[:@(\d])|\[[ xX]\] /;
const MAY_BE_TABLE = /\|[ \t]*:?-|-:?[ \t]*\|/;
/** Longer lines are not searched: nobody writes a task like that. */
const LONGEST_LINE = 1_000;
const LIST = String.raw`(?:[Aa]ction [Ii]tems?|ACTION ITEMS|AIs|AI['’]s|To-?Dos?|To Dos?|TODOs?)`;
const OF_LAST = String.raw`(?: (?:from|of) [^:\r\n]{1,40})?`;
const BEGINS_LIST = new RegExp(`^${LIST}${OF_LAST}:?$`);
/** A head is a few words; this many characters at most. */
const LONGEST_HEAD = 60;

/** Finds the tasks in minutes in the order of the text: marks, boxes, lists under headings for tasks, tables. */
export function tasksIn(minutes: MinutesText): readonly Task[] {
  const { words, text } = minutes;
  const { mayLabel, mayHead } = patternsOf(words);
  if (!MAY_HOLD.test(text) && !MAY_BE_TABLE.test(text) && !mayLabel(text) && !mayHead(text)) return [];
  const lines = minutes.lines.flatMap((line, index) => lineIn(minutes, line, index));
  const inLists = linesInLists(minutes, lines);
  return lines.flatMap((line, position) => {
    if (line.kind === 'heading') return [];
    if (line.kind === 'head') return tasksInTable(minutes, line.index, inLists.has(line));
    const asked = askedBy(words, line, inLists.has(line));
    const found = asked.map(request => whole(words, request, lines, position));
    // Boxes are ticked for those who are there, too.
    const isTask = found.length > 0 && !isInRoster(minutes, line.index);
    const place = isTask ? placeOf(minutes, line) : undefined;
    return found.flatMap(one => (place && one.text !== '' ? { ...one, ...place } : []));
  });
}

const patternsOf = memo((words: Vocabulary) => {
  const labels = phrasePattern(words.actionLabels).source;
  return {
    mayLabel: mayHoldPhrase(words.actionLabels),
    mayHead: mayHoldPhrase(meetingWordsOf(words).actions),
    /** "ACTION: …", "Action (Ada): …", "[ACTION] …", "Action 3: …". */
    label: new RegExp(String.raw`^[^\p{L}\p{N}@]{0,8}${labels}(?: ?#?\d{1,3})?[\])]?(?: ?(?:\(|for |on |an |für )?(?<who>@?[\p{L}][^:()\[\]]{0,60}?)\)?)? ?(?:[:：]|(?<=\]) |(?<= )[-–—](?= )|→) ?`, 'iu'),
  };
}); // prettier-ignore

function lineIn({ text, words }: MinutesText, line: PlainLine, index: number): readonly Line[] {
  const { kind, depth, span, continues } = line;
  const isText = kind === 'item' || kind === 'text' || kind === 'heading' || kind === 'head';
  if (!isText || span.end - span.start > LONGEST_LINE) return [];
  const written = wordsOf(text, line);
  const readable = readableLine(written);
  const isHead = kind === 'heading' || (!continues && beginsList(words, readable.words));
  return [{ index, depth, kind: kind === 'heading' && !isHead ? 'text' : kind, ...readable }];
}

/** Tells whether a heading or line says that tasks follow. */
function beginsList(words: Vocabulary, text: string): boolean {
  if (BEGINS_LIST.test(text)) return true;
  return text.length <= LONGEST_HEAD && isOneOf(meetingWordsOf(words).actions, text.replace(/:\s*$/, ''));
}

function askedBy(words: Vocabulary, line: Line, isInList: boolean): readonly RequestedAction[] {
  const { words: said, depth } = line;
  if (beginsList(words, said)) return [];
  const box = depth > 0 ? askedInBox(said, isInList || depth === 1) : undefined;
  if (box) return [box];
  // Boxes further down in a list are mostly choices.
  const asked = /^\[[ xX]\] /.test(said) ? [] : askedIn(said);
  if (asked.length > 0) return asked;
  const labelled = askedByLabel(words, said);
  if (labelled) return [labelled];
  const listed = isInList && !saysNothingOfTasks(words, said) ? askedOnList(said) : undefined;
  return listed ? [listed] : [];
}

/** Reads "ACTION: Ada to mend the roof"; undefined if there is no such label, or nothing behind it. */
function askedByLabel(words: Vocabulary, said: string): RequestedAction | undefined {
  const match = patternsOf(words).label.exec(said);
  if (!match) return undefined;
  const { who } = match.groups ?? {};
  const rest = said.slice(match[0].length);
  return saysNothingOfTasks(words, rest) ? undefined : askedOnList(who === undefined ? rest : `${who}: ${rest}`);
} // prettier-ignore

/** Completes an item from the lines around it: its topic may be right below or above, and "done" below. */
function whole(words: Vocabulary, asked: RequestedAction, lines: readonly Line[], position: number): Omit<Task, keyof ItemPlace> {
  const { depth = 0, written = (some: string) => some } = lines[position] ?? {};
  const next = lines[position + 1];
  const below = next && next.depth > depth ? next : undefined;
  const above = lines.slice(0, position).findLast(line => line.depth < depth && line.kind !== 'heading');
  const isDone = asked.isDone || (below !== undefined && saysDone(below.words));
  const about = [below, above].find(
    line => line && askedIn(line.words).length === 0 && !beginsList(words, line.words),
  );
  const isUnsaid = asked.text === '' && asked.people.length > 0;
  const text = (isUnsaid && about ? about.written(about.words) : written(asked.text)).replaceAll('~~', '');
  const undertaken = asked.people.length === 0 ? undertakenBy(words, text) : undefined;
  return { text, people: asked.people, isDone, ...(undertaken && { undertaken }) };
} // prettier-ignore

/** Finds the list items and tables right below headings and lines that announce tasks. */
function linesInLists({ words }: MinutesText, lines: readonly Line[]): ReadonlySet<Line> {
  const listed = new Set<Line>();
  for (const [position, head] of lines.entries()) {
    const isHeading = head.kind === 'heading';
    if (!beginsList(words, head.words)) continue;
    for (const line of lines.slice(position + 1)) {
      if (line.kind === 'heading' || (!isHeading && line.depth <= head.depth) || (isHeading && line.depth === 0 && line.kind === 'text')) break;
      if ((line.kind === 'item' && line.depth === head.depth + 1) || line.kind === 'head') listed.add(line);
    }
  }
  return listed;
} // prettier-ignore

function placeOf(minutes: MinutesText, { index }: Line): ItemPlace {
  return placeOfLines(minutes, index, endOfItem(minutes.lines, index));
}
