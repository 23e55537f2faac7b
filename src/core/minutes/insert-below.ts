import type { MarkdownDocument } from '../markdown/document';
import { lineEndingIn, segmentOf, type PlacedEdit } from '../markdown/place';
import type { Section } from './sections';
import { lineAt, lineSpan, nextLineStart, trimSpan } from '../text/text';

/**
 * Makes the edit that inserts lines below a section's heading, set apart from it and from what follows by blank
 * lines; where the last of them is a list item, a list that follows goes on without one.
 */
export function insertBelow(
  document: MarkdownDocument,
  { segment, heading }: Section,
  lines: readonly string[],
): PlacedEdit {
  const { text, lineStarts } = segmentOf(document, segment);
  const at = nextLineStart(text, lineStarts, trimSpan(text, heading.span).end);
  const isLastLine = at === text.length && !/[\r\n]$/.test(text);
  const next = lineSpan(text, lineStarts, lineAt(lineStarts, at));
  // Behind the end of a segment stands the heading of the next one.
  const isBeforeHeading = at === text.length && segment + 1 < document.segments.length;
  const following = isBeforeHeading ? '#' : text.slice(next.start, next.end).trim();
  const goesOn = isListItem(lines.at(-1) ?? '') && isListItem(following);
  const needsBlank = !isLastLine && following !== '' && !goesOn;
  // Without a line ending at its very end, the text has no line to insert before.
  const all = [...(isLastLine ? [''] : []), '', ...lines, ...(needsBlank ? ['', ''] : [''])];
  const place = { segment, span: { start: at, end: at } };
  return { place, text: all.join(lineEndingIn(document)) };
}

function isListItem(line: string): boolean {
  return /^[-*+]\s/.test(line);
}
