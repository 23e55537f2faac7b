import type { Task } from '../items/task';
import type { DatedFile, MinutesFile, Series } from '../repository/profile';
import { daysBetween } from '../text/date';
import { wordsIn } from '../text/phrases';
import { rowsOfFiles, selectAnswers, type Answer, type AnswerFilter, type FileItems } from './answer';
import type { KnownPeople } from './known-people';

/** Something to do, where it was written last. */
export interface ActionAnswer extends Answer {
  /** Who is to do it: names, or handles without `@`; empty if nobody was asked. */
  readonly people: readonly string[];
  readonly isDone: boolean;
  /** How many meetings of its series there were since it first came up; until it was done, if it is. */
  readonly age: number;
  /** Where it first came up. */
  readonly first: { readonly file: MinutesFile; readonly line: number };
}

/** Whose items to list, and whether those that are done, too. */
export interface ActionFilter extends AnswerFilter {
  readonly isOpen?: boolean;
}

type Written = Pick<ActionAnswer, 'people' | 'text'> & Task & Pick<Answer, 'file' | 'team'>;

/**
 * Lists action items, newest first; one that is copied from one meeting to the next is one. `filesOf` lists the files of a
 * series from the oldest to the newest.
 */
export function actionAnswers(
  files: readonly FileItems<Task>[],
  filesOf: (series: Series) => readonly DatedFile[],
  known: KnownPeople,
  { isOpen = false, ...filter }: ActionFilter = {},
): readonly ActionAnswer[] {
  const oldestFirst = files.toSorted((a, b) => daysBetween(b.file.date, a.file.date));
  const byKey = new Map<string, Written[]>();
  for (const row of rowsOfFiles(oldestFirst)) {
    const written = { ...row, ...askedOf(row, known) };
    const key = [row.file.series.files, row.team?.name, ...wordsIn(written.text), '\n', ...peopleKeys(written.people)].join(' ');
    byKey.set(key, [...(byKey.get(key) ?? []), written]);
  }
  const positions = new Map<Series, ReadonlyMap<string, number>>();
  const positionOf = ({ series, path }: MinutesFile) => {
    const known = positions.get(series) ?? new Map(filesOf(series).map((file, index) => [file.path, index]));
    positions.set(series, known);
    return known.get(path) ?? 0;
  };
  const answers = [...byKey.values()].flatMap(copies => {
    const [first, last] = [copies[0], copies.at(-1)];
    if (!first || !last) return [];
    const { file, team, section, line, endLine, text, people, isDone } = last;
    const row = { file, line, endLine, text, people, isDone, ...(team && { team }), ...(section && { section }) };
    // Once it is done, it grows no older.
    const done = copies.find(copy => copy.isDone);
    const until = last.isDone && done ? positionOf(done.file) : filesOf(last.file.series).length - 1;
    const age = Math.max(0, until - positionOf(first.file));
    return [{ ...row, age, first: { file: first.file, line: first.line } }];
  });
  return selectAnswers(answers.filter(({ isDone }) => !isOpen || !isDone), filter);
} // prettier-ignore

/** A name at the start of a task is one where somebody is known by it, or where nobody is known at all. */
function askedOf({ text, people, names = [], undertaken }: Task, known: KnownPeople): Pick<Written, 'people' | 'text'> {
  const isKnown = undertaken?.names.some(name => known.hasName(name)) ?? false;
  return undertaken && (isKnown || known.isEmpty)
    ? { people: undertaken.names, text: undertaken.text }
    : { people: [...people, ...names], text };
} // prettier-ignore

function peopleKeys(people: readonly string[]): readonly string[] {
  return people.map(person => person.toLowerCase()).sort();
}
