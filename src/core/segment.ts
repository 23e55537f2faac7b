import { isTooComplex } from './bounds';
import { hasSlideComment } from './front-matter';
import { readMarkdown, type ReadMarkdown } from './markdown';
import type { Definitions, Heading, Segment } from './minutes';
import { lineStartsOf, type LineStarts } from './text';

/** No definitions. */
export const NO_DEFINITIONS: Definitions = new Map();

/** Only a fence or HTML takes in a line that looks like a heading at the margin (CommonMark 4.2, 4.5, 4.6). */
const MAY_STAY_OPEN = /(?<![^\r\n]) {0,3}(?:`{3}|~{3}|<)/;
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
  let content: ReadMarkdown | undefined;
  let complex: boolean | undefined;
  let slide: boolean | undefined;
  const read = () => (content ??= readMarkdown(text, from, known));
  return {
    text,
    from,
    known,
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
    get isSlide() {
      return (slide ??= hasSlideComment(text));
    },
    get isOpen() {
      return MAY_STAY_OPEN.test(from > 0 ? text.slice(from) : text) && !read().isClosed;
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
    isSlide: hasSlideComment(text),
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
