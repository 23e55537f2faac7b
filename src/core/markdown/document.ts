import type { FrontMatter } from './front-matter';
import type { LineStarts, Span } from '../text/text';

/** A heading at the top level of the document; headings inside lists, quotes and code are not sections. */
export interface Heading {
  readonly level: number;
  /** The words of the heading, without Markdown. */
  readonly name: string;
  /** The whole heading, with its marks. */
  readonly span: Span;
  /** The words as written; an empty span at the end of the heading if it has none. */
  readonly nameSpan: Span;
}

/** A line of a paragraph, outside quotes: from its first character to the end of the line. */
export interface TextLine {
  readonly span: Span;
  /** How many lists are around the line. */
  readonly depth: number;
}

/** A list item outside quotes. */
export interface ListItem {
  /** The whole item, from its marker to its last character. */
  readonly span: Span;
  /** Its first line of text; empty if it has none. */
  readonly textSpan: Span;
  /** How many lists are around the item, from 1. */
  readonly depth: number;
  /** Whether anything follows its first line of text, such as a nested list. */
  readonly hasMore: boolean;
}

/** A link: a bare URL, one in angle brackets, or one with a text of its own. */
export interface Link {
  readonly span: Span;
  readonly url: string;
  /** The span of the URL; missing if it is written elsewhere, as for `[text][label]`. */
  readonly urlSpan?: Span;
  /** The key of the label whose definition has the URL; missing if the link has it itself. */
  readonly label?: string;
  /** The text of the link as a person reads it. */
  readonly text: string;
}

/** A leaf of running text; a link with all that is in it is one leaf. HTML is a tag or a comment. */
export interface Inline {
  readonly kind: 'text' | 'code' | 'link' | 'image' | 'html' | 'break';
  readonly span: Span;
}

/** The URLs of link definitions by label, normalised as in CommonMark 4.7. */
export type Definitions = ReadonlyMap<string, string>;

/** The content of a piece of Markdown; all spans count from its start. */
export interface Content {
  readonly headings: readonly Heading[];
  readonly textLines: readonly TextLine[];
  readonly listItems: readonly ListItem[];
  readonly links: readonly Link[];
  /** The leaves of headings and paragraphs, and HTML blocks, outside quotes and in the order of the text. */
  readonly inlines: readonly Inline[];
  /** The first URL for each label that it defines. */
  readonly definitions: Definitions;
  /** The definitions as written; the text is the label. */
  readonly definedLinks: readonly Link[];
}

/**
 * A part of a document that is parsed by itself: from one heading at the margin, or the start of the document, to the
 * next, or its end. It is immutable, an edit elsewhere keeps the same object, and its content is parsed when first
 * needed.
 */
export interface Segment extends Content {
  readonly text: string;
  /** Where the text begins, after front matter; 0 in all segments but the first. */
  readonly bodyStart: number;
  /** Where its lines begin; if it ends with a line ending, its own end is the last entry. */
  readonly lineStarts: LineStarts;
  /** Finds the lines of text that match a pattern, with some of the lines around them. */
  readonly textLinesNear: (pattern: RegExp) => readonly TextLine[];
  /** Finds the leaves of text near the matches of a pattern. */
  readonly inlinesNear: (pattern: RegExp) => readonly Inline[];
  /** Finds the first line of text that begins at an offset or after it; undefined if there is none. */
  readonly textLineAfter: (offset: number) => TextLine | undefined;
  /** The definitions of the whole document with which it was parsed. */
  readonly documentDefinitions: Definitions;
  /** Makes the same segment of a document with other definitions. */
  readonly knowing: (definitions: Definitions) => Segment;
  /** Whether it cannot be parsed in bounded time; then it has nothing but its first heading. */
  readonly isTooComplex: boolean;
  /** Whether it holds an HTML comment, which may suppress rules. */
  readonly hasComment: boolean;
  /** Whether a block in it, such as a fence, is still open at its end and would take in what follows. */
  readonly isOpen: boolean;
}

/** A span of one segment's text, counted from the start of the segment. */
export interface Place {
  /** The index of the segment in the document. */
  readonly segment: number;
  readonly span: Span;
}

/** A Markdown file as parsed: immutable, one for each version of its text. */
export interface MarkdownDocument {
  readonly text: string;
  /** The length of the text, which is not put together for it. */
  readonly length: number;
  /** The number of line endings in the text. */
  readonly lineBreakCount: number;
  /** The segments, at least one; each begins where the previous one ends. */
  readonly segments: readonly Segment[];
  /** The offset at which each segment begins. */
  readonly segmentOffsets: readonly number[];
  /** The line, from 0, at which each segment begins. */
  readonly segmentLines: readonly number[];
  /** The front matter, always within the first segment. */
  readonly frontMatter: FrontMatter;
  /** The ascending indices of the segments that hold an HTML comment. */
  readonly segmentsWithComments: readonly number[];
  /** Whether the file is a slide deck. */
  readonly isSlideDeck: boolean;
  /** Whether the text is too long to be parsed; then it is one segment without content. */
  readonly isTooComplex: boolean;
  readonly definitions: Definitions;
}
