import type { Heading, Link, ListItem, TextLine } from './minutes';
import type { Span } from './text';

/** Gives a heading whose text stands so much further back. */
export function movedHeading(heading: Heading, by: number): Heading {
  return { ...heading, span: moved(heading.span, by), nameSpan: moved(heading.nameSpan, by) };
}

/** Gives a line of text that stands so much further back. */
export function movedLine(line: TextLine, by: number): TextLine {
  return { ...line, span: moved(line.span, by) };
}

/** Gives a list item that stands so much further back. */
export function movedItem(item: ListItem, by: number): ListItem {
  return { ...item, span: moved(item.span, by), textSpan: moved(item.textSpan, by) };
}

/** Gives a link that stands so much further back. */
export function movedLink({ span, urlSpan, ...rest }: Link, by: number): Link {
  return { ...rest, span: moved(span, by), ...(urlSpan && { urlSpan: moved(urlSpan, by) }) };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
