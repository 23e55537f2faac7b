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
import { findBareUrls } from './bare-urls';
import { destinationAt } from './destination';
import type { Content, Definitions, Heading, Inline, Link, ListItem, TextLine } from './document';
import { lineAt, lineSpan, lineStartsOf, type LineStarts, type Span } from '../text/text';

interface Collected {
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

/** Collects what blocks hold that the parser found in a text; its offsets are ahead of those of the text by `shift`. */
export function contentOf(
  text: string,
  blocks: readonly RootContent[],
  shift: number,
  known: Definitions,
): Content {
  const collected: Collected = {
    text,
    lineStarts: lineStartsOf(text),
    shift,
    known,
    headings: [],
    textLines: [],
    listItems: [],
    links: [],
    inlines: [],
    definitions: new Map(),
    definedLinks: [],
  };
  for (const block of blocks) {
    collectDefinitions(block, collected);
    collectBlock(block, 0, collected);
  }
  const { headings, textLines, listItems, links, inlines, definitions, definedLinks } = collected;
  return { headings, textLines, listItems, links, inlines, definitions, definedLinks };
}

function collectDefinitions(node: RootContent, collected: Collected): void {
  if (node.type === 'definition') {
    const { identifier, url } = node;
    if (!collected.definitions.has(identifier)) collected.definitions.set(identifier, url);
    collected.definedLinks.push(definedLink(node, collected));
  }
  if ('children' in node) for (const child of node.children) collectDefinitions(child, collected);
}

/** After the label and its colon, the URL may be in angle brackets and on the next line (CommonMark 4.7). */
function definedLink(node: Definition, collected: Collected): Link {
  const span = spanOf(node, collected);
  const written = /^\[(?:[^\\[\]]|\\.)*\]:[\s>]*(?:<([^>\n]*)>|(\S+))/.exec(
    collected.text.slice(span.start, span.end),
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

function collectBlock(node: RootContent, depth: number, collected: Collected): void {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      if (node.type === 'heading' && depth === 0) collected.headings.push(headingOf(node, collected));
      if (node.type === 'paragraph')
        for (const line of textLinesOf(node, depth, collected)) collected.textLines.push(line);
      for (const child of node.children) {
        collectLinks(child, collected);
        collectInlines(child, collected);
      }
      break;
    case 'html':
      collected.inlines.push({ kind: 'html', span: spanOf(node, collected) });
      break;
    case 'blockquote':
      for (const child of node.children) collectLinksBelow(child, collected);
      break;
    case 'list':
      for (const item of node.children) collectBlock(item, depth, collected);
      break;
    case 'listItem':
      collected.listItems.push(listItemOf(node, depth + 1, collected));
      for (const child of node.children) collectBlock(child, depth + 1, collected);
      break;
  }
}

/** Links in a quote count; its lines and items are somebody else's. */
function collectLinksBelow(node: RootContent, collected: Collected): void {
  if (node.type === 'heading' || node.type === 'paragraph')
    for (const child of node.children) collectLinks(child, collected);
  else if ('children' in node) for (const child of node.children) collectLinksBelow(child, collected);
}

function headingOf(node: HeadingNode, collected: Collected): Heading {
  const span = spanOf(node, collected);
  const first = node.children[0];
  const last = node.children.at(-1);
  const nameSpan =
    first && last
      ? { start: spanOf(first, collected).start, end: spanOf(last, collected).end }
      : { start: span.end, end: span.end };
  return { level: node.depth, name: plainText(node.children).replace(/\s+/g, ' ').trim(), span, nameSpan };
}

function textLinesOf(node: Paragraph, depth: number, collected: Collected): TextLine[] {
  const { text, lineStarts } = collected;
  const { start, end } = spanOf(node, collected);
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

function listItemOf(node: ListItemNode, depth: number, collected: Collected): ListItem {
  const { text } = collected;
  const span = spanOf(node, collected);
  const [first] = node.children;
  const start = first?.type === 'paragraph' ? spanOf(first, collected).start : span.end;
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

function collectLinks(node: PhrasingContent, collected: Collected): void {
  const span = spanOf(node, collected);
  if (node.type === 'link') collected.links.push({ span, url: node.url, ...partsOf(node, collected) });
  else if (node.type === 'linkReference') {
    const url = collected.known.get(node.identifier);
    if (url !== undefined)
      collected.links.push({ span, url, label: node.identifier, text: plainText(node.children) });
  } else if (node.type === 'text') {
    for (const link of findBareUrls(collected.text, span)) collected.links.push(link);
  } else if ('children' in node) for (const child of node.children) collectLinks(child, collected);
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

function collectInlines(node: PhrasingContent, collected: Collected): void {
  const kind = INLINES[node.type];
  if (kind) collected.inlines.push({ kind, span: spanOf(node, collected) });
  else if ('children' in node) for (const child of node.children) collectInlines(child, collected);
}

/** Finds the URL of a link: in angle brackets, or after `](`, where it may be in angle brackets too (CommonMark 6.3). */
function partsOf(node: LinkNode, collected: Collected): Pick<Link, 'urlSpan' | 'text'> {
  const { text } = collected;
  const span = spanOf(node, collected);
  const last = node.children.at(-1);
  if (text[span.start] === '<')
    return { urlSpan: { start: span.start + 1, end: span.end - 1 }, text: node.url };
  const opening = text.indexOf('](', last ? spanOf(last, collected).end : span.start) + 2;
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

function spanOf(node: Nodes, { shift }: Collected): Span {
  return { start: startOf(node) - shift, end: (node.position?.end.offset ?? 0) - shift };
}

/** Finds the offset, among those of the parser, at which a node begins. */
export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}
