import { rowsOf } from '../markdown/plain-groups';
import { wordsOf, type PlainLine } from '../markdown/plain-line';
import { readableLine } from '../markdown/readable-line';
import { bareWords, cellsOf, isOneOf } from '../people/rosters';
import { readNames } from '../people/written-names';
import { meetingWordsOf } from '../repository/meeting-words';
import { placeOfLines, type MinutesText } from './minutes-text';
import { saysNothingOfTasks } from './plain-tasks';
import type { Task } from './task';

/** Finds the tasks in the table whose head is at an index: it says who is to do what, or stands under a heading for tasks. */
export function tasksInTable(minutes: MinutesText, head: number, isInList: boolean): readonly Task[] {
  const { lines, text, words } = minutes;
  const cellsIn = (line: PlainLine | undefined) => (line ? cellsOf(wordsOf(text, line)).map(cell => cell.text) : []);
  const titles = cellsIn(lines[head]);
  const { who, what, status, done } = meetingWordsOf(words);
  const columnOf = (names: readonly string[]) => titles.findIndex(title => isOneOf(names, title));
  const [whoColumn, whatColumn, statusColumn] = [columnOf(who), columnOf(what), columnOf(status)];
  const isOfTasks = whatColumn >= 0 && (whoColumn >= 0 || isInList);
  if (!isOfTasks) return [];
  return rowsOf(lines, head).flatMap((row, offset) => {
    const cells = cellsIn(row);
    const readable = readableLine(cells[whatColumn] ?? '');
    const task = readable.written(readable.words).replace(/^\[[ xX]?\] /, '').replaceAll('~~', '');
    if (saysNothingOfTasks(words, task)) return [];
    const people = readNames(words, whoColumn < 0 ? '' : (cells[whoColumn] ?? ''));
    const handles = people.flatMap(({ handle }) => handle ?? []);
    const names = people.flatMap(({ name, handle }) => (name !== undefined && handle === undefined ? name : []));
    const state = bareWords(cells[statusColumn] ?? '') || (cells[statusColumn] ?? '').trim();
    const isStruck = /^~~.*~~$/.test(readable.words) || /^\[[xX]\] /.test(readable.words);
    const isDone = isStruck || (statusColumn >= 0 && done.some(word => bareWords(word) === state || word === state));
    const place = placeOfLines(minutes, head + 1 + offset, head + 2 + offset);
    return { text: task, people: handles, ...(names.length > 0 && { names }), isDone, ...place };
  });
} // prettier-ignore
