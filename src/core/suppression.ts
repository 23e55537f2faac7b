import type { Minutes, Segment } from './minutes';
import { segmentOf } from './place';
import { lineAt } from './text';

/** Tells whether a comment in the text silences a rule on a line (from 0). */
export type Suppression = (rule: string, line: number) => boolean;

/** `<!-- minutes-disable-next-line rule another-rule -->` and its kin, as markdownlint has them; without a rule it means all. */
const COMMENT =
  /<!--\s*minutes-(disable(?:-next-line|-line|-file)?|enable)((?:[\s,]+[a-z][a-z\d-]*)*)\s*-->/g;

interface Comment {
  readonly line: number;
  readonly verb: string;
  readonly names: (rule: string) => boolean;
}

/** Gives a text without the comments that silence rules: they say nothing to a reader. */
export function withoutSuppressions(text: string): string {
  return text.replace(COMMENT, '');
}

/** Gives the comments in a segment, each with its line in it. */
function commentsIn({ text, lineStarts }: Segment): readonly Comment[] {
  return [...text.matchAll(COMMENT)].map(({ index, 1: verb = '', 2: rules = '' }) => {
    const listed = rules.split(/[\s,]+/).filter(Boolean);
    const names = (rule: string) => listed.length === 0 || listed.includes(rule);
    return { line: lineAt(lineStarts, index), verb, names };
  });
}

/**
 * Reads the comments that silence rules: for their line, for the next one, from there on, or for the whole file.
 * Undefined when there are none.
 */
export function suppressionIn(minutes: Minutes): Suppression | undefined {
  const comments = minutes.commented.flatMap(index =>
    commentsIn(segmentOf(minutes, index)).map(comment => ({
      ...comment,
      line: comment.line + (minutes.lines[index] ?? 0),
    })),
  );
  if (comments.length === 0) return undefined;
  return (rule, line) => {
    const own = comments.filter(({ names }) => names(rule));
    const isOnLine = own.some(
      comment =>
        comment.verb === 'disable-file' ||
        (comment.verb === 'disable-line' && comment.line === line) ||
        (comment.verb === 'disable-next-line' && comment.line === line - 1),
    );
    const last = own.findLast(
      ({ verb, line: at }) => (verb === 'disable' || verb === 'enable') && at <= line,
    );
    return isOnLine || last?.verb === 'disable';
  };
}
