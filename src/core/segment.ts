import { isTooComplex } from './bounds';
import { readMarkdown } from './markdown';
import { cutIntoPieces, mayStayOpen, readPieces } from './pieces';
import type { Content, Definitions, Heading, Segment } from './minutes';
import { lineStartsOf, type LineStarts } from './text';

const COMMENT = '<!--';

/** No definitions. */
export const NO_DEFINITIONS: Definitions = new Map();

/** A further heading begins with marks, or is underlined. */
const MAY_BE_HEADING = /(?<![^\r\n]) {0,3}(?:#{1,6}(?=[ \t\r\n]|$)|(?:=+|-+)[ \t]*(?=[\r\n]|$))/;
const FIRST_HEADING =
  /^(#{1,6})[ \t]+([^\s[\]*_`<>&\\#\0](?:[^\r\n[\]*_`<>&\\#\0]*[^\s[\]*_`<>&\\#\0])?)[ \t]*(?=[\r\n]|$)/;
const FIRST_LINE = /^[^\r\n]*/;
/** A definition has a colon right behind its label (CommonMark 4.7). */
const IN_DEFINITION = ']:';

/** Makes a segment of a text that begins where no block is open, but not before an offset; it is read when it is asked. */
export function makeSegment(text: string, from = 0, known = NO_DEFINITIONS): Segment {
  let lineStarts: LineStarts | undefined;
  let headings: readonly Heading[] | undefined;
  let content: Content | undefined;
  let open: boolean | undefined;
  let complex: boolean | undefined;
  const read = () => (content ??= readPieces(text, from, known));
  return {
    text,
    from,
    known,
    hasComment: text.includes(COMMENT),
    get lineStarts() {
      return (lineStarts ??= lineStartsOf(text));
    },
    get headings() {
      return (headings ??= headingsByLook(text, from, known) ?? read().headings);
    },
    get textLines() {
      return read().textLines;
    },
    get listItems() {
      return read().listItems;
    },
    get links() {
      return read().links;
    },
    get definitions() {
      return text.includes(IN_DEFINITION) ? read().definitions : NO_DEFINITIONS;
    },
    get isTooComplex() {
      return (complex ??= isTooComplex(text));
    },
    get isOpen() {
      return (open ??= mayStayOpen(text, from) && (cutIntoPieces(text, from).at(-1)?.isOpen ?? false));
    },
  };
}

/** Makes the only segment of a document of which nothing is known. */
export function unreadSegment(text: string): Segment {
  const nothing = { headings: [], textLines: [], listItems: [], links: [], definitions: NO_DEFINITIONS };
  return {
    ...nothing,
    text,
    from: 0,
    known: NO_DEFINITIONS,
    lineStarts: lineStartsOf(text),
    isTooComplex: true,
    hasComment: text.includes(COMMENT),
    isOpen: false,
  };
}

/** Most segments have one heading, of plain words: what Markdown means by them needs no parser. Undefined when it does. */
function headingsByLook(text: string, from: number, known: Definitions): readonly Heading[] | undefined {
  if (from > 0 || text === '') return text === '' ? [] : undefined;
  const isFirst = /^#{1,6}(?=[ \t\r\n]|$)/.test(text);
  const firstLine = isFirst ? (FIRST_LINE.exec(text)?.[0] ?? '') : '';
  if (MAY_BE_HEADING.test(text.slice(firstLine.length))) return undefined;
  if (!isFirst) return [];
  const [plain, marks, name] = FIRST_HEADING.exec(text) ?? [];
  if (plain === undefined || marks === undefined || name === undefined)
    return readMarkdown(firstLine, 0, known).headings;
  const start = text.indexOf(name, marks.length);
  const nameSpan = { start, end: start + name.length };
  return [
    { level: marks.length, name: name.replace(/\s+/g, ' '), span: { start: 0, end: plain.length }, nameSpan },
  ];
}
