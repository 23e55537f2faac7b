import { findBareUrls } from './bare-urls';
import type { ReadMarkdown } from './read-markdown';

/**
 * One line of words, with a bullet or without: it begins with a letter or the like and has no character that could mean
 * anything to Markdown. Nothing but line endings follows.
 */
const PLAIN_LINE =
  /^(?<bullet>[-*+] )?(?<words>[\p{L}@("'](?:[^\p{C}\p{Z}\\`*_[\]<&]| (?! *[\r\n]| *$))*)(?:[\r\n]+|$)$/u;

/**
 * Reads a piece that is a plain line as the parser would, for a small part of what the parser costs; undefined for
 * all others. Most of what minute takers write is such lines.
 */
export function readPlainLine(text: string): ReadMarkdown | undefined {
  const { bullet = '', words } = PLAIN_LINE.exec(text)?.groups ?? {};
  if (words === undefined) return undefined;
  const textSpan = { start: bullet.length, end: bullet.length + words.length };
  const item = { span: { start: 0, end: textSpan.end }, textSpan, depth: 1, hasMore: false };
  return {
    headings: [],
    textLines: [{ span: textSpan, depth: bullet ? 1 : 0 }],
    listItems: bullet ? [item] : [],
    links: findBareUrls(text, textSpan),
    inlines: [{ kind: 'text', span: textSpan }],
    definitions: new Map(),
    definedLinks: [],
    isClosed: true,
    blockStarts: [0],
  };
}
