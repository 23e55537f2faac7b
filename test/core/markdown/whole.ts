import { toDocumentSpan } from '../../../src/core/markdown/place';
import { readFrontMatter } from '../../../src/core/markdown/front-matter';
import { readMarkdown } from '../../../src/core/markdown/read-markdown';
import type { Content, Link, MarkdownDocument } from '../../../src/core/markdown/document';
import type { Span } from '../../../src/core/text/text';

/** What a document holds, with spans of the whole document; a slide deck and what is too complex hold nothing. */
export type Whole = Omit<Content, 'definitions'>;

/** Gathers what the segments of minutes hold. */
export function wholeOf(document: MarkdownDocument): Whole {
  const whole = { headings: [], textLines: [], listItems: [], links: [], inlines: [], definedLinks: [] } as {
    -readonly [Key in keyof Whole]: Whole[Key][number][];
  };
  for (const [index, segment] of document.segments.entries()) {
    const at = (span: Span) => toDocumentSpan(document, { segment: index, span });
    for (const heading of segment.headings)
      whole.headings.push({ ...heading, span: at(heading.span), nameSpan: at(heading.nameSpan) });
    for (const line of segment.textLines) whole.textLines.push({ ...line, span: at(line.span) });
    for (const item of segment.listItems)
      whole.listItems.push({ ...item, span: at(item.span), textSpan: at(item.textSpan) });
    const placed = (link: Link) => ({
      ...link,
      span: at(link.span),
      ...(link.urlSpan && { urlSpan: at(link.urlSpan) }),
    });
    whole.links.push(...segment.links.map(placed));
    for (const inline of segment.inlines) whole.inlines.push({ ...inline, span: at(inline.span) });
    whole.definedLinks.push(...segment.definedLinks.map(placed));
  }
  return whole;
}

/** Reads a document in one go, as the parser alone does. */
export function readWhole(text: string): Whole {
  const { end } = readFrontMatter(text);
  const { definitions } = readMarkdown(text, end, new Map());
  const { headings, textLines, listItems, links, inlines, definedLinks } = readMarkdown(
    text,
    end,
    definitions,
  );
  return { headings, textLines, listItems, links, inlines, definedLinks };
}
