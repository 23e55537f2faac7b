import type { Decision } from '../items/decisions';
import type { Reference } from '../items/references';
import type { AskedReference } from '../items/written-references';
import { rowsOfFiles, selectAnswers, type Answer, type AnswerFilter, type FileItems } from './answer';

/** A line of minutes that names an issue or a request. */
export interface ReferenceAnswer extends Answer {
  /** The issue or request in one form for all its spellings. */
  readonly reference: string;
}

/** Lists what was decided, newest first. */
export function decisionAnswers(
  files: readonly FileItems<Decision>[],
  filter: AnswerFilter = {},
): readonly Answer[] {
  return selectAnswers(rowsOfFiles(files), filter);
}

/** Lists where an issue or a request came up, newest first. */
export function referenceAnswers(
  files: readonly FileItems<Reference>[],
  asked: AskedReference,
  filter: AnswerFilter = {},
): readonly ReferenceAnswer[] {
  const rows = rowsOfFiles(files).filter(({ key }) => asked.matches(key));
  return selectAnswers(rows.map(({ key, ...row }) => ({ ...row, reference: key })), filter);
} // prettier-ignore
