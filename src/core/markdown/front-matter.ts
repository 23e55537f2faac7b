/** What stands before the minutes proper. */
export interface FrontMatter {
  /** The offset of the first character after it; 0 when there is none. */
  readonly end: number;
  /** Whether it says that the file is a slide deck. */
  readonly saysSlides: boolean;
  /** The offset up to which the text decides this; Infinity where a fence stays open. */
  readonly reach: number;
}

const OPENED = /^\s*(?:---|\+\+\+)[ \t]*(?:[\r\n]|$)/;
const FENCE_LINE = /(?:^|[\r\n])(?:---|\.\.\.|\+\+\+)[ \t]*(?:[\r\n]|$)/;
/** YAML ends with `---` or `...` (YAML 1.2, 9.1), TOML, as Hugo and Zola have it, with `+++`. */
const FENCED =
  /^(\s*)(?:---[ \t]*(?:\r\n|\r|\n)([^]*?)(?<=[\r\n])(?:---|\.\.\.)|\+\+\+[ \t]*(?:\r\n|\r|\n)([^]*?)(?<=[\r\n])\+\+\+)[ \t]*(?:\r\n|\r|\n|$)/;
/** HackMD's `type: slide` and `slideOptions`, and Marp's `marp: true`; HackMD also takes them after an empty line. */
const SLIDES = /^(?:type:\s*['"]?slides?\b|slideOptions:|marp:\s*true\b)/m;
/** Lines of YAML and nothing else: a key, an entry of a list, a continuation, a remark. */
const ONLY_ENTRIES =
  /^(?:[\w"'.-]+[ \t]*:(?:[ \t][^\r\n]*)?(?:\r\n|\r|\n)+(?:(?:[ \t]|- |#)[^\r\n]*(?:\r\n|\r|\n)+)*)+$/;
/** A comment that gives one slide its looks (reveal.js, "Markdown: Slide Attributes"). */
const SLIDE_COMMENT = /<!--\s*\.slide:/;

/**
 * Reads YAML front matter: from a line `---` at the very start to the next line `---`.
 * It is decided before Markdown is parsed, because an unclosed fence is an ordinary thematic break.
 */
export function readFrontMatter(text: string): FrontMatter {
  if (!OPENED.test(text)) return { end: 0, saysSlides: false, reach: 0 };
  const [fenced, before = '', yaml = '', toml = ''] = FENCED.exec(text) ?? [];
  if (fenced === undefined) return { end: 0, saysSlides: false, reach: Infinity };
  // Behind an empty line it is front matter where nothing else stands in it, as HackMD takes it.
  const end = before === '' || ONLY_ENTRIES.test(yaml) ? fenced.length : 0;
  return { end, saysSlides: SLIDES.test(yaml || toml), reach: fenced.length };
}

/** Tells whether a line of a text may end front matter. */
export function mayEndFrontMatter(text: string): boolean {
  return FENCE_LINE.test(text);
}

/** Finds the offset of a comment that gives a slide its looks; -1 when a text has none. */
export function slideComment(text: string): number {
  return text.search(SLIDE_COMMENT);
}
