import { labelOf } from '../markdown/label';
import { endOfItem, endOfParagraph, endOfSection, rowsOf } from '../markdown/plain-groups';
import { wordsOf, type PlainLine } from '../markdown/plain-line';
import { isPlaceholder } from '../minutes/placeholder';
import { cellsOf } from '../people/rosters';
import { memo } from '../text/memo';
import type { Vocabulary } from '../repository/vocabulary';
import { wordsIn } from '../text/phrases';
import { askedIn, askedInBox } from './action-marks';
import { decisionBehindLabel, isDecisionHead, mayHoldDecision } from './decision-labels';
import { isInRoster, placeOfLines, readableWords, type ItemPlace, type MinutesText } from './minutes-text';

/** What the minutes themselves call a decision, an agreement, a resolution or a conclusion. */
export interface Decision extends ItemPlace {
  /** What was decided, without the label. */
  readonly text: string;
}

/** The decisions that are found, and up to which line. */
interface Finding {
  readonly minutes: MinutesText;
  readonly decisions: Decision[];
}

const HARD_BREAK = /^(?: {2,}|\\)/;

/** Finds the decisions in minutes in the order of the text: behind labels, under headings, in tables. */
export function decisionsIn(minutes: MinutesText): readonly Decision[] {
  const { words, text } = minutes;
  if (!mayHoldDecision(words, text)) return [];
  const finding: Finding = { minutes, decisions: [] };
  const { lines } = minutes;
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    const mayDecide =
      line &&
      line.kind !== 'entry' &&
      line.kind !== 'definition' &&
      mayHoldDecision(words, wordsOf(text, line));
    index = mayDecide ? readAt(finding, index, line) : index + 1;
  }
  return finding.decisions;
}

/** Reads what is decided at a line, and finds the index of the line to go on with. */
function readAt(finding: Finding, index: number, line: PlainLine): number {
  const { minutes } = finding;
  const { words, lines } = minutes;
  const written = readableWords(minutes, line);
  if (line.kind === 'head') return readTable(finding, index, false);
  if (line.kind === 'row') return index + 1;
  if (line.kind === 'heading' && isDecisionHead(words, written)) return readSection(finding, index);
  const behind = decisionBehindLabel(words, written) ?? boldLabel(minutes, line, written);
  const isHead = behind === undefined && !line.continues && isDecisionHead(words, written) && isAlone(minutes, index);
  if (behind === undefined && !isHead) return index + 1;
  return behind ? readLabelled(finding, index, behind) : line.kind === 'heading' ? readSection(finding, index) : readList(finding, index, endOfList(lines, index));
} // prettier-ignore

/** "**Decision** We paint it." has no colon. */
function boldLabel({ text, words }: MinutesText, line: PlainLine, written: string): string | undefined {
  const [, label = ''] = /^(?:\*\*|__)([^*_]{1,60})(?:\*\*|__)[ \t]+\S/.exec(wordsOf(text, line)) ?? [];
  if (!label || !isDecisionHead(words, label)) return undefined;
  return written.slice(written.indexOf(label.trim()) + label.trim().length).replace(/^[\s*_]+/, '');
}

/** Tells whether a line is a paragraph or an item of its own with others in it or below. */
function isAlone({ lines }: MinutesText, index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  return next?.kind === 'item' && (line?.kind === 'item' ? next.depth > line.depth : line?.kind === 'text');
}

/** A label with text: that of its paragraph, and all that is in the item where the text ends with a colon. */
function readLabelled(finding: Finding, index: number, behind: string): number {
  const { minutes } = finding;
  const { lines } = minutes;
  const end = lines[index]?.kind === 'heading' ? index + 1 : endOfText(minutes, index);
  const text = [behind, ...lines.slice(index + 1, end).map(line => readableWords(minutes, line))].join(' ');
  const whole = text.endsWith(':') ? endOfList(lines, index) : end;
  add(
    finding,
    index,
    whole,
    [text, ...itemsBetween(minutes, end, whole)].join(text.endsWith(':') ? ' ' : ''),
  );
  return end;
}

function itemsBetween(minutes: MinutesText, start: number, end: number): readonly string[] {
  const texts = minutes.lines.slice(start, end).map(line => readableWords(minutes, line));
  return texts.length > 0 ? [texts.join('; ')] : [];
}

/** Finds where a paragraph ends for a reader: at a hard break, or where the next label begins. */
function endOfText({ text, lines }: MinutesText, start: number): number {
  const end = endOfParagraph(lines, start);
  for (let index = start + 1; index < end; index++) {
    const [before, line] = [lines[index - 1], lines[index]];
    const behind = before ? text.slice(before.span.end, before.span.end + 3) : '';
    if (HARD_BREAK.test(behind) || (line && labelOf(wordsOf(text, line)))) return index;
  }
  return end;
}

/** Finds the end of what a label with nothing behind it is about: its item, its paragraph, or the list below. */
function endOfList(lines: readonly PlainLine[], start: number): number {
  const first = lines[start];
  if (first?.kind === 'item') return endOfItem(lines, start);
  const end = endOfParagraph(lines, start);
  if (end > start + 1) return end;
  let last = end;
  const isBelow = (line: PlainLine | undefined) => line?.kind === 'item' && line.depth > (first?.depth ?? 0);
  while (isBelow(lines[last])) last = endOfItem(lines, last);
  return last > end || lines[end]?.kind !== 'text' ? last : endOfParagraph(lines, end);
}

/** Reads the section of a heading for decisions: what is right below it, else what is in its subsections. */
function readSection(finding: Finding, heading: number): number {
  const { lines } = finding.minutes;
  const end = endOfSection(lines, heading);
  const next = lines.findIndex((line, index) => index > heading && line.kind === 'heading');
  const isDirect = next < 0 || next > heading + 1;
  return readList(finding, heading, isDirect && next >= 0 ? Math.min(next, end) : end);
}

/** Reads the items, paragraphs and rows between a head and an end, each as a decision. */
function readList(finding: Finding, head: number, end: number): number {
  const { minutes } = finding;
  const { lines, words } = minutes;
  for (let index = head + 1; index < end;) {
    const line = lines[index];
    if (!line) break;
    if (line.kind === 'head') {
      index = readTable(finding, index, true);
      continue;
    }
    const last = line.kind === 'item' ? endOfItem(lines, index) : endOfTextBlock(minutes, index);
    const text = textOf(minutes, index);
    const isIntroduction = line.kind !== 'item' && text.endsWith(':') && last < end;
    if (line.kind === 'item' && readLabelsIn(finding, index + 1, last)) {
      index = last;
      continue;
    }
    if (line.kind !== 'heading' && line.kind !== 'definition' && !isIntroduction && !isTask(text)) {
      const behind = decisionBehindLabel(words, text) ?? text;
      const children = behind.endsWith(':') ? itemsBetween(minutes, endOfParagraph(lines, index), last) : [];
      add(finding, index, last, [behind, ...children].join(' '));
    }
    index = Math.max(last, index + 1);
  }
  return end;
}

/** Reads the lines in an item that have labels of their own, which say what was decided better than the item does; false if none has. */
function readLabelsIn(finding: Finding, start: number, end: number): boolean {
  const { minutes, decisions } = finding;
  const before = decisions.length;
  for (let index = start; index < end;) {
    const line = minutes.lines[index];
    const behind =
      line && !line.continues && decisionBehindLabel(minutes.words, readableWords(minutes, line));
    index = behind ? readLabelled(finding, index, behind) : index + 1;
  }
  return decisions.length > before;
}

function endOfTextBlock({ lines }: MinutesText, index: number): number {
  return lines[index]?.kind === 'heading' ? index + 1 : endOfParagraph(lines, index);
}

function textOf(minutes: MinutesText, index: number): string {
  const lines = minutes.lines.slice(index, endOfTextBlock(minutes, index));
  return lines.map(line => readableWords(minutes, line)).join(' ');
}

/** A task may stand among decisions. */
function isTask(text: string): boolean {
  return askedInBox(text, true) !== undefined || askedIn(text).some(({ people }) => people.length > 0);
}

/** Reads the rows of a table: those of a column for decisions, or whole ones in a section for decisions. */
function readTable(finding: Finding, head: number, isInSection: boolean): number {
  const { minutes } = finding;
  const { text, words, lines } = minutes;
  const cellsIn = (line: PlainLine) => cellsOf(wordsOf(text, line)).map(cell => cell.text);
  const titles = lines[head] ? cellsIn(lines[head]) : [];
  const column = titles.findIndex(title => isDecisionHead(words, title));
  const rows = rowsOf(lines, head);
  if (column < 0 && !isInSection) return head + 1 + rows.length;
  for (const [offset, row] of rows.entries()) {
    const cells = cellsIn(row);
    const [topic = '', decided = ''] = column < 0 ? [] : [cells.slice(0, column).find(cell => /\p{L}/u.test(cell)), cells[column]];
    const written = column < 0 ? cells.filter(Boolean).join(' – ') : decided;
    if (written && !saysNothing(words, written)) add(finding, head + 1 + offset, head + 2 + offset, topic ? `${topic}: ${written}` : written);
  }
  return head + 1 + rows.length;
} // prettier-ignore

function add({ minutes, decisions }: Finding, start: number, end: number, text: string): void {
  const isOfRoster = isInRoster(minutes, start);
  if (!isOfRoster && !saysNothing(minutes.words, text)) decisions.push({ text: text.trim(), ...placeOfLines(minutes, start, end) });
} // prettier-ignore

const withDecisions = memo((words: Vocabulary) => ({
  ...words.placeholders,
  others: [...words.placeholders.others, ...words.decisions.flatMap(wordsIn), 'made', 'taken', 'reached'],
}));

/** "None yet" and "no decisions" are no decisions. */
function saysNothing(words: Vocabulary, text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || isPlaceholder(withDecisions(words), text);
}
