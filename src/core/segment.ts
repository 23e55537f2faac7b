import { isTooComplex } from './bounds';
import { readMarkdown } from './markdown';
import { movedHeading, movedItem, movedLine, movedLink } from './moved';
import { cutIntoPieces, mayStayOpen, readPiece, type Piece } from './pieces';
import type { Content, Definitions, Heading, Segment } from './minutes';
import { lineStartsOf } from './text';

const COMMENT = '<!--';
/** What a text with a link in it has somewhere. */
const MAY_HOLD_LINK = /:\/\/|[\]<]/;
/** What a line with a list item on it begins with. */
const MAY_HOLD_ITEM = /(?:^|[\r\n])[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t\r\n]|$)/;

/** No definitions. */
export const NO_DEFINITIONS: Definitions = new Map();

/** A further heading begins with marks, or is underlined. */
const MAY_BE_HEADING = /(?:^|[\r\n]) {0,3}(?:#{1,6}(?=[ \t\r\n]|$)|(?:=+|-+)[ \t]*(?=[\r\n]|$))/;
const FIRST_HEADING =
  /^(#{1,6})[ \t]+([^\s[\]*_`<>&\\#\0](?:[^\r\n[\]*_`<>&\\#\0]*[^\s[\]*_`<>&\\#\0])?)[ \t]*(?=[\r\n]|$)/;
const FIRST_LINE = /^[^\r\n]*/;
/** A definition has a colon right behind its label (CommonMark 4.7). */
const IN_DEFINITION = ']:';

/** Makes a segment of a text that begins where no block is open, but not before an offset; it is read when it is asked. */
export function makeSegment(text: string, from = 0, known = NO_DEFINITIONS): Segment {
  const { textLines, textLinesNear, listItems, links, headings, definitions, isOpen } = lazily(
    text,
    from,
    known,
  );
  const lineStarts = once(() => lineStartsOf(text));
  const complex = once(() => isTooComplex(text));
  return {
    text,
    from,
    known,
    hasComment: text.includes(COMMENT),
    textLinesNear,
    get lineStarts() {
      return lineStarts();
    },
    get headings() {
      return headings();
    },
    get textLines() {
      return textLines();
    },
    get listItems() {
      return listItems();
    },
    get links() {
      return links();
    },
    get definitions() {
      return definitions();
    },
    get isTooComplex() {
      return complex();
    },
    get isOpen() {
      return isOpen();
    },
  };
}

/** Only pieces are read that can hold what is asked for. */
function lazily(text: string, from: number, known: Definitions) {
  const pieces = once(() => cutIntoPieces(text, from));
  const read = ({ text: own, start }: Piece) => readPiece(own, start === 0 ? from : 0, known);
  const gather = <T>(
    some: readonly Piece[],
    pick: (content: Content) => readonly T[],
    move: (one: T, by: number) => T,
  ) =>
    some.flatMap(piece => {
      const found = pick(read(piece));
      return piece.start === 0 ? found : found.map(one => move(one, piece.start));
    });
  const that = (pattern: RegExp) =>
    pieces().filter(({ start, text: own }) => pattern.test(start === 0 ? own.slice(from) : own));
  const linesOf = (some: readonly Piece[]) => gather(some, content => content.textLines, movedLine);
  return {
    textLines: once(() => linesOf(pieces())),
    listItems: once(() => gather(that(MAY_HOLD_ITEM), content => content.listItems, movedItem)),
    links: once(() => gather(that(MAY_HOLD_LINK), content => content.links, movedLink)),
    headings: once(
      () => headingsByLook(text, from, known) ?? gather(pieces(), content => content.headings, movedHeading),
    ),
    definitions: once(() =>
      text.includes(IN_DEFINITION) ? firstOfEach(pieces().map(read)) : NO_DEFINITIONS,
    ),
    isOpen: once(() => mayStayOpen(text, from) && pieces().at(-1)?.isOpen === true),
    textLinesNear: (pattern: RegExp) =>
      linesOf(withNext(pieces(), piece => pattern.test(piece.text), piece => read(piece).textLines.length > 0)), // prettier-ignore
  };
}

/** Those of some pieces that are wanted, and behind each the next that holds a line. */
function withNext(
  pieces: readonly Piece[],
  isWanted: (piece: Piece) => boolean,
  hasLine: (piece: Piece) => boolean,
): readonly Piece[] {
  let isNext = false;
  return pieces.filter(piece => {
    const isWantedItself = isWanted(piece);
    const isTaken = isWantedItself || isNext;
    isNext = isWantedItself || (isNext && !hasLine(piece));
    return isTaken;
  });
}

function firstOfEach(contents: readonly Content[]): Definitions {
  const all = contents.flatMap(({ definitions }) => [...definitions]);
  return new Map(all.toReversed());
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
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
    textLinesNear: () => [],
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
