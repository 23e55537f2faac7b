import type { Heading, Link, ListItem, TextLine } from './document';
import type { Span } from '../text/text';

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

/** Gives a link that stands so much further back. */
export function shiftLink({ span, urlSpan, ...rest }: Link, by: number): Link {
  return { ...rest, span: shiftSpan(span, by), ...(urlSpan && { urlSpan: shiftSpan(urlSpan, by) }) };
}

function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
