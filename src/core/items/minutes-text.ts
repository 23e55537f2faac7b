import { headingsAbove } from '../markdown/plain-groups';
import { wordsOf, type PlainLine } from '../markdown/plain-line';
import { readPlainLines } from '../markdown/plain-lines';
import { labelOf } from '../markdown/label';
import { readableLine } from '../markdown/readable-line';
import { attendanceIn, type Attendance } from '../people/attendance';
import { isAboutAttendance } from '../people/rosters';
import { meetingWordsOf } from '../repository/meeting-words';
import type { Vocabulary } from '../repository/vocabulary';
import { memo } from '../text/memo';
import { once } from '../text/once';

/** The text of minutes as items are found in it: its lines, and who is in its attendance list. */
export interface MinutesText {
  readonly words: Vocabulary;
  readonly text: string;
  readonly lines: readonly PlainLine[];
  readonly attendance: Attendance;
  /** For each of the lines the index of the heading above it; -1 before the first. */
  readonly headings: readonly number[];
}

/** A head is a few words; this many characters at most. */
const LONGEST_HEAD = 80;

/** Where an item stands; lines count from 0. */
export interface ItemPlace {
  readonly line: number;
  readonly endLine: number;
  /** The words of the heading that it is under; missing before the first. */
  readonly section?: string;
}

/** Takes a text as that of minutes; each of its parts is read when first needed. */
export function minutesText(words: Vocabulary, text: string): MinutesText {
  const lines = once(() => readPlainLines(text));
  const attendance = once(() => attendanceIn(words, text, lines()));
  const headings = once(() => headingsAbove(lines()));
  return {
    words,
    text,
    get lines() {
      return lines();
    },
    get attendance() {
      return attendance();
    },
    get headings() {
      return headings();
    },
  };
}

/** Tells whether a line, by its index, is in the attendance list; the list is read only where a head above may begin one. */
export function isInRoster(minutes: MinutesText, index: number): boolean {
  return belowHeads(minutes).has(index) && minutes.attendance.lines.has(minutes.lines[index]?.line ?? -1);
}

/** Collects the lines, by their indices, that have a head of a roster above them in their section, or are one. */
const belowHeads = memo((minutes: MinutesText): ReadonlySet<number> => {
  const below = new Set<number>();
  let isBelow = false;
  let level = 0;
  for (const [index, line] of minutes.lines.entries()) {
    // What is a level below may be a group of people.
    if (line.kind === 'heading' && line.level <= level) isBelow = false;
    if (!isBelow && mayHeadRoster(minutes, line)) {
      isBelow = true;
      level = line.kind === 'heading' ? line.level : Infinity;
    }
    if (isBelow) below.add(index);
  }
  return below;
});

function mayHeadRoster({ words, text }: MinutesText, line: PlainLine | undefined): boolean {
  if (!line || line.kind === 'row') return false;
  if (line.kind === 'head' || line.kind === 'entry') return true;
  const written = wordsOf(text, line);
  const label = labelOf(written);
  if (!label && line.kind !== 'heading' && written.length > LONGEST_HEAD) return false;
  return isAboutAttendance(meetingWordsOf(words), label ? label.name : written);
}

/** Makes the place of the lines from one index up to another, which is not in it. */
export function placeOfLines({ text, lines, headings }: MinutesText, start: number, end: number): ItemPlace {
  const first = lines[start];
  const own = headings[start] ?? -1;
  const above = own === start ? (headings[start - 1] ?? -1) : own;
  const heading = lines[above];
  const section = heading && readableLine(wordsOf(text, heading)).words;
  return {
    line: first?.line ?? 0,
    endLine: Math.max(first?.line ?? 0, lines[end - 1]?.line ?? 0),
    ...(section && { section }),
  };
}

/** Reads the words of a line as a person does: without marks, links as their texts. */
export function readableWords({ text }: MinutesText, line: PlainLine): string {
  const { words, written } = readableLine(wordsOf(text, line));
  return written(words);
}
