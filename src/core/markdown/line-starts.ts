/** A line of backticks or tildes that opens or closes code. */
export interface Fence {
  readonly mark: string;
  readonly length: number;
  /** Whether nothing follows it, as where it closes code. */
  readonly isBare: boolean;
}

/** A list marker at the start of a line. */
interface ItemStart {
  /** How many characters it has. */
  readonly width: number;
  /** Whether it begins a list right below a paragraph (CommonMark 5.3). */
  readonly mayInterrupt: boolean;
}

const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})(.*)$/;
const ITEM = /^(?:[-*+]|(\d{1,9})[.)])(?=[ \t]|$)/;
const HEADING = /^#{1,6}(?=[ \t]|$)/;
const RAW_TAG = /^<(pre|script|style|textarea)(?=[\s>]|$)/i;
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
const DEFINITION = /^\[[^\]]+\]:[ \t]*<?[\w.#/]/;
const COMMENT = '<!--';
const COMMENT_END = '-->';
/** No marker of a list, no `######` and no `<textarea` is longer than this. */
const LONGEST_MARK = 12;

/** Reads the fence that a line is; undefined if it is none. */
export function fenceAt(text: string, start: number, end: number): Fence | undefined {
  const first = text[start];
  if (first !== '`' && first !== '~') return undefined;
  const [, marks, info = ''] = FENCE.exec(text.slice(start, end)) ?? [];
  return marks === undefined ? undefined : { mark: first, length: marks.length, isBare: info.trim() === '' };
}

/** Reads the list marker at an offset; undefined if there is none. */
export function itemAt(text: string, start: number, end: number): ItemStart | undefined {
  const first = text[start] ?? '';
  if (first !== '-' && first !== '*' && first !== '+' && (first < '0' || first > '9')) return undefined;
  const match = ITEM.exec(text.slice(start, Math.min(end, start + LONGEST_MARK)));
  if (!match) return undefined;
  const width = match[0].length;
  const isEmpty = start + width >= end;
  return { width, mayInterrupt: !isEmpty && (match[1] ?? '1') === '1' };
}

/** Reads the level of the heading that begins at an offset; 0 if none does. */
export function headingAt(text: string, start: number, end: number): number {
  if (text[start] !== '#') return 0;
  return HEADING.exec(text.slice(start, Math.min(end, start + LONGEST_MARK)))?.[0].length ?? 0;
}

/** Tells whether a line is a rule between paragraphs: "---", "* * *". */
export function isRule(text: string, start: number, end: number): boolean {
  const mark = text[start];
  if (mark !== '-' && mark !== '*' && mark !== '_') return false;
  let count = 0;
  for (let offset = start; offset < end; offset++)
    if (text[offset] === mark) count++;
    else if (text[offset] !== ' ' && text[offset] !== '\t') return false;
  return count >= 3;
}

/** Tells whether a line makes the paragraph above it a heading: "====", "---". */
export function isUnderline(text: string, start: number, end: number): boolean {
  const mark = text[start];
  if (mark !== '=' && mark !== '-') return false;
  for (let offset = start; offset < end; offset++) if (text[offset] !== mark) return false;
  return true;
}

/** Tells whether a line separates the head of a table from its rows. */
export function isDelimiterRow(text: string, start: number, end: number): boolean {
  const first = text[start];
  return (first === '|' || first === ':' || first === '-') && DELIMITERS.test(text.slice(start, end));
}

/** Tells whether a line says where the links with a label lead: "[crane]: https://forge.example/1". */
export function isDefinition(text: string, start: number, end: number): boolean {
  return text[start] === '[' && DEFINITION.test(text.slice(start, end));
}

/** Tells whether a comment, or code in tags, begins at an offset. */
export function beginsSilence(text: string, start: number, end: number): boolean {
  if (text[start] !== '<') return false;
  return text.startsWith(COMMENT, start) || RAW_TAG.test(text.slice(start, Math.min(end, start + LONGEST_MARK)));
} // prettier-ignore

/** Finds where a comment, or code in tags, that begins at an offset ends; the end of the text if it stays open. */
export function endOfSilence(text: string, start: number): number {
  const tag = RAW_TAG.exec(text.slice(start, start + LONGEST_MARK))?.[1];
  const closing = tag === undefined ? COMMENT_END : `</${tag}>`;
  const found = text.indexOf(closing, start);
  return found < 0 ? text.length : found + closing.length;
}
