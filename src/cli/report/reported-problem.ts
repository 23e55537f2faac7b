import type { MarkdownDocument, Place } from '../../core/markdown/document';
import { lineOf, positionsOf, textIn } from '../../core/markdown/place';
import type { ProfileMistake } from '../../core/profile/mistake';
import { PROFILE_FILE } from '../../core/profile/profile-file';
import type { Severity } from '../../core/repository/severity';
import type { Problem } from '../../core/rules/rule';
import { english } from '../../core/text/message';
import { lineStartsOf, positionAt } from '../../core/text/text';

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
  /** Another place that explains it, or the old line that a change made wrong; missing when there is none. */
  readonly related?: { readonly file: string; readonly line: number };
  readonly fix?:
    | {
        readonly title: string;
        /** Whether a person should look before it is applied; missing when nobody need. */
        readonly needsLook?: true;
        /** What it would remove; missing when it removes nothing that a person wrote. */
        readonly removes?: string;
        readonly edits: readonly (PrintedPlace & { readonly text: string })[];
      }
    | undefined;
}

/** A problem as it is reported, with what it is known by when lines have moved. */
export interface FoundProblem extends ReportedProblem {
  /** The text at its place; empty where it stands between characters. */
  readonly text: string;
}

/** Writes a problem of a file as people and other programs count. */
export function reported(file: string, document: MarkdownDocument, problem: Problem): FoundProblem {
  // Only the likeliest fix is reported, and only edits can be: a new name for the file is left to a person.
  const fix = problem.fixes[0]?.edits.length ? problem.fixes[0] : undefined;
  return {
    file,
    ...printed(document, problem.place),
    rule: problem.rule,
    severity: problem.severity,
    message: english(problem.message),
    text: textIn(document, problem.place),
    ...(problem.related && { related: { file, line: lineOf(document, problem.related.place) + 1 } }),
    ...(fix && {
      fix: {
        title: english(fix.title),
        ...(fix.needsLook && { needsLook: true }),
        ...(fix.removes !== undefined && { removes: fix.removes }),
        edits: fix.edits.map(({ place, text }) => ({ ...printed(document, place), text })),
      },
    }),
  };
}

/** Writes a mistake in the text of a profile as a problem of that file. */
export function reportedMistake(text: string, { span, severity, message }: ProfileMistake): FoundProblem {
  const lines = lineStartsOf(text);
  const [start, end] = [positionAt(lines, span.start), positionAt(lines, span.end)];
  return {
    file: PROFILE_FILE,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    rule: 'profile',
    severity,
    message: english(message),
    text: text.slice(span.start, span.end),
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
