import { check } from '../core/check/check';
import { readMinutes } from '../core/minutes/minutes';
import { fixAll } from '../core/check/fix-all';
import { english } from '../core/text/message';
import { parse } from '../core/markdown/parse';
import type { MarkdownDocument, Place } from '../core/markdown/document';
import type { Problem } from '../core/rules/rule';
import type { RuleSeverities, Severity } from '../core/repository/severity';
import { positionsOf } from '../core/markdown/place';
import { replaceText } from './files';
import type { FoundFile } from './find-files';
import type { Repository } from './repository';

/** A stretch of a file as people and other programs count: lines and columns from 1, columns in UTF-16 code units. */
export interface PrintedPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A problem as `check --format json` prints it. */
export interface ReportedProblem extends PrintedPlace {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: {
    readonly title: string;
    readonly edits: readonly (PrintedPlace & { readonly text: string })[];
  };
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
  const find = (document: MarkdownDocument) =>
    check(readMinutes({ profile, library }, path, document), options.severities);
  const written = parse(before);
  const fixed = options.fix ? fixAll(written, find, true).document : written;
  const reason = fixed === written ? undefined : replaceText(root, path, before, fixed.text);
  const document = reason === undefined ? fixed : written;
  const problems = find(document).map(problem => reported(path, document, problem));
  return { problems, ...(reason !== undefined && { failure: `${path} was not fixed: ${reason}` }) };
}

function reported(file: string, document: MarkdownDocument, problem: Problem): ReportedProblem {
  // Only the likeliest fix is reported, and only edits can be: a new name for the file is left to a person.
  const fix = problem.fixes[0]?.edits.length ? problem.fixes[0] : undefined;
  return {
    file,
    ...printed(document, problem.place),
    rule: problem.rule,
    severity: problem.severity,
    message: english(problem.message),
    ...(fix && {
      fix: {
        title: english(fix.title),
        edits: fix.edits.map(({ place, text }) => ({ ...printed(document, place), text })),
      },
    }),
  };
}

function printed(document: MarkdownDocument, place: Place): PrintedPlace {
  const { start, end } = positionsOf(document, place);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
