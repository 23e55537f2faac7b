import { insertion, type Edit } from './edit';
import type { Heading, Minutes } from './minutes';
import { lineAt, lineEndingOf, lineSpan, nextLineStart, trimSpan } from './text';

/**
 * Makes the edit that inserts lines below a heading, set apart from it and from what follows by blank lines; where
 * the last of them is a list item, a list that follows goes on without one.
 */
export function insertBelow(
  { text, lineStarts }: Minutes,
  { span }: Heading,
  lines: readonly string[],
): Edit {
  const at = nextLineStart(text, lineStarts, trimSpan(text, span).end);
  // Without a line ending at its very end, the text has no line to insert before.
  const isLastLine = at === text.length && !/[\r\n]$/.test(text);
  const next = lineSpan(text, lineStarts, lineAt(lineStarts, at));
  const following = text.slice(next.start, next.end).trim();
  const goesOn = isListItem(lines.at(-1) ?? '') && isListItem(following);
  const needsBlank = !isLastLine && following !== '' && !goesOn;
  const all = [...(isLastLine ? [''] : []), '', ...lines, ...(needsBlank ? ['', ''] : [''])];
  return insertion(at, all.join(lineEndingOf(text)));
}

function isListItem(line: string): boolean {
  return /^[-*+]\s/.test(line);
}
