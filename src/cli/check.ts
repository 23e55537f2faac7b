import { join } from 'node:path';
import { check, contextOf } from '../core/check';
import { fixAll } from '../core/fix-all';
import { english } from '../core/message';
import { parse } from '../core/parse';
import type { Problem } from '../core/rule';
import type { RuleSeverities, Severity } from '../core/severity';
import { positionAt, type LineStarts, type Span } from '../core/text';
import { fail } from './failure';
import { replaceText } from './files';
import type { FoundFile } from './find-files';
import type { Repository } from './repository';

/** A stretch of a file as people and other programs count: lines and columns from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A problem as `check --format json` prints it. */
export interface ReportedProblem extends Place {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: { readonly title: string; readonly edits: readonly (Place & { readonly text: string })[] };
}

/** How to check. */
export interface CheckOptions {
  readonly severities: RuleSeverities;
  /** Whether to apply the fixes, and report only what is left. */
  readonly fix: boolean;
}

/** Checks one file of the repository; fails when it is to be fixed and cannot be written. */
export function checkFile(
  { root, library, profile }: Repository,
  { path, text: before }: FoundFile,
  options: CheckOptions,
): readonly ReportedProblem[] {
  const find = (text: string) => check(contextOf(path, parse(text), profile, library), options.severities);
  const text = options.fix ? fixAll(before, find, false).text : before;
  const reason = text === before ? undefined : replaceText(join(root, path), before, text);
  if (reason !== undefined) fail(`${path} was not fixed: ${reason}`);
  const { lineStarts } = parse(text);
  return find(text).map(problem => reported(path, lineStarts, problem));
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
