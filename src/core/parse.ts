import type {
  Definition,
  Heading as HeadingNode,
  Link as LinkNode,
  ListItem as ListItemNode,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isTooComplex } from './bounds';
import { findBareUrls } from './bare-urls';
import { readFrontMatter } from './front-matter';
import type { Heading, Link, ListItem, Minutes, TextLine } from './minutes';
import { lineAt, lineSpan, lineStartsOf, type LineStarts, type Span } from './text';

interface Found {
  readonly text: string;
  readonly lineStarts: LineStarts;
  readonly headings: Heading[];
  readonly textLines: TextLine[];
  readonly listItems: ListItem[];
  readonly links: Link[];
  readonly definitions: Map<string, Definition>;
}

const parser = unified().use(remarkParse).freeze();

/** Reads a Markdown text as minutes. Never throws: a text beyond bounded time is only marked as too complex. */
export function parse(text: string): Minutes {
  const lineStarts = lineStartsOf(text);
  const { end: bodyStart, isSlideDeck } = readFrontMatter(text);
  const found: Found = {
    text,
    lineStarts,
    headings: [],
    textLines: [],
    listItems: [],
    links: [],
    definitions: new Map(),
  };
  const tooComplex = isTooComplex(text);
  if (!tooComplex && !isSlideDeck) {
    const root = parser.parse(blanked(text, bodyStart));
    for (const node of root.children) collectDefinitions(node, found.definitions);
    for (const node of root.children) collectBlock(node, 0, found);
  }
  const { headings, textLines, listItems, links } = found;
  return {
    text,
    lineStarts,
    bodyStart,
    isSlideDeck,
    isTooComplex: tooComplex,
    headings,
    textLines,
    listItems,
    links,
  };
}

/** Front matter becomes white space, so that all offsets stay those of the document. */
function blanked(text: string, end: number): string {
  return text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

function collectDefinitions(node: RootContent, definitions: Map<string, Definition>): void {
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) collectDefinitions(child, definitions);
}

function collectBlock(node: RootContent, depth: number, found: Found): void {
  switch (node.type) {
    case 'heading':
      if (depth === 0) found.headings.push(headingOf(node));
      for (const child of node.children) collectLinks(child, found);
      break;
    case 'paragraph':
      for (const line of textLinesOf(node, depth, found)) found.textLines.push(line);
      for (const child of node.children) collectLinks(child, found);
      break;
    case 'list':
      for (const item of node.children) {
        found.listItems.push(listItemOf(item, depth + 1, found));
        for (const child of item.children) collectBlock(child, depth + 1, found);
      }
      break;
  }
}

function headingOf(node: HeadingNode): Heading {
  const span = spanOf(node);
  const first = node.children[0];
  const last = node.children.at(-1);
  const nameSpan =
    first && last
      ? { start: spanOf(first).start, end: spanOf(last).end }
      : { start: span.end, end: span.end };
  return { level: node.depth, name: plainText(node.children).replace(/\s+/g, ' ').trim(), span, nameSpan };
}

function textLinesOf(node: Paragraph, depth: number, { text, lineStarts }: Found): TextLine[] {
  const { start, end } = spanOf(node);
  const lines: TextLine[] = [];
  for (let line = lineAt(lineStarts, start); line <= lineAt(lineStarts, end); line++) {
    const whole = lineSpan(text, lineStarts, line);
    const from = Math.max(start, whole.start);
    const indent = /^\s*/.exec(text.slice(from, whole.end))?.[0].length ?? 0;
    // A line that a list took in only because no blank line parts them stands in no list for its reader.
    const isLazy = depth > 0 && whole.start > start && indent === 0;
    lines.push({ span: { start: from + indent, end: whole.end }, depth: isLazy ? 0 : depth });
  }
  return lines;
}

function listItemOf(node: ListItemNode, depth: number, { text }: Found): ListItem {
  const span = spanOf(node);
  const [first] = node.children;
  const start = first?.type === 'paragraph' ? spanOf(first).start : span.end;
  const lineEnd = text.slice(start, span.end).search(/[\r\n]/);
  const end = lineEnd < 0 ? span.end : start + lineEnd;
  const hasMore = node.children.length > 0 && text.slice(end, span.end).trim() !== '';
  return {
    span,
    textSpan: { start, end },
    depth,
    hasMore: hasMore || (first !== undefined && start === span.end),
  };
}

function collectLinks(node: PhrasingContent, found: Found): void {
  const span = spanOf(node);
  if (node.type === 'link') found.links.push({ span, url: node.url, ...partsOf(node, found.text) });
  else if (node.type === 'linkReference') {
    const definition = found.definitions.get(node.identifier);
    if (definition) found.links.push({ span, url: definition.url, text: plainText(node.children) });
  } else if (node.type === 'text') {
    for (const link of findBareUrls(found.text, span)) found.links.push(link);
  } else if ('children' in node) for (const child of node.children) collectLinks(child, found);
}

/** Where the URL of a link stands: in angle brackets, or behind `](`, perhaps in angle brackets too (CommonMark 6.3). */
function partsOf(node: LinkNode, text: string): Pick<Link, 'urlSpan' | 'text'> {
  const span = spanOf(node);
  const last = node.children.at(-1);
  if (text[span.start] === '<')
    return { urlSpan: { start: span.start + 1, end: span.end - 1 }, text: node.url };
  const opening = text.indexOf('](', last ? spanOf(last).end : span.start);
  const written = /^\s*(?:<([^>\n]*)>|([^\s)]*(?:\([^\s)]*\)[^\s)]*)*))/.exec(
    text.slice(opening + 2, span.end),
  );
  const url = written?.[1] ?? written?.[2] ?? '';
  const start = opening + 2 + (written?.[0].lastIndexOf(url) ?? 0);
  return { urlSpan: { start, end: start + url.length }, text: plainText(node.children) };
}

function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map(node =>
      'value' in node && node.type !== 'html'
        ? node.value
        : 'children' in node
          ? plainText(node.children)
          : '',
    )
    .join('');
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
