import { readFrontMatter } from '../markdown/front-matter';

/** An entry of front matter: a key at the margin, and all lines of its value. */
export interface FrontMatterEntry {
  readonly key: string;
  /** As written, with its line endings. */
  readonly text: string;
}

/** Matches a key at the margin and the lines that go on with its value. */
const ENTRY =
  /^(["']?)([\w.-]+)\1[ \t]*:(?:[ \t][^\r\n]*)?(?:\r\n|\r|\n)(?:(?:[ \t]+[^\r\n]*|- [^\r\n]*|-[ \t]*|[ \t]*)(?:\r\n|\r|\n))*/gm;

/** Reads the entries of the front matter of a text; empty if it has none. */
export function entriesOf(text: string): readonly FrontMatterEntry[] {
  return [...bodyOf(text).matchAll(ENTRY)].map(([entry, , key = '']) => ({ key, text: entry }));
}

/** Reads what stands between the marks of front matter; empty if a text has none. */
export function bodyOf(text: string): string {
  const { end } = readFrontMatter(text);
  return /^\s*---[^\r\n]*(?:\r\n|\r|\n)([^]*?)(?:---|\.\.\.)\s*$/.exec(text.slice(0, end))?.[1] ?? '';
}
