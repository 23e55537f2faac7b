import { check, contextOf } from '../core/check';
import { fixAll } from '../core/fix-all';
import { english } from '../core/message';
import { parse } from '../core/parse';
import type { Problem } from '../core/rule';
import type { RuleSeverities, Severity } from '../core/severity';
import { positionAt, type LineStarts, type Span } from '../core/text';
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
  /** Whether to apply the fixes that need no look, and report only what is left. */
  readonly fix: boolean;
}

/** What checking one file found, and why it could not be fixed if it could not. */
export interface CheckedFile {
  readonly problems: readonly ReportedProblem[];
  readonly failure?: string;
}

/** Checks one file of the repository, and applies its safe fixes where that is wished for. */
export function checkFile(
  { root, library, profile }: Repository,
  { path, text: before }: FoundFile,
  options: CheckOptions,
): CheckedFile {
  const find = (text: string) => check(contextOf(path, parse(text), profile, library), options.severities);
  const fixed = options.fix ? fixAll(before, find, true).text : before;
  const reason = fixed === before ? undefined : replaceText(root, path, before, fixed);
  const text = reason === undefined ? fixed : before;
  const { lineStarts } = parse(text);
  const problems = find(text).map(problem => reported(path, lineStarts, problem));
  return { problems, ...(reason !== undefined && { failure: `${path} was not fixed: ${reason}` }) };
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
