/** Larger files, in bytes, are not even read: they are not minutes. */
export const MAX_FILE_BYTES = 8_000_000;
/** The longest text that is parsed, in UTF-16 code units. */
const MAX_LENGTH = 2_000_000;
/** The most headings in a text; each begins a segment. */
const MAX_HEADINGS = 20_000;
/** The longest segment: the parser's cost grows faster than its input. */
const MAX_SEGMENT = 100_000;
/** The longest line; minutes are prose, and a line of this length is data. */
const MAX_LINE = 20_000;
/** The most lists and quotes that one line may open; the parser's cost grows with the square of it. */
const MAX_OPENED = 8;
/** The deepest indentation of a list item, in columns: each nested list takes two, and the cost grows with its depth. */
const MAX_INDENT = 100;
/** The most lists, items and quotes that a segment may open; each is a node that later ones are compared with. */
const MAX_OPENED_IN_ALL = 4_000;
/** The most characters in one paragraph that may open emphasis or a link; the parser compares them with each other. */
const MAX_DELIMITERS = 1_000;

/** The most underlined headings; the parser looks back at what is above each. */
const MAX_UNDERLINES = 300;

/** A rule ("* * *") or an underline ("=====") opens nothing, and may be of any length. */
const RULE = /^[ \t]*(?:-+|=+|\*+|_+)[ \t]*$|^(?=.{0,100}$)[ \t]*([-*_])(?:[ \t]*\1)+[ \t]*$/;
const BLOCK_START = /^ {0,3}(?:#|[-*+>]\s|\d{1,9}[.)]\s)/;
const OPENERS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))*/;
/** Matches any line that may open more than `MAX_OPENED`; a cheap test that some harmless lines pass too. */
const OPENS_MANY = /(?:[-*+>.)][ \t]*\d{0,9}){8}[-*+>.)]/;
/** Matches the start of any line that may be an underline. */
const MAY_UNDERLINE = /[\r\n][ \t]*[-=*_]/g;
const MARKERS = /[-*+>]|\d{1,9}[.)]/g;
const MARKS = /[*_[\]!`<]/g;

/** Tells whether a text of this length, in UTF-16 code units, with up to this many headings is too long to be minutes. */
export function isTooLong(length: number, headings: number): boolean {
  return length > MAX_LENGTH || headings > MAX_HEADINGS;
}

/** Tells whether parsing a segment could take too long: CommonMark parsers slow down on nesting and runs of open marks. */
export function isTooComplex(text: string): boolean {
  if (text.length > MAX_SEGMENT) return true;
  if (isPlain(text)) return false;
  let delimiters = 0;
  let openedInAll = 0;
  let underlines = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.length > MAX_LINE) return true;
    if (RULE.test(line)) {
      if (++underlines > MAX_UNDERLINES) return true;
      continue;
    }
    const opened = OPENERS.exec(line)?.[0].match(MARKERS)?.length ?? 0;
    openedInAll += opened;
    if (opened > 0 && indentOf(line) > MAX_INDENT) return true;
    if (opened > MAX_OPENED || openedInAll > MAX_OPENED_IN_ALL) return true;
    if (!line.trim() || BLOCK_START.test(line)) delimiters = 0;
    delimiters += line.match(MARKS)?.length ?? 0;
    if (delimiters > MAX_DELIMITERS) return true;
  }
  return false;
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
}

/** Tells quickly whether a text cannot be too complex, which is true of most. */
function isPlain(text: string): boolean {
  const has = (most: number, pattern: RegExp) =>
    text.length > most && (text.match(pattern)?.length ?? 0) > most;
  return (
    text.length <= MAX_OPENED_IN_ALL &&
    !has(MAX_DELIMITERS, MARKS) &&
    !has(MAX_UNDERLINES, MAY_UNDERLINE) &&
    !OPENS_MANY.test(text)
  );
}
