/** The front matter of a Markdown file. */
export interface FrontMatter {
  /** The offset at which the text after it begins; 0 if there is none. */
  readonly end: number;
  /** Whether it declares the file a slide deck. */
  readonly saysSlides: boolean;
  /** The offset up to which the text decides this; Infinity if its fence stays open. */
  readonly reach: number;
}

const OPENED = /^\s*(?:---|\+\+\+)[ \t]*(?:[\r\n]|$)/;
const FENCE_LINE = /(?:^|[\r\n])(?:---|\.\.\.|\+\+\+)[ \t]*(?:[\r\n]|$)/;
/** Matches YAML, ended by `---` or `...` (YAML 1.2, 9.1), and TOML between `+++`, as Hugo and Zola have it. */
const FENCED =
  /^(\s*)(?:---[ \t]*(?:\r{0,2}\n|\r)([^]*?)(?<=[\r\n])(?:---|\.\.\.)|\+\+\+[ \t]*(?:\r{0,2}\n|\r)([^]*?)(?<=[\r\n])\+\+\+)[ \t]*(?:\r{0,2}\n|\r|$)/;
/** Matches HackMD's `type: slide` and `slideOptions`, and Marp's `marp: true`; HackMD also allows an empty line before them. */
const SLIDES = /^(?:type:\s*['"]?slides?\b|slideOptions:|marp:\s*true\b)/m;
/** Matches YAML that has only keys, list entries, continuation lines and comments. */
const ONLY_ENTRIES =
  /^(?:[\w"'.-]+[ \t]*:(?:[ \t][^\r\n]*)?(?:\r\n|\r|\n)+(?:(?:[ \t]|- |#)[^\r\n]*(?:\r\n|\r|\n)+)*)+$/;
/** Matches a comment that styles one slide (reveal.js, "Markdown: Slide Attributes"). */
const SLIDE_COMMENT = /<!--\s*\.slide:/;

/** Reads the front matter of a text. It is found before Markdown is parsed, because an unclosed fence is an ordinary thematic break. */
export function readFrontMatter(text: string): FrontMatter {
  if (!OPENED.test(text)) return { end: 0, saysSlides: false, reach: 0 };
  const [fenced, before = '', yaml = '', toml = ''] = FENCED.exec(text) ?? [];
  if (fenced === undefined) return { end: 0, saysSlides: false, reach: Infinity };
  // After an empty line it is front matter only if it holds nothing but entries, as in HackMD.
  const end = before === '' || ONLY_ENTRIES.test(yaml) ? fenced.length : 0;
  // A line feed behind one more character would make it CR CR LF.
  const reach = fenced.length + (fenced.endsWith('\r') ? 1 : 0);
  return { end, saysSlides: SLIDES.test(yaml || toml), reach };
}

/** Tells whether a line of a text may end front matter. */
export function mayEndFrontMatter(text: string): boolean {
  return FENCE_LINE.test(text);
}

/** Tells whether a text that nobody has parsed declares itself a slide deck. */
export function saysSlides(text: string): boolean {
  return readFrontMatter(text).saysSlides || slideComment(text) >= 0;
}

/** Finds the offset of a comment that styles a slide; -1 if there is none. */
export function slideComment(text: string): number {
  return text.search(SLIDE_COMMENT);
}
