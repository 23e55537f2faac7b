import type { Library } from '../../core/repository/library';
import { firstFrom } from '../../core/text/text';
import type { FoundProblem } from '../report/reported-problem';
import { hunksIn, type Change } from './changes';
import { lineBefore, nearestTouched, type Hunk } from './hunks';
import { libraryBefore } from './library-with';

/** Finds the problems of a file with a text, in a library. */
export type Find = (path: string, text: string, library: Library) => readonly FoundProblem[];

/** Files as they were when some of the changes were made and the others were not. */
interface State {
  readonly library: Library;
  readonly isMade: (change: Change) => boolean;
}

/**
 * Makes a function that finds only those problems of a file that lie on a line that changes touched, or that the changes
 * brought. One that they brought in an old line is reported at the change: in the file that came or moved, or in which
 * another line changed.
 */
export function findingNew(
  library: Library,
  changes: readonly Change[],
  find: Find,
): (path: string, text: string) => readonly FoundProblem[] {
  const changeOf = new Map(changes.map(change => [change.path, change]));
  const stateAfter = rememberStates(library);
  return (path, text) => {
    const own = changeOf.get(path);
    const hunks = own ? hunksIn(own, text) : [];
    const now = find(path, text, library);
    if (!hunks) return now;
    const old = now.filter(problem => lineBefore(hunks, problem.line) !== undefined);
    if (old.length === 0) return now;

    /** The problems on old lines, by the lines that these had before. */
    function problemsIn({ library: there, isMade }: State): readonly FoundProblem[] {
      if (!own || isMade(own)) return withLinesBefore(hunks ?? [], find(path, text, there));
      const { before } = own;
      return typeof before?.text === 'string' ? find(before.path, before.text, there) : [];
    }
    /** Finds the change with which a problem came; that of the file itself is tried before the others. */
    function causeOf(problem: FoundProblem): Change | undefined {
      const inOrder = own ? [own, ...changes.filter(change => change !== own)] : changes;
      const count = firstFrom(1, inOrder.length, made =>
        problemsIn(stateAfter(inOrder, made)).some(one => isSame(one, problem)),
      );
      return inOrder[count - 1];
    }
    const before = problemsIn(stateAfter(changes, 0));
    const brought = withoutThose(withLinesBefore(hunks, old), before);
    return [
      ...now.filter(problem => lineBefore(hunks, problem.line) === undefined),
      ...brought.map(({ index, problem }) => reportedAt(causeOf(problem), old[index] ?? problem)),
    ];
  };
}

/** Keeps the states of changes in one order, so that what is found out about one is found out once. */
function rememberStates(library: Library): (inOrder: readonly Change[], made: number) => State {
  const known = new Map<string, State>();
  return (inOrder, made) => {
    const key = JSON.stringify([made, made > 0 && inOrder[0]?.path]);
    const undone = new Set(inOrder.slice(made));
    const state = known.get(key) ?? {
      library: libraryBefore(library, [...undone]),
      isMade: change => !undone.has(change),
    };
    known.set(key, state);
    return state;
  };
}

function withLinesBefore(hunks: readonly Hunk[], problems: readonly FoundProblem[]): readonly FoundProblem[] {
  return problems.flatMap(problem => {
    const line = lineBefore(hunks, problem.line);
    return line === undefined ? [] : [{ ...problem, line }];
  });
}

function isSame(a: FoundProblem, b: FoundProblem): boolean {
  return isAtSamePlace(a, b) && a.message === b.message;
}

function isAtSamePlace(a: FoundProblem, b: FoundProblem): boolean {
  return a.rule === b.rule && a.line === b.line && a.column === b.column;
}

/** Takes away from some problems those that were there before, if need be with other words: a number or a file in them may be another. */
function withoutThose(
  problems: readonly FoundProblem[],
  before: readonly FoundProblem[],
): readonly { readonly index: number; readonly problem: FoundProblem }[] {
  let left = [...before];
  const take = (problem: FoundProblem, matches: typeof isSame) => {
    const found = left.findIndex(one => matches(one, problem));
    left = left.filter((_, index) => index !== found);
    return found >= 0;
  };
  return problems
    .map((problem, index) => ({ index, problem }))
    .filter(({ problem }) => !take(problem, isSame))
    .filter(({ problem }) => !take(problem, isAtSamePlace));
}

/** Moves a problem in an old line to the change that brought it; where nothing is left of what changed, it says so. */
function reportedAt(change: Change | undefined, problem: FoundProblem): FoundProblem {
  const { file, line, message } = problem;
  const rest = { ...problem, fix: undefined };
  if (change?.path === undefined)
    return { ...rest, ...(change?.before && { message: `${message} ${change.before.path} is gone.` }) };
  const isNewPath = change.path !== change.before?.path;
  const touched = isNewPath ? 1 : nearestTouched(change.hunks ?? [], change.path === file ? line : 1);
  return {
    ...rest,
    file: change.path,
    line: touched,
    column: 1,
    endLine: touched,
    endColumn: 1,
    message: `${message} See ${file}:${String(line)}.`,
    related: { file, line },
  };
}
