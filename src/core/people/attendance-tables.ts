import { rowsOf } from '../markdown/plain-groups';
import { wordsOf, type PlainLine } from '../markdown/plain-line';
import { readableLine } from '../markdown/readable-line';
import { meetingWordsOf, type MeetingWords } from '../repository/meeting-words';
import type { Vocabulary } from '../repository/vocabulary';
import { stateBeside, stateOfMark, stateOfWords, type ListState } from './attendance-states';
import { cellsOf, isAboutAttendance, isMark } from './rosters';
import { readName, readNames, type WrittenName } from './written-names';

/** Somebody in a list of people, and what it says of them. */
export interface ListedPerson {
  readonly written: WrittenName;
  readonly state: ListState;
  /** The line in the document, from 0. */
  readonly line: number;
}

/** The people in a table, and the index of the line behind it. */
interface TableAttendance {
  readonly people: readonly ListedPerson[];
  readonly end: number;
}

/** A row of a table: its line, and what its cells say. */
interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads who was there from the table whose head is at an index: a row for each person with a mark, or a column for those
 * who were there and one for those who were not. `group` is what the heading above says; without one, the head must.
 */
export function tableAttendance(
  vocabulary: Vocabulary,
  text: string,
  lines: readonly PlainLine[],
  head: number,
  group: ListState | undefined,
): TableAttendance {
  const words = meetingWordsOf(vocabulary);
  const titles = cellTexts(text, lines[head]);
  const rows = rowsOf(lines, head).map(line => ({ line: line.line, cells: cellTexts(text, line) }));
  const end = head + 1 + rows.length;
  const about = titles.flatMap((title, column) => (isAboutAttendance(words, title) ? [column] : []));
  const marks = markColumn(words, titles, rows, about, group !== undefined);
  const people: ListedPerson[] = [];
  const add = (line: number, written: WrittenName | undefined, list: ListState | undefined) => {
    const state = written && (stateBeside(written.remarks, written.isStruck) ?? list);
    if (written && state !== undefined) people.push({ written, state, line });
  };
  if (marks !== undefined) {
    const [nameColumn, handleColumn] = nameColumns(vocabulary, rows, marks);
    for (const { line, cells } of rows) {
      const written = joined(readName(vocabulary, cells[nameColumn] ?? ''), readName(vocabulary, cells[handleColumn ?? -1] ?? ''));
      add(line, written, stateOfMark(cells[marks] ?? ''));
    }
  } else if (about.length > 1 || (about.length === 1 && titles.length === 1) || (about.length === 1 && about[0] === 0 && group === undefined)) {
    for (const { line, cells } of rows)
      for (const column of about)
        for (const name of readNames(vocabulary, cells[column] ?? '')) add(line, name, stateOfWords(titles[column] ?? '') ?? 'present');
  } else if (group !== undefined) {
    const [nameColumn, handleColumn] = nameColumns(vocabulary, rows, -1);
    for (const { line, cells } of rows)
      add(line, joined(readName(vocabulary, cells[nameColumn] ?? ''), readName(vocabulary, cells[handleColumn ?? -1] ?? '')), group);
  }
  return { people, end };
} // prettier-ignore

function cellTexts(text: string, line: PlainLine | undefined): readonly string[] {
  return line ? cellsOf(wordsOf(text, line)).map(cell => cell.text) : [];
}

/** Finds the column whose cells are marks; undefined if there is none. */
function markColumn(
  words: MeetingWords,
  titles: readonly string[],
  rows: readonly Row[],
  about: readonly number[],
  isInRoster: boolean,
): number | undefined {
  const candidates = isInRoster || about.length > 0 ? [...titles.keys()] : [];
  const isMarks = (column: number) => {
    const cells = rows.map(({ cells }) => (cells[column] ?? '').trim()).filter(Boolean);
    return cells.length > 0 && cells.every(cell => stateOfMark(cell) !== undefined || isMark(words, cell)) && cells.some(cell => stateOfMark(cell) !== undefined);
  };
  const own = about.filter(column => column > 0 || titles.length === 1).find(isMarks);
  return own ?? candidates.slice(1).find(isMarks);
} // prettier-ignore

/** Finds the columns of names and of handles: the first that holds names, and one where every cell is a handle. */
function nameColumns(
  vocabulary: Vocabulary,
  rows: readonly Row[],
  marks: number,
): readonly [number, number | undefined] {
  const columns = [...Array(Math.max(0, ...rows.map(({ cells }) => cells.length))).keys()].filter(column => column !== marks);
  const textsIn = (column: number) => rows.map(({ cells }) => cells[column] ?? '').filter(Boolean);
  const handles = columns.find(column => textsIn(column).length > 0 && textsIn(column).every(text => readableLine(text).words.startsWith('@')));
  const names = columns.find(column => column !== handles && textsIn(column).some(text => readName(vocabulary, text)));
  return [names ?? handles ?? 0, handles];
} // prettier-ignore

function joined(name: WrittenName | undefined, handle: WrittenName | undefined): WrittenName | undefined {
  return name && handle?.handle !== undefined ? { ...name, handle: handle.handle } : (name ?? handle);
}
