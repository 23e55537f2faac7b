import { headingsAbove } from '../markdown/plain-groups';
import { wordsOf, type PlainLine } from '../markdown/plain-line';
import { readPlainLines } from '../markdown/plain-lines';
import { readableLine } from '../markdown/readable-line';
import { attendanceIn, type Attendance } from '../people/attendance';
import type { Vocabulary } from '../repository/vocabulary';
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
