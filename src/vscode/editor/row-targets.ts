import type { Uri } from 'vscode';
import type { Series } from '../../core/repository/profile';
import type { PlainDate } from '../../core/text/date';

/** Where a row of a view leads: a file, and a line in it (from 0) if it is about one. */
export interface RowTarget {
  readonly uri: Uri;
  readonly line?: number;
}

/** The meetings without minutes that a row is about, and a file of their repository. */
export interface MissingMeetings {
  readonly near: Uri;
  readonly series: Series;
  readonly days: readonly PlainDate[];
}

/** Rows are objects of the core, which knows no URIs; a target is forgotten with its row. */
const targets = new WeakMap<object, () => RowTarget | undefined>();
const missing = new WeakMap<object, MissingMeetings>();

/** Notes where a row leads; `find` is called when somebody goes there. */
export function setRowTarget(row: object, find: () => RowTarget | undefined): void {
  targets.set(row, find);
}

/** Finds where the row leads that a menu passes to its command; undefined for anything else. */
export function rowTarget(row: unknown): RowTarget | undefined {
  return typeof row === 'object' && row !== null ? targets.get(row)?.() : undefined;
}

/** Notes which meetings without minutes a row is about. */
export function setMissingMeetings(row: object, meetings: MissingMeetings): void {
  missing.set(row, meetings);
}

/** Finds the meetings without minutes that a row is about; undefined for anything else. */
export function missingMeetings(row: unknown): MissingMeetings | undefined {
  return typeof row === 'object' && row !== null ? missing.get(row) : undefined;
}
