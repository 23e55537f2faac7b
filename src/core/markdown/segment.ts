import { isTooComplex } from './bounds';
import { readMarkdown } from './read-markdown';
import { cutIntoChunks, HEADING_MARKS, IN_DEFINITION, mayStayOpen, readChunks, type Chunk } from './chunks';
import type { Content, Definitions, Heading, Inline, Link, ListItem, Segment, TextLine } from './document';
import { NO_DEFINITIONS } from './definitions';
import { definitionsByLook } from './plain-definitions';
import { lineStartsOf, shiftSpan, type LineStarts, type Span } from '../text/text';

const COMMENT = '<!--';
/** Matches any text that may hold a link; other text is not parsed for links. */
const MAY_HOLD_LINK = /:\/\/|[\]<]/;
/** Matches any text that may hold a list item. */
const MAY_HOLD_ITEM = /(?:^|[\r\n])[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t\r\n]|$)/;

/** Matches any text that may hold another heading: one with marks, or an underlined one. */
const MAY_BE_HEADING = new RegExp(
  String.raw`(?:^|[\r\n]) {0,3}(?:${HEADING_MARKS}|(?:=+|-+)[ \t]*(?=[\r\n]|$))`,
);
const BEGINS_WITH_HEADING = new RegExp(`^${HEADING_MARKS}`);
const FIRST_HEADING =
  /^(#{1,6})[ \t]+([^\s[\]*_`<>&\\#\0](?:[^\r\n[\]*_`<>&\\#\0]*[^\s[\]*_`<>&\\#\0])?)[ \t]*(?=[\r\n]|$)/;
const FIRST_LINE = /^[^\r\n]*/;
const MAY_DEFINE = /\]:/;

/** Makes a segment of a text that begins where no block is open, from the offset `from` on; it is parsed when needed. */
export function makeSegment(text: string, from = 0, known = NO_DEFINITIONS): Segment {
  return new LazySegment(text, from, known);
}

/** A class, so that the many segments that nobody reads cost next to nothing. It parses only the chunks that may hold what is requested. */
class LazySegment implements Segment {
  readonly hasComment: boolean;
  readonly isTooComplex: boolean;
  #cut?: readonly Chunk[];
  #whole?: Content;
  #isOpen?: boolean;
  #lineStarts?: LineStarts;
  #headings?: readonly Heading[];
  #textLines?: readonly TextLine[];
  #listItems?: readonly ListItem[];
  #links?: readonly Link[];
  #inlines?: readonly Inline[];
  #definitions?: Definitions;
  #definedLinks?: readonly Link[];

  constructor(
    readonly text: string,
    readonly bodyStart: number,
    readonly documentDefinitions: Definitions,
    whole?: Content,
  ) {
    if (whole) this.#whole = whole;
    this.hasComment = text.includes(COMMENT);
    this.isTooComplex = isTooComplex(text);
  }

  get lineStarts() {
    return (this.#lineStarts ??= lineStartsOf(this.text));
  }
  get headings() {
    // If the segment is too complex, only its heading is parsed.
    const text = this.isTooComplex ? firstLineOf(this.text) : this.text;
    return (this.#headings ??=
      headingsByLook(text, this.bodyStart, this.documentDefinitions) ??
      this.#gather(this.#chunks, content => content.headings));
  }
  get textLines() {
    return (this.#textLines ??= this.#linesOf(this.#chunks));
  }
  get listItems() {
    return (this.#listItems ??= this.#gather(
      this.#chunksMatching(MAY_HOLD_ITEM),
      content => content.listItems,
    ));
  }
  get links() {
    return (this.#links ??= this.#gather(this.#chunksMatching(MAY_HOLD_LINK), content => content.links));
  }
  get inlines() {
    return (this.#inlines ??= this.#gather(this.#chunks, content => content.inlines));
  }
  inlinesNear(pattern: RegExp): readonly Inline[] {
    return this.#gather(this.#chunksMatching(pattern), content => content.inlines);
  }
  get definitions() {
    return (this.#definitions ??= this.text.includes(IN_DEFINITION)
      ? firstOfEach(this.#chunksMatching(MAY_DEFINE).map(chunk => this.#definitionsOf(chunk)))
      : NO_DEFINITIONS);
  }
  get definedLinks() {
    return (this.#definedLinks ??= this.text.includes(IN_DEFINITION)
      ? this.#gather(this.#chunksMatching(MAY_DEFINE), content => content.definedLinks)
      : []);
  }
  get isOpen() {
    const { text, bodyStart, documentDefinitions } = this;
    const chunks = () => (documentDefinitions.size > 0 ? cutIntoChunks(text, bodyStart) : this.#chunks);
    return (this.#isOpen ??=
      !this.isTooComplex && mayStayOpen(text, bodyStart) && chunks().at(-1)?.isOpen === true);
  }
  knowing(definitions: Definitions): Segment {
    const { text, bodyStart, documentDefinitions } = this;
    // Labels decide what is a link, their definitions only where it leads.
    const hasSameLabels =
      definitions.size === documentDefinitions.size &&
      [...definitions.keys()].every(label => documentDefinitions.has(label));
    const whole = hasSameLabels && this.#whole ? leadingTo(definitions, this.#whole) : undefined;
    return new LazySegment(text, bodyStart, definitions, whole);
  }
  textLinesNear(pattern: RegExp): readonly TextLine[] {
    return this.#linesOf(this.#chunksMatching(pattern));
  }
  textLineAfter(offset: number): TextLine | undefined {
    for (const chunk of this.#chunks.filter(({ start, text }) => start + text.length > offset)) {
      const line = this.#linesOf([chunk]).find(({ span }) => span.start >= offset);
      if (line) return line;
    }
    return undefined;
  }

  /** If definitions of the document matter, each chunk would be parsed with all of them, so there is only one. */
  get #chunks(): readonly Chunk[] {
    const { text, bodyStart, documentDefinitions } = this;
    if (this.isTooComplex) return [];
    return (this.#cut ??=
      documentDefinitions.size > 0 ? [{ start: 0, text, isOpen: false }] : cutIntoChunks(text, bodyStart));
  }
  #chunksMatching(pattern: RegExp): readonly Chunk[] {
    return this.#chunks.filter(({ start, text }) =>
      pattern.test(start === 0 ? text.slice(this.bodyStart) : text),
    );
  }
  #read(chunks: readonly Chunk[]): readonly Content[] {
    const { text, bodyStart, documentDefinitions } = this;
    if (documentDefinitions.size === 0) return readChunks(chunks, bodyStart);
    return chunks.map(() => (this.#whole ??= readMarkdown(text, bodyStart, documentDefinitions)));
  }
  #definitionsOf(chunk: Chunk): Definitions {
    const known = definitionsByLook(chunk.start < this.bodyStart ? '' : chunk.text);
    return known ?? this.#read([chunk])[0]?.definitions ?? NO_DEFINITIONS;
  }
  #linesOf(chunks: readonly Chunk[]): readonly TextLine[] {
    return this.#gather(chunks, content => content.textLines);
  }
  #gather<T extends Spans>(chunks: readonly Chunk[], pick: (content: Content) => readonly T[]): readonly T[] {
    return this.#read(chunks).flatMap((content, index) => {
      const start = chunks[index]?.start ?? 0;
      const items = pick(content);
      return start === 0 ? items : items.map(item => shifted(item, start));
    });
  }
}

/** The spans of a heading, a line, an item, a leaf or a link. */
interface Spans {
  readonly span: Span;
  readonly nameSpan?: Span;
  readonly textSpan?: Span;
  readonly urlSpan?: Span;
}

/** Moves what has spans by a number of UTF-16 code units. */
function shifted<T extends Spans>(item: T, by: number): T {
  const { nameSpan, textSpan, urlSpan } = item;
  return {
    ...item,
    span: shiftSpan(item.span, by),
    ...(nameSpan && { nameSpan: shiftSpan(nameSpan, by) }),
    ...(textSpan && { textSpan: shiftSpan(textSpan, by) }),
    ...(urlSpan && { urlSpan: shiftSpan(urlSpan, by) }),
  };
}

/** Finds the first line; empty if it is too complex by itself. */
function firstLineOf(text: string): string {
  const line = FIRST_LINE.exec(text)?.[0] ?? '';
  return isTooComplex(line) ? '' : line;
}

function firstOfEach(definitions: readonly Definitions[]): Definitions {
  return new Map(definitions.flatMap(some => [...some]).toReversed());
}

/** Points the links that take their URLs from definitions to other ones. */
function leadingTo(definitions: Definitions, content: Content): Content {
  const links = content.links.map(link => {
    const url = link.label === undefined ? undefined : definitions.get(link.label);
    return url === undefined ? link : { ...link, url };
  });
  return { ...content, links };
}

/** Makes the only segment of a document that is not parsed, because it is too long or not minutes. */
export function unreadSegment(text: string, isTooComplex: boolean): Segment {
  const nothing = {
    headings: [],
    textLines: [],
    listItems: [],
    links: [],
    inlines: [],
    definedLinks: [],
    definitions: NO_DEFINITIONS,
  };
  return {
    ...nothing,
    text,
    bodyStart: 0,
    documentDefinitions: NO_DEFINITIONS,
    lineStarts: lineStartsOf(text),
    isTooComplex,
    hasComment: text.includes(COMMENT),
    isOpen: false,
    textLinesNear: () => [],
    inlinesNear: () => [],
    knowing: () => unreadSegment(text, isTooComplex),
    textLineAfter: () => undefined,
  };
}

/** Reads the headings without the parser: most segments have one heading of plain words. Undefined if the parser is needed. */
function headingsByLook(text: string, from: number, known: Definitions): readonly Heading[] | undefined {
  if (from > 0 || text === '') return text === '' ? [] : undefined;
  const isFirst = BEGINS_WITH_HEADING.test(text);
  const firstLine = isFirst ? firstLineOf(text) : '';
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
