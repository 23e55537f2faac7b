import { headingKey, type Habits } from './habits';
import { padLines } from './pad-lines';

/** Matches an item of a list as Etherpad exports it as text: with one tab for each level, or four spaces. */
const INDENTED_ITEM = /^(\t+| {4,})(?:\*|\d{1,9}\.) /;
const ITEM_AT_MARGIN = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/;
/** Matches a heading as Etherpad exports it: a star right before its words. */
const STARRED = /^\*(?=[^\s*])([^*]+)$/;
const HEADING = /^ {0,3}#{1,6}[ \t]/;

/**
 * Takes the first step of the indent off lists that all have one, as in a text that Etherpad exports: with it, they would
 * be code. Other lines keep theirs.
 */
export function withoutListIndent(text: string): string {
  const lines = padLines(text);
  const open = lines.filter(({ isFenced }) => !isFenced);
  if (open.some(line => ITEM_AT_MARGIN.test(line.text))) return text;
  const indents = open.flatMap(line => INDENTED_ITEM.exec(line.text)?.[1] ?? []);
  const step = indents.toSorted((a, b) => a.length - b.length)[0]?.replace(/^\t+$/, '\t');
  if (step === undefined || !indents.every(indent => indent.startsWith(step))) return text;
  let isInList = false;
  return lines
    .map(({ text: line, isFenced }) => {
      isInList = !isFenced && line.startsWith(step) && (isInList || INDENTED_ITEM.test(line));
      return isInList ? line.slice(step.length) : line;
    })
    .join('\n');
}

/**
 * Makes headings of the lines of a text without any: those with Etherpad's star before them, and those that are the words
 * of a heading in the minutes of the series. The first line is the title where `isTitle` says so.
 */
export function withHeadings(text: string, habits: Habits, isTitle: (line: string) => boolean): string {
  const lines = padLines(text);
  const hasHeadings = lines.some(
    ({ text: line, isFenced }) =>
      !isFenced && (HEADING.test(line) || /^ {0,3}(?:=+|-{2,})[ \t]*$/.test(line)),
  );
  if (hasHeadings) return text;
  const first = lines.findIndex(({ text: line }) => line.trim() !== '');
  return lines
    .map(({ text: line, isFenced }, index) => {
      const words = STARRED.exec(line)?.[1] ?? line;
      const level =
        index === first && isTitle(words) ? habits.titleLevel : habits.headingLevels.get(headingKey(words));
      return isFenced || level === undefined || /^\s/.test(words) ? line : `${'#'.repeat(level)} ${words}`;
    })
    .join('\n');
}
