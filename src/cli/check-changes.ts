import { checkFile } from '../core/check/check-file';
import { fixAll } from '../core/check/fix-all';
import { parse } from '../core/markdown/parse';
import { lineOf } from '../core/markdown/place';
import { isPageBesideMinutes } from '../core/repository/pages';
import { isWithin } from '../core/repository/path';
import { seriesAt } from '../core/repository/profile';
import { PROFILE_FILE } from '../core/profile/profile-file';
import type { Repository as CoreRepository } from '../core/repository/repository';
import type { RuleSeverities } from '../core/repository/severity';
import { changesSince, hunksIn, type Change } from './changes/changes';
import { GitFailure } from './changes/git';
import { lineBefore } from './changes/hunks';
import { findingNew } from './changes/new-problems';
import type { CheckOptions } from './check-file';
import { fail } from './failure';
import { replaceText } from './files';
import { findFiles } from './find-files';
import { warn } from './output';
import { reported, type FoundProblem } from './report/reported-problem';
import { pathInside, type OpenedRepository } from './repository';

/** One fix may reveal the next mistake; more rounds than any change of minutes needs. */
const MAX_ROUNDS = 20;

/** What of the changes in a repository is checked. */
interface ChangesToCheck {
  /** The commit since which they were made. */
  readonly ref: string;
  readonly paths: readonly string[];
  readonly options: CheckOptions;
  /** Is given the reasons why something could not be checked or fixed. */
  readonly failures: string[];
}

/** Checks what changed since a commit, in the files and folders that are named, else everywhere; fails where git does not know. */
export function checkChanges(
  repository: OpenedRepository,
  { ref, paths, options: { severities, fix }, failures }: ChangesToCheck,
): readonly FoundProblem[] {
  const { root, library, profile } = repository;
  const isAskedFor = fileFilter(root, paths);
  const changes = fix ? fixChanges(repository, ref, isAskedFor, severities, failures) : askGit(root, ref);
  const isOfChecked = (path: string) => isChecked(repository, path);
  tellOfSkipped(
    changes.flatMap(({ path }) => (path !== undefined && isAskedFor(path) && !isOfChecked(path) ? path : [])),
    ref,
  );
  const find = findingNew(library, changes, (path, text, there) =>
    problemsIn({ profile, library: there }, path, text, severities),
  );
  const found: FoundProblem[] = [];
  // Files that did not change may be wrong now, too: a file that they link is gone, or one that they should link came.
  for (const { path, text } of findFiles(repository, paths, failures, { withPages: true, mayFindNone: true }))
    if (changes.length > 0) found.push(...find(path, text));
  const ofProfile = changes.find(({ path }) => path === PROFILE_FILE);
  return [
    ...(paths.length === 0 && ofProfile
      ? repository.mistakes.filter(({ line }) => isTouched(ofProfile, library.read(PROFILE_FILE) ?? '', line))
      : []),
    ...found.toSorted((a, b) => compare(a.file, b.file) || a.line - b.line),
  ];
}

function askGit(root: string, ref: string): readonly Change[] {
  try {
    const { all, warnings } = changesSince(root, ref);
    warnings.forEach(warn);
    return all;
  } catch (error) {
    if (error instanceof GitFailure) return fail(error.message);
    throw error;
  }
}

/** Fixes what needs no look on the lines that changed, until nothing is left of that; returns what has changed then. */
function fixChanges(
  repository: OpenedRepository,
  ref: string,
  isAskedFor: (path: string) => boolean,
  severities: RuleSeverities,
  failures: string[],
): readonly Change[] {
  const { root, library } = repository;
  const failed = new Set<string>();
  const fix = (change: Change): boolean => {
    const { path } = change;
    const text = path === undefined ? undefined : library.read(path);
    if (path === undefined || typeof text !== 'string' || failed.has(path)) return false;
    const document = parse(text);
    const problems = checkFile(repository, path, document, severities).filter(({ place }) =>
      isTouched(change, text, lineOf(document, place) + 1),
    );
    // Where the lines of the next version changed is asked anew.
    const fixed = fixAll(document, version => (version === document ? problems : []), true).document;
    const reason = fixed === document ? undefined : replaceText(root, path, text, fixed.text);
    if (reason !== undefined) {
      failures.push(`${path} was not fixed: ${reason}`);
      failed.add(path);
    }
    library.forgetText(path);
    return fixed !== document && reason === undefined;
  };
  for (let round = 1; ; round++) {
    const changes = askGit(root, ref);
    const files = changes.filter(
      ({ path }) => path !== undefined && isAskedFor(path) && isChecked(repository, path),
    );
    if (files.filter(fix).length === 0 || round === MAX_ROUNDS) return changes;
  }
}

function isTouched(change: Change, text: string, line: number): boolean {
  const hunks = hunksIn(change, text);
  return !hunks || lineBefore(hunks, line) === undefined;
}

/** Tells whether a path is that of minutes, or of a page that may list some. */
function isChecked({ library, profile }: OpenedRepository, path: string): boolean {
  return seriesAt(profile, path) !== undefined || isPageBesideMinutes(library, profile, path);
}

function fileFilter(root: string, paths: readonly string[]): (path: string) => boolean {
  const inside = paths.map(path => pathInside(root, path));
  return path => inside.length === 0 || inside.some(folder => isWithin(folder, path));
}

function tellOfSkipped(skipped: readonly string[], ref: string): void {
  const files = skipped.filter(path => path !== PROFILE_FILE);
  const [first] = files;
  if (first === undefined) return;
  const others =
    files.length === 1
      ? ' is no minutes, so it is'
      : ` and ${String(files.length - 1)} more are no minutes, so they are`;
  warn(`of what changed since ${ref}, ${first}${others} skipped`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function problemsIn(
  repository: CoreRepository,
  path: string,
  text: string,
  severities: RuleSeverities,
): readonly FoundProblem[] {
  const document = parse(text);
  return checkFile(repository, path, document, severities).map(problem => reported(path, document, problem));
}
