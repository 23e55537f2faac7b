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
import { findBareUrls } from './bare-urls';
import { destinationAt } from './destination';
import type { Content, Definitions, Heading, Inline, Link, ListItem, TextLine } from './document';
import { lineAt, lineSpan, lineStartsOf, type LineStarts, type Span } from '../text/text';

/** The content of a piece of Markdown, and how it affects what follows. */
export interface ReadMarkdown extends Content {
  /** Whether a heading right after it would be one: false inside an open fence, comment or HTML block. */
  readonly isClosed: boolean;
  /** The offsets of its blocks, and of list items at the margin. */
  readonly blockStarts: readonly number[];
}

interface Found {
  readonly text: string;
  readonly lineStarts: LineStarts;
  /** How far the parser's offsets are ahead of those of the text. */
  readonly shift: number;
  /** The definitions of the whole document. */
  readonly known: Definitions;
  readonly headings: Heading[];
  readonly textLines: TextLine[];
  readonly listItems: ListItem[];
  readonly links: Link[];
  readonly inlines: Inline[];
  readonly definitions: Map<string, string>;
  readonly definedLinks: Link[];
}

const SENTINEL = '# end';

const parser = unified().use(remarkParse).freeze();

/**
 * Parses a piece of Markdown that begins where no block is open, from the offset `from` on; `known` are the
 * definitions of the whole document. The time is not bounded here: the caller checks `isTooComplex` first.
 */
export function readMarkdown(text: string, from: number, known: Definitions): ReadMarkdown {
  // Which brackets are links depends on the labels defined anywhere in the document.
  const labels = [...known.keys()].map(label => `[${label}]: <>\n`).join('');
  const body = text.slice(from);
  // The parser drops a byte order mark at its start, which shifts its offsets.
  const before = labels || body.startsWith('\uFEFF') ? `${labels}\n` : '';
  const lineEnd = body === '' || /[\r\n]$/.test(body) ? '' : '\n';
  const root = parser.parse(before + body + lineEnd + SENTINEL);
  const found: Found = {
    text,
    lineStarts: lineStartsOf(text),
    shift: before.length - from,
    known,
    headings: [],
    textLines: [],
    listItems: [],
    links: [],
    inlines: [],
    definitions: new Map(),
    definedLinks: [],
  };
  const blockStarts: number[] = [];
  const last = root.children.at(-1);
  const isClosed = last?.type === 'heading' && spanOf(last, found).start === text.length + lineEnd.length;
  for (const node of isClosed ? root.children.slice(0, -1) : root.children) {
    if (spanOf(node, found).start < from) continue;
    blockStarts.push(...(node.type === 'list' ? node.children : [node]).map(one => spanOf(one, found).start));
    collectDefinitions(node, found);
    collectBlock(node, 0, found);
  }
  const { headings, textLines, listItems, links, inlines, definitions, definedLinks } = found;
  return { headings, textLines, listItems, links, inlines, definitions, definedLinks, isClosed, blockStarts };
}

function collectDefinitions(node: RootContent, found: Found): void {
  if (node.type === 'definition') {
    const { identifier, url } = node;
    if (!found.definitions.has(identifier)) found.definitions.set(identifier, url);
    found.definedLinks.push(definedLink(node, found));
  }
  if ('children' in node) for (const child of node.children) collectDefinitions(child, found);
}

/** After the label and its colon, the URL may be in angle brackets and on the next line (CommonMark 4.7). */
function definedLink(node: Definition, found: Found): Link {
  const span = spanOf(node, found);
  const written = /^\[(?:[^\\[\]]|\\.)*\]:[\s>]*(?:<([^>\n]*)>|(\S+))/.exec(
    found.text.slice(span.start, span.end),
  );
  const url = written?.[1] ?? written?.[2] ?? '';
  const start = span.start + (written?.[0].lastIndexOf(url) ?? 0);
  return {
    span,
    url: node.url,
    urlSpan: { start, end: start + url.length },
    text: node.label ?? '',
  };
}

function collectBlock(node: RootContent, depth: number, found: Found): void {
  switch (node.type) {
    case 'heading':
      if (depth === 0) found.headings.push(headingOf(node, found));
      for (const child of node.children) {
        collectLinks(child, found);
        collectInlines(child, found);
      }
      break;
    case 'paragraph':
      for (const line of textLinesOf(node, depth, found)) found.textLines.push(line);
      for (const child of node.children) {
        collectLinks(child, found);
        collectInlines(child, found);
      }
      break;
    case 'html':
      found.inlines.push({ kind: 'html', span: spanOf(node, found) });
      break;
    case 'blockquote':
      for (const child of node.children) collectLinksBelow(child, found);
      break;
    case 'list':
      for (const item of node.children) {
        found.listItems.push(listItemOf(item, depth + 1, found));
        for (const child of item.children) collectBlock(child, depth + 1, found);
      }
      break;
  }
}

/** Links in a quote count; its lines and items are somebody else's. */
function collectLinksBelow(node: RootContent, found: Found): void {
  if (node.type === 'heading' || node.type === 'paragraph')
    for (const child of node.children) collectLinks(child, found);
  else if ('children' in node) for (const child of node.children) collectLinksBelow(child, found);
}

function headingOf(node: HeadingNode, found: Found): Heading {
  const span = spanOf(node, found);
  const first = node.children[0];
  const last = node.children.at(-1);
  const nameSpan =
    first && last
      ? { start: spanOf(first, found).start, end: spanOf(last, found).end }
      : { start: span.end, end: span.end };
  return { level: node.depth, name: plainText(node.children).replace(/\s+/g, ' ').trim(), span, nameSpan };
}

function textLinesOf(node: Paragraph, depth: number, found: Found): TextLine[] {
  const { text, lineStarts } = found;
  const { start, end } = spanOf(node, found);
  const lines: TextLine[] = [];
  for (let line = lineAt(lineStarts, start); line <= lineAt(lineStarts, end); line++) {
    const whole = lineSpan(text, lineStarts, line);
    const from = Math.max(start, whole.start);
    const indent = /^\s*/.exec(text.slice(from, whole.end))?.[0].length ?? 0;
    // A lazy continuation line, which no blank line separates from the list, is not in the list for a reader.
    const isLazy = depth > 0 && whole.start > start && indent === 0;
    lines.push({ span: { start: from + indent, end: whole.end }, depth: isLazy ? 0 : depth });
  }
  return lines;
}

function listItemOf(node: ListItemNode, depth: number, found: Found): ListItem {
  const { text } = found;
  const span = spanOf(node, found);
  const [first] = node.children;
  const start = first?.type === 'paragraph' ? spanOf(first, found).start : span.end;
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
  const span = spanOf(node, found);
  if (node.type === 'link') found.links.push({ span, url: node.url, ...partsOf(node, found) });
  else if (node.type === 'linkReference') {
    const url = found.known.get(node.identifier);
    if (url !== undefined) found.links.push({ span, url, text: plainText(node.children) });
  } else if (node.type === 'text') {
    for (const link of findBareUrls(found.text, span)) found.links.push(link);
  } else if ('children' in node) for (const child of node.children) collectLinks(child, found);
}

const INLINES: Readonly<Partial<Record<PhrasingContent['type'], Inline['kind']>>> = {
  text: 'text',
  inlineCode: 'code',
  link: 'link',
  linkReference: 'link',
  image: 'image',
  imageReference: 'image',
  html: 'html',
  break: 'break',
};

function collectInlines(node: PhrasingContent, found: Found): void {
  const kind = INLINES[node.type];
  if (kind) found.inlines.push({ kind, span: spanOf(node, found) });
  else if ('children' in node) for (const child of node.children) collectInlines(child, found);
}

/** Finds the URL of a link: in angle brackets, or after `](`, where it may be in angle brackets too (CommonMark 6.3). */
function partsOf(node: LinkNode, found: Found): Pick<Link, 'urlSpan' | 'text'> {
  const { text } = found;
  const span = spanOf(node, found);
  const last = node.children.at(-1);
  if (text[span.start] === '<')
    return { urlSpan: { start: span.start + 1, end: span.end - 1 }, text: node.url };
  const opening = text.indexOf('](', last ? spanOf(last, found).end : span.start) + 2;
  const start = opening + (/^\s*/.exec(text.slice(opening, span.end))?.[0].length ?? 0);
  const urlSpan = destinationAt(text.slice(0, span.end - 1), start);
  return { urlSpan, text: plainText(node.children) };
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

function spanOf(node: Nodes, { shift }: Found): Span {
  const { start, end } = node.position ?? {};
  return { start: (start?.offset ?? 0) - shift, end: (end?.offset ?? 0) - shift };
}
