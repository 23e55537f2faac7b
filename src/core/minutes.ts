import type { LineStarts, Span } from './text';

/** A heading at the top level of the document; headings inside lists, quotes and code are not sections. */
export interface Heading {
  readonly level: number;
  /** The words of the heading without Markdown's marks. */
  readonly name: string;
  /** The whole heading, with its marks. */
  readonly span: Span;
  /** The words of the heading as written; empty at its end when it has none. */
  readonly nameSpan: Span;
}

/** One line of running text in the document's paragraphs, in no quote: from its first character to the end of the line. */
export interface TextLine {
  readonly span: Span;
  /** How many lists the line is in. */
  readonly depth: number;
}

/** One item of a list, in no quote. */
export interface ListItem {
  /** The whole item, from its mark to its last character. */
  readonly span: Span;
  /** Its first line of text; empty when it has none. */
  readonly textSpan: Span;
  /** How many lists the item is in, from 1. */
  readonly depth: number;
  /** Whether anything follows its first line of text, such as a nested list. */
  readonly hasMore: boolean;
}

/** A link, with the URL it leads to: written bare, in angle brackets, or with a text of its own. */
export interface Link {
  readonly span: Span;
  readonly url: string;
  /** Where the URL is written; missing when it is written elsewhere, as in `[text][label]`. */
  readonly urlSpan?: Span;
  /** The words that a person reads. */
  readonly text: string;
}

/** One file of minutes as it was read: immutable, one for each version of a document. */
export interface Minutes {
  readonly text: string;
  readonly lineStarts: LineStarts;
  /** Where the text begins after a byte order mark and front matter. */
  readonly bodyStart: number;
  /** Whether the front matter says that the file is a slide deck. */
  readonly isSlideDeck: boolean;
  /** Whether the text is beyond what is read in bounded time; then nothing else is known of it. */
  readonly isTooComplex: boolean;
  readonly headings: readonly Heading[];
  readonly textLines: readonly TextLine[];
  readonly listItems: readonly ListItem[];
  readonly links: readonly Link[];
}
