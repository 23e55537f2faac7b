import type { Link, Nodes, Paragraph, RootContent } from 'mdast';
import type { Vocabulary } from '../repository/vocabulary';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';

/** The link of a minutes line. */
export interface LinkToWrite {
  readonly url: string;
  /** Whether the URL is written bare; otherwise the file's name becomes its text. */
  readonly isBare: boolean;
}

/** URLs are written bare, as people do in minutes; `mdast-util-to-markdown` would put them in angle brackets. */
const OPTIONS: Options = {
  bullet: '-',
  listItemIndent: 'one',
  handlers: {
    link: ({ url, title }: Link) => (title ? `[${title}](${url})` : url),
  },
};

/** Makes a heading. */
export function heading(depth: 1 | 2 | 3 | 4 | 5 | 6, words: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value: words }] };
}

function paragraph(words: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: words }] };
}

/** Makes the line that names the minute taker, as written: a name may be a handle or a link. */
export function takerLine({ takerLabels: [label = ''] }: Vocabulary, taker: string | undefined): Paragraph {
  const name: Paragraph['children'] = taker ? [{ type: 'html', value: taker }] : [];
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: taker ? `${label}: ` : `${label}:` }, ...name],
  };
}

/** Makes a minutes line that links minutes or has a placeholder. */
export function minutesLine(
  { minutesLabels: [label = ''], placeholders }: Vocabulary,
  link: LinkToWrite | undefined,
): Paragraph {
  if (!link) return paragraph(`${label}: ${placeholders.written}`);
  const title = link.isBare ? null : link.url.slice(link.url.lastIndexOf('/') + 1);
  const node: Link = { type: 'link', url: link.url, title, children: [] };
  return { type: 'paragraph', children: [{ type: 'text', value: `${label}: ` }, node] };
}

/** Makes a list with one item for each paragraph. */
export function list(...items: Paragraph[]): RootContent {
  return {
    type: 'list',
    spread: false,
    children: items.map(item => ({ type: 'listItem', spread: false, children: [item] })),
  };
}

/** Makes a block of Markdown that is written as it is. */
export function verbatim(markdown: string): RootContent {
  return { type: 'html', value: markdown };
}

/** Writes new minutes as Markdown; lines end with LF. */
export function writeMinutes(children: RootContent[]): string {
  const root: Nodes = { type: 'root', children };
  return toMarkdown(root, OPTIONS);
}
