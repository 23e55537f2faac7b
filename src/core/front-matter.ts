/** What stands before the minutes proper. */
export interface FrontMatter {
  /** The offset of the first character after it; 0 when there is none. */
  readonly end: number;
  /** Whether it declares a slide deck in the manner of HackMD (`type: slide`, `slideOptions`) or Marp (`marp: true`). */
  readonly isSlideDeck: boolean;
}

const FENCED = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)([^]*?)(?<=[\r\n])---[ \t]*(?:\r\n|\r|\n|$)/;
const SLIDES = /^(?:type:\s*['"]?slides?\b|slideOptions:|marp:\s*true\b)/m;

/**
 * Reads YAML front matter: from a line `---` at the very start to the next line `---`.
 * It is decided before Markdown is parsed, because an unclosed fence is an ordinary thematic break.
 */
export function readFrontMatter(text: string): FrontMatter {
  const match = text.startsWith('---') || text.startsWith('\uFEFF---') ? FENCED.exec(text) : null;
  if (!match) return { end: text.startsWith('\uFEFF') ? 1 : 0, isSlideDeck: false };
  return { end: match[0].length, isSlideDeck: SLIDES.test(match[1] ?? '') };
}
