import type { Library } from '../repository/library';
import { memo } from '../text/memo';
import type { MarkdownDocument } from './document';
import { parse } from './parse';

const parsed = memo<Library, Map<string, MarkdownDocument>>(() => new Map());

/** Parses a file of the library, once for each version of its text; undefined if it cannot be read, or not yet. */
export function documentAt(library: Library, path: string): MarkdownDocument | undefined {
  const text = library.read(path);
  if (typeof text !== 'string') return undefined;
  const known = parsed(library).get(path);
  if (known?.text === text) return known;
  const document = parse(text);
  parsed(library).set(path, document);
  return document;
}
