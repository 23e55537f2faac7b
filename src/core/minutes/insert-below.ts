import type { MarkdownDocument } from '../markdown/document';
import { lineEndingAt, segmentOf, type PlacedEdit } from '../markdown/place';
import { lineAt, lineSpan, nextLineStart, trimSpan } from '../text/text';
import type { Section } from './sections';

const ITEM = /^([-*+])\s/;

/**
 * Makes the edit that inserts lines below a section's heading, separated from it and from what follows by blank
 * lines. After a list item, a list at the margin continues without a blank line; before an indented line, which would
 * become part of the item, the last line loses its mark.
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
  // The end of a segment is followed by the heading of the next one.
  const isBeforeHeading = at === text.length && segment + 1 < document.segments.length;
  const following = isBeforeHeading ? '#' : text.slice(next.start, next.end).trim();
  const isIndented = /^[ \t]/.test(text.slice(at).replace(/^(?:[ \t]*(?:\r\n|\r|\n))+/, ''));
  const [, mark] = ITEM.exec(text.slice(next.start, next.end)) ?? [];
  const last = lines.at(-1) ?? '';
  const asWritten = isIndented ? last.replace(ITEM, '') : last.replace(ITEM, `${mark ?? '-'} `);
  const goesOn = mark !== undefined && ITEM.test(asWritten);
  const all = [
    ...(isLastLine ? [''] : []),
    '',
    ...lines.slice(0, -1),
    asWritten,
    ...(isLastLine ? [] : ['']),
    ...(!isLastLine && following !== '' && !goesOn ? [''] : []),
  ];
  const place = { segment, span: { start: at, end: at } };
  return { place, text: all.join(lineEndingAt(document, place)) };
}
