import { readdirSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { check, contextOf } from '../core/check';
import { allSeries, minutesFileAt } from '../core/profile';
import { english } from '../core/message';
import { parse } from '../core/parse';
import type { Problem } from '../core/rule';
import { filesOfSeries } from '../core/library';
import { positionAt, type LineStarts, type Span } from '../core/text';
import { fail } from './failure';
import { pathInside, type Repository } from './repository';

/** A stretch of a file as people and other programs count: lines and columns from 1, columns in UTF-16 code units. */
interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A problem as `check --format json` prints it. */
export interface ReportedProblem extends Place {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly fix?: { readonly title: string; readonly edits: readonly (Place & { readonly text: string })[] };
}

/** Checks files and folders, all series when none is named, and gives what it found in the order of files and lines. */
export function checkPaths(repository: Repository, paths: readonly string[]): readonly ReportedProblem[] {
  const files =
    paths.length > 0 ? paths.flatMap(path => filesAt(repository, path)) : filesOfAllSeries(repository);
  return [...new Set(files)].flatMap(file => checkFile(repository, file));
}

/** Writes problems for people, one on a line, with a closing count. */
export function problemsAsText(problems: readonly ReportedProblem[], isQuiet: boolean): string {
  const lines = problems.map(
    ({ file, line, column, severity, message, rule }) =>
      `${file}:${String(line)}:${String(column)} ${severity} ${message} (${rule})\n`,
  );
  const files = new Set(problems.map(({ file }) => file)).size;
  const count = `${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'}`;
  const summary =
    problems.length === 0
      ? 'No problems.\n'
      : `${count} in ${String(files)} ${files === 1 ? 'file' : 'files'}.\n`;
  return lines.join('') + (isQuiet ? '' : summary);
}

function checkFile({ library, profile }: Repository, file: string): readonly ReportedProblem[] {
  const text = library.read(file);
  if (text === undefined) fail(`${file} cannot be read as text`);
  const minutes = parse(text);
  const problems = check(contextOf(file, minutes, profile, library));
  return problems.map(problem => reported(file, minutes.lineStarts, problem));
}

function reported(file: string, lineStarts: LineStarts, problem: Problem): ReportedProblem {
  // Only the likeliest fix is reported, and only edits can be: a new name for the file is left to a person.
  const fix = problem.fixes[0]?.edits.length ? problem.fixes[0] : undefined;
  return {
    file,
    ...placeOf(lineStarts, problem.span),
    rule: problem.rule,
    severity: problem.severity,
    message: english(problem.message),
    ...(fix && {
      fix: {
        title: english(fix.title),
        edits: fix.edits.map(({ span, text }) => ({ ...placeOf(lineStarts, span), text })),
      },
    }),
  };
}

function placeOf(lineStarts: LineStarts, span: Span): Place {
  const start = positionAt(lineStarts, span.start);
  const end = positionAt(lineStarts, span.end);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function filesOfAllSeries({ library, profile }: Repository): readonly string[] {
  const files = allSeries(profile).flatMap(series => filesOfSeries(library, series) ?? []);
  return files.map(({ path }) => path).sort();
}

function filesAt({ root, profile }: Repository, path: string): readonly string[] {
  const stats = statSync(resolve(path), { throwIfNoEntry: false });
  if (!stats) fail(`there is no ${path}`);
  const inside = pathInside(root, path);
  if (!stats.isDirectory()) return [inside];
  const names = readdirSync(resolve(path), { recursive: true, encoding: 'utf8' });
  const files = names.map(name => [inside, ...name.split(sep)].filter(Boolean).join('/'));
  return files.filter(file => minutesFileAt(profile, file)).sort();
}
