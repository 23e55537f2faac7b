import type { Span } from '../text/text';

/**
 * What stands on a line: a heading, the first line of a list item, other text, a quote, a head or row of a table, the
 * address of a link, an entry of front matter.
 */
export type PlainLineKind = 'heading' | 'item' | 'text' | 'quote' | 'head' | 'row' | 'definition' | 'entry';

/** A line that says something to a reader: none that is blank, or in code or a comment. */
export interface PlainLine {
  readonly kind: PlainLineKind;
  /** Its line in the document, from 0. */
  readonly line: number;
  /** Its words in the document, after indentation, list markers, `#` and `>`, to the end of the line. */
  readonly span: Span;
  /** How many lists are around it, its own item's included. */
  readonly depth: number;
  /** The level of a heading; 0 for all others. */
  readonly level: number;
  /** Whether it goes on with the paragraph, or the entry of front matter, of the line before. */
  readonly continues: boolean;
}

/** Reads the words of a line as written. */
export function wordsOf(text: string, { span }: PlainLine): string {
  return text.slice(span.start, span.end);
}
