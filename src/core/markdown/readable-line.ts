/** A line of Markdown as a person reads it, with code and URLs masked as one character each, so that nothing is found in them. */
export interface ReadableLine {
  readonly words: string;
  /** Restores the code and the URLs in words of the line. */
  readonly written: (words: string) => string;
}

/** Private use characters of Unicode, which have no meaning in a text, mask code and URLs. */
const FIRST = 0xe000;
const PRIVATE = /[\ue000-\uf8ff]/g;
const MAX_KEPT = 0x1000;

const COMMENT_OR_TAG = /<!--.*?(?:-->|$)|<\/?[a-z][^<>:]*>|<\/?a [^<>]*>/gi;
const CODE_OR_LINK = /(`+)([^`]+)`+|!?\[([^[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?\)/g;
const URL = /<?(https?:\/\/[^\s<>]*[^\s<>.,;:!?)\]*_~'"])>?/g;
/** Matches marks of emphasis, which are at the edge of a word. */
const EMPHASIS = /(?<![\p{L}\d*_])[*_]+(?=[^\s*_])|(?<=[^\s*_])[*_]+(?![\p{L}\d*_])/gu;

/** Reads a line of running text; strikethrough marks stay. */
export function readableLine(markdown: string): ReadableLine {
  const kept: string[] = [];
  const keep = (text: string) =>
    kept.length < MAX_KEPT ? String.fromCharCode(FIRST + kept.push(text) - 1) : ' ';
  const words = markdown
    .replace(PRIVATE, ' ')
    .replace(
      CODE_OR_LINK,
      (_, ticks: string | undefined, code: string | undefined, text: string | undefined) =>
        ticks ? keep(code ?? '') : /^https?:/.test(text ?? '') ? keep(text ?? '') : (text ?? ''),
    )
    .replace(COMMENT_OR_TAG, ' ')
    .replace(URL, (_, url: string) => keep(url))
    .replace(EMPHASIS, '')
    .replace(/:(?:white|heavy)_check_mark:/g, '✅')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const written = (some: string) =>
    some.replace(PRIVATE, character => kept[character.charCodeAt(0) - FIRST] ?? '');
  return { words, written };
}
