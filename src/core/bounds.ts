/** The longest text that is parsed, in UTF-16 code units. */
const MAX_LENGTH = 400_000;
/** The longest line; minutes are prose, and a line of this length is data. */
const MAX_LINE = 20_000;
/** Lists and quotes that one line may open; the parser's cost grows with the square of it. */
const MAX_OPENED = 40;
/** Characters in one paragraph that may open emphasis or a link; the parser compares them with each other. */
const MAX_DELIMITERS = 1_000;

const OPENERS = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t]|$|[-*+>]))*/;
const MARKS = /[*_[\]!`<]/g;

/** Tells whether parsing a text could take too long: CommonMark parsers slow down on nesting and runs of open marks. */
export function isTooComplex(text: string): boolean {
  if (text.length > MAX_LENGTH) return true;
  let delimiters = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.length > MAX_LINE) return true;
    const opened = OPENERS.exec(line)?.[0].replace(/[ \t]/g, '').length ?? 0;
    if (opened > MAX_OPENED) return true;
    delimiters = line.trim() ? delimiters + (line.match(MARKS)?.length ?? 0) : 0;
    if (delimiters > MAX_DELIMITERS) return true;
  }
  return false;
}
