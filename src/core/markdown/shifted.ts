import type { Heading, Inline, Link, ListItem, TextLine } from './document';
import { shiftSpan } from '../text/text';

/** Gives a heading whose text stands so much further back. */
export function shiftHeading(heading: Heading, by: number): Heading {
  return { ...heading, span: shiftSpan(heading.span, by), nameSpan: shiftSpan(heading.nameSpan, by) };
}

/** Gives a line of text that stands so much further back. */
export function shiftLine(line: TextLine, by: number): TextLine {
  return { ...line, span: shiftSpan(line.span, by) };
}

/** Gives a list item that stands so much further back. */
export function shiftItem(item: ListItem, by: number): ListItem {
  return { ...item, span: shiftSpan(item.span, by), textSpan: shiftSpan(item.textSpan, by) };
}

/** Gives a leaf of text that stands so much further back. */
export function shiftInline(inline: Inline, by: number): Inline {
  return { ...inline, span: shiftSpan(inline.span, by) };
}

/** Gives a link that stands so much further back. */
export function shiftLink({ span, urlSpan, ...rest }: Link, by: number): Link {
  return { ...rest, span: shiftSpan(span, by), ...(urlSpan && { urlSpan: shiftSpan(urlSpan, by) }) };
}
