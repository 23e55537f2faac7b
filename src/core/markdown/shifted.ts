import type { Heading, Inline, Link, ListItem, TextLine } from './document';
import { shiftSpan } from '../text/text';

/** Shifts a heading by a number of UTF-16 code units. */
export function shiftHeading(heading: Heading, by: number): Heading {
  return { ...heading, span: shiftSpan(heading.span, by), nameSpan: shiftSpan(heading.nameSpan, by) };
}

/** Shifts a line of text by a number of UTF-16 code units. */
export function shiftLine(line: TextLine, by: number): TextLine {
  return { ...line, span: shiftSpan(line.span, by) };
}

/** Shifts a list item by a number of UTF-16 code units. */
export function shiftItem(item: ListItem, by: number): ListItem {
  return { ...item, span: shiftSpan(item.span, by), textSpan: shiftSpan(item.textSpan, by) };
}

/** Shifts a leaf of text by a number of UTF-16 code units. */
export function shiftInline(inline: Inline, by: number): Inline {
  return { ...inline, span: shiftSpan(inline.span, by) };
}

/** Shifts a link by a number of UTF-16 code units. */
export function shiftLink({ span, urlSpan, ...rest }: Link, by: number): Link {
  return { ...rest, span: shiftSpan(span, by), ...(urlSpan && { urlSpan: shiftSpan(urlSpan, by) }) };
}
