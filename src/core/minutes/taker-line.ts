import type { MarkdownDocument, Place } from '../markdown/document';
import { segmentOf } from '../markdown/place';
import { ownPlace, type Section } from './sections';
import { contains, lineAt } from '../text/text';

const TAKER =
  /^[*_]{0,3}(?:minutes|minute[- ]?takers?|minutes (?:taken )?by|notes? ?(?:taker|by)|scribe)[*_]{0,3} ?:[*_]{0,3}[ \t]*(.*?)\s*$/i;

/** Finds who took the minutes by their section "Meta"; undefined when it names nobody. */
export function takerOf(document: MarkdownDocument, sections: readonly Section[]): string | undefined {
  const meta = sections.find(section => section.kind === 'meta');
  return meta && takerLineIn(document, ownPlace(document, meta))?.taker;
}

/** Finds the line in a place that names the minute taker, and where it begins; undefined when there is none. */
export function takerLineIn(
  document: MarkdownDocument,
  { segment, span: within }: Place,
): { readonly taker: string; readonly lineStart: Place } | undefined {
  const { text, textLines, lineStarts } = segmentOf(document, segment);
  for (const { span } of textLines) {
    const taker = contains(within, span) && TAKER.exec(text.slice(span.start, span.end))?.[1];
    const start = lineStarts[lineAt(lineStarts, span.start)] ?? 0;
    if (taker) return { taker, lineStart: { segment, span: { start, end: start } } };
  }
  return undefined;
}
