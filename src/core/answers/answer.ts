import type { ItemPlace } from '../items/minutes-text';
import type { MinutesFile, Team } from '../repository/profile';
import { daysBetween, type PlainDate } from '../text/date';

/** Something that minutes say, and where: one row of an answer. */
export interface Answer extends ItemPlace {
  readonly file: MinutesFile;
  /** The team in whose minutes or section it stands; missing if there is none. */
  readonly team?: Team;
  /** What a reader of the minutes reads there, without marks. */
  readonly text: string;
}

/** What one file of minutes says to one question. */
export interface FileItems<T extends ItemPlace> {
  readonly file: MinutesFile;
  readonly items: readonly (T & { readonly team?: Team })[];
}

/** Which rows of an answer are wanted; all that is missing is not asked about. */
export interface AnswerFilter {
  readonly team?: Team;
  /** The first and the last day, both included. */
  readonly since?: PlainDate;
  readonly until?: PlainDate;
}

/** Tells whether a day is among those that a filter asks about. */
export function isInTime({ since, until }: AnswerFilter, date: PlainDate): boolean {
  return (!since || daysBetween(since, date) >= 0) && (!until || daysBetween(date, until) >= 0);
}

/** Selects the rows that pass a filter, and sorts them: newest minutes first, in the order of the text within one file. */
export function selectAnswers<T extends Answer>(answers: readonly T[], filter: AnswerFilter): readonly T[] {
  return answers
    .filter(({ file, team }) => isInTime(filter, file.date) && (!filter.team || team?.name === filter.team.name))
    .sort((a, b) => daysBetween(a.file.date, b.file.date) || comparePaths(a, b) || a.line - b.line);
} // prettier-ignore

function comparePaths({ file: a }: Answer, { file: b }: Answer): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Lists what files say as rows, each with its file. */
export function rowsOfFiles<T extends ItemPlace>(
  files: readonly FileItems<T>[],
): readonly (T & { readonly file: MinutesFile; readonly team?: Team })[] {
  return files.flatMap(({ file, items }) => items.map(item => ({ ...item, file })));
}
