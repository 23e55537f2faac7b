import type { Link, Nodes, RootContent } from 'mdast';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';

/** URLs stand bare, as people write them in minutes; `mdast-util-to-markdown` would put them in angle brackets. */
const OPTIONS: Options = {
  bullet: '-',
  listItemIndent: 'one',
  handlers: { link: (node: Link) => node.url },
};

/** Makes a heading. */
export function heading(depth: 1 | 2 | 3 | 4 | 5 | 6, words: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value: words }] };
}

/** Makes a paragraph of words that a URL may follow. */
export function paragraph(words: string, url?: string): RootContent & { type: 'paragraph' } {
  const link: Link[] = url === undefined ? [] : [{ type: 'link', url, children: [] }];
  return { type: 'paragraph', children: [{ type: 'text', value: words }, ...link] };
}

/** Makes a list with one item for each paragraph. */
export function list(...items: (RootContent & { type: 'paragraph' })[]): RootContent {
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
