import type { MarkdownDocument, Segment } from '../markdown/document';
import { isHtml, segmentOf } from '../markdown/place';
import { lastAtOrBefore, lineAt } from '../text/text';

/** Tells whether a comment in the text suppresses a rule on a line (from 0). */
type Suppression = (rule: string, line: number) => boolean;

/** Matches `<!-- minutes-disable-next-line rule another-rule -->` and its kin, as in markdownlint; without a rule it means all. */
const COMMENT =
  /<!--\s*minutes-(disable(?:-next-line|-line|-file)?|enable)((?:[\s,]+[a-z][a-z\d-]*)*)\s*-->/g;

/** How many lines below the comment its effect is. */
const LINES_AHEAD: Readonly<Record<string, number>> = { 'disable-line': 0, 'disable-next-line': 1 };

interface Comment {
  readonly line: number;
  readonly verb: string;
  readonly names: (rule: string) => boolean;
}

/** Removes the comments that suppress rules from a text. */
export function withoutSuppressions(text: string): string {
  return text.replace(COMMENT, '');
}

/** Finds the suppression comments in a segment, each with its line in it. */
function commentsIn(segment: Segment): readonly Comment[] {
  const { text, lineStarts } = segment;
  return [...text.matchAll(COMMENT)].flatMap(({ index, 1: verb = '', 2: rules = '' }) => {
    // A comment shown in code is not one.
    if (!isHtml(segment, index)) return [];
    const listed = rules.split(/[\s,]+/).filter(Boolean);
    const names = (rule: string) => listed.length === 0 || listed.includes(rule);
    return [{ line: lineAt(lineStarts, index), verb, names }];
  });
}

/**
 * Reads the comments that suppress rules: on their line, on the next one, from there on, or in the whole file;
 * undefined if there are none.
 */
export function suppressionIn(document: MarkdownDocument): Suppression | undefined {
  const comments = document.segmentsWithComments.flatMap(index =>
    commentsIn(segmentOf(document, index)).map(comment => ({
      ...comment,
      line: comment.line + (document.segmentLines[index] ?? 0),
    })),
  );
  if (comments.length === 0) return undefined;
  const byRule = new Map<string, (line: number) => boolean>();
  return (rule, line) => {
    const known = byRule.get(rule) ?? suppressionOf(comments.filter(({ names }) => names(rule)));
    byRule.set(rule, known);
    return known(line);
  };
}

/** Combines the comments about one rule into a test of lines. */
function suppressionOf(comments: readonly Comment[]): (line: number) => boolean {
  if (comments.some(({ verb }) => verb === 'disable-file')) return () => true;
  const lines = new Set(
    comments.flatMap(({ line, verb }) => {
      const ahead = LINES_AHEAD[verb];
      return ahead === undefined ? [] : line + ahead;
    }),
  );
  const switches = comments.filter(({ verb }) => verb === 'disable' || verb === 'enable');
  const starts = switches.map(({ line }) => line);
  return line => {
    const last = switches[lastAtOrBefore(starts, line)];
    return lines.has(line) || (last !== undefined && last.line <= line && last.verb === 'disable');
  };
}
