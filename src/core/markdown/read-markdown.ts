import type { Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { contentOf, startOf } from './content';
import type { Content, Definitions } from './document';

/** The content of a piece of Markdown, and how it affects what follows. */
export interface ReadMarkdown extends Content {
  /** Whether a heading right after it would be one: false inside an open fence, comment or HTML block. */
  readonly isClosed: boolean;
  /** The offsets of its blocks, and of list items at the margin. */
  readonly blockStarts: readonly number[];
}

const SENTINEL = '# end';

const parser = unified().use(remarkParse).freeze();

/** Parses a piece of Markdown as a tree, without definitions of other pieces; time is not bounded, as for `readMarkdown`. */
export function treeOf(text: string): Root {
  return parser.parse(text);
}

/** What the parser found in a text: its blocks, and how far their offsets are ahead of those of the text. */
interface Parsed {
  /** Each item of a list at the margin is a block of its own. */
  readonly blocks: readonly RootContent[];
  readonly shift: number;
  readonly isClosed: boolean;
}

/**
 * Parses a piece of Markdown that begins where no block is open, from the offset `from` on; `known` are the
 * definitions of the whole document. The time is not bounded here: the caller checks `isTooComplex` first.
 */
export function readMarkdown(text: string, from: number, known: Definitions): ReadMarkdown {
  return readBlocks(text, parseBlocks(text, from, known), known);
}

/** Reads pieces that follow each other, each as `readMarkdown` would; one call of the parser costs less than many. */
export function readTogether(texts: readonly string[], from: number): readonly ReadMarkdown[] {
  const known: Definitions = new Map();
  const { blocks, shift, isClosed } = parseBlocks(texts.join(''), from, known);
  let start = 0;
  let first = 0;
  return texts.map((text, index) => {
    const after = blocks.findIndex(
      (block, at) => at >= first && startOf(block) - shift >= start + text.length,
    );
    const end = after < 0 ? blocks.length : after;
    const isLast = index === texts.length - 1;
    const own = { blocks: blocks.slice(first, end), shift: shift + start, isClosed: !isLast || isClosed };
    start += text.length;
    first = end;
    return readBlocks(text, own, known);
  });
}

function parseBlocks(text: string, from: number, known: Definitions): Parsed {
  // Which brackets are links depends on the labels defined anywhere in the document.
  const labels = [...known.keys()].map(label => `[${label}]: <>\n`).join('');
  const body = text.slice(from);
  // The parser drops a byte order mark at its start, which shifts its offsets.
  const before = labels || body.startsWith('\uFEFF') ? `${labels}\n` : '';
  const lineEnd = body === '' || /[\r\n]$/.test(body) ? '' : '\n';
  const { children } = parser.parse(before + body + lineEnd + SENTINEL);
  const last = children.at(-1);
  const shift = before.length - from;
  const isClosed = last?.type === 'heading' && startOf(last) - shift === text.length + lineEnd.length;
  const blocks = (isClosed ? children.slice(0, -1) : children)
    .filter(node => startOf(node) >= before.length)
    .flatMap(node => (node.type === 'list' ? node.children : [node]));
  return { blocks, shift, isClosed };
}

function readBlocks(text: string, { blocks, shift, isClosed }: Parsed, known: Definitions): ReadMarkdown {
  const blockStarts = blocks.map(block => startOf(block) - shift);
  return { ...contentOf(text, blocks, shift, known), isClosed, blockStarts };
}
