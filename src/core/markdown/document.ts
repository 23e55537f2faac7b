import type { FrontMatter } from './front-matter';
import type { LineStarts, Span } from '../text/text';

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

/** A leaf of running text; a link is one leaf with all that is in it. HTML is a tag or a comment. */
export interface Inline {
  readonly kind: 'text' | 'code' | 'link' | 'image' | 'html' | 'break';
  readonly span: Span;
}

/** The URLs of link definitions by their labels, normalised as in CommonMark 4.7. */
export type Definitions = ReadonlyMap<string, string>;

/** What a stretch of Markdown holds; all spans count from its start. */
export interface Content {
  readonly headings: readonly Heading[];
  readonly textLines: readonly TextLine[];
  readonly listItems: readonly ListItem[];
  readonly links: readonly Link[];
  /** The leaves of headings and paragraphs, and blocks of HTML, in no quote and in the order of the text. */
  readonly inlines: readonly Inline[];
  /** The first URL for each label that is defined in it. */
  readonly definitions: Definitions;
  /** The definitions as they are written; the text is the label. */
  readonly definedLinks: readonly Link[];
}

/**
 * A part of a document that is read by itself: from a heading at the margin, or the document's start, to the next one
 * or the document's end. It never changes, and an edit elsewhere leaves it the same object. What it holds is read
 * when it is first asked for.
 */
export interface Segment extends Content {
  readonly text: string;
  /** Where the text begins after front matter; 0 in all segments but the first. */
  readonly bodyStart: number;
  /** Where its lines begin; when it ends with a line ending, also where the next segment does. */
  readonly lineStarts: LineStarts;
  /** Gives the lines of text that match a pattern, and some of those around them. */
  readonly textLinesNear: (pattern: RegExp) => readonly TextLine[];
  /** Gives the leaves of text in the neighbourhood of what matches a pattern. */
  readonly inlinesNear: (pattern: RegExp) => readonly Inline[];
  /** Gives the first line of text that begins at an offset or behind it; undefined when there is none. */
  readonly textLineAfter: (offset: number) => TextLine | undefined;
  /** The definitions of the whole document that it was read with. */
  readonly documentDefinitions: Definitions;
  /** Whether it is beyond what is read in bounded time; then nothing is known of it but the heading it begins with. */
  readonly isTooComplex: boolean;
  /** Whether it holds an HTML comment; comments can speak to readers such as this one. */
  readonly hasComment: boolean;
  /** Whether something in it is still open at its end and would take in what follows. */
  readonly isOpen: boolean;
}

/** A stretch of the text of one segment; the span counts from the segment's start. */
export interface Place {
  /** The segment's number in the document, from 0. */
  readonly segment: number;
  readonly span: Span;
}

/** One file of minutes as it was read: immutable, one for each version of a document. */
export interface MarkdownDocument {
  readonly text: string;
  /** The length of the text, known without the text. */
  readonly length: number;
  /** How many line endings the text has. */
  readonly lineBreakCount: number;
  /** At least one; each begins where the one before ends. */
  readonly segments: readonly Segment[];
  /** The offset at which each segment begins. */
  readonly segmentOffsets: readonly number[];
  /** The line, from 0, at which each segment begins. */
  readonly segmentLines: readonly number[];
  /** What stands before the minutes proper; always within the first segment. */
  readonly frontMatter: FrontMatter;
  /** The numbers of the segments that hold an HTML comment, ascending. */
  readonly segmentsWithComments: readonly number[];
  /** Whether the file is a slide deck. */
  readonly isSlideDeck: boolean;
  /** Whether the text is too long to be read; then it is one segment of which nothing is known. */
  readonly isTooComplex: boolean;
  readonly definitions: Definitions;
}
