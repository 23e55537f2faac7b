import type { Inline, Segment } from '../markdown/document';
import { leadingPhrase } from '../text/phrases';
import { contains, type Span } from '../text/text';

/** Masks each character of a bare URL, comment, tag, image or break, and separates clauses. */
const GAP = '|';
/** Masks each character of code, or of a link with a text of its own. */
const OTHER = '0';

/** Matches any line that may hold code, a link, an image, HTML or a break. */
const MAY_BE_OTHER = /[`[<\\]/;
/** Matches any line that may hold a URL. */
const MAY_HOLD_URL = /:\/\/|\]/;

/** A label at the start of a line and the value after its colon; spans count from the start of the line. */
export interface Label {
  /** The span between the label and the colon, as in "Minutes (none yet):". */
  readonly between: Span;
  /** The span from the colon, and the emphasis that ends with it, to the end of the line. */
  readonly value: Span;
}

/** Finds the leaves of text in a line, cut off at its ends. */
export function leavesIn(segment: Segment, line: Span, near: RegExp): readonly Inline[] {
  // Most lines are words alone, and nothing need be parsed to know that.
  if (!MAY_BE_OTHER.test(segment.text.slice(line.start, line.end))) return [];
  return segment
    .inlinesNear(near)
    .filter(({ span }) => span.start < line.end && span.end > line.start)
    .map(({ kind, span }) => ({
      kind,
      span: { start: Math.max(span.start, line.start), end: Math.min(span.end, line.end) },
    }));
}

/**
 * Reads the plain words of a line, with everything else masked character by character so that offsets stay; marks
 * of emphasis stay, too.
 */
export function plainWords(segment: Segment, line: Span, leaves: readonly Inline[]): string {
  const characters = [...Array(line.end - line.start).keys()].map(
    index => segment.text[line.start + index] ?? '',
  );
  const mask = ({ start, end }: Span, by: string) =>
    characters.fill(by, start - line.start, end - line.start);
  for (const { kind, span } of leaves)
    if (kind === 'code' || kind === 'link') mask(span, OTHER);
    else if (kind !== 'text') mask(span, GAP);
  const links = MAY_HOLD_URL.test(characters.join('')) ? segment.links : [];
  for (const { span, text, url } of links)
    if ((text === url || text === '') && contains(line, span)) mask(span, GAP);
  return characters.join('');
}

/** Tells whether masked words hold anything that a person reads: words, code, or a link with a text. */
export function saysAnything(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words);
}

/** Finds a label and its colon at the start of a line's plain words; undefined if it does not begin with one. */
export function labelAt(labels: readonly string[], words: string): Label | undefined {
  const marks = /^[*_]{0,3}/.exec(words)?.[0].length ?? 0;
  const label = leadingPhrase(labels).exec(words.slice(marks))?.[0];
  if (label === undefined) return undefined;
  const start = marks + label.length;
  const colon = words.indexOf(':', start);
  // After a URL or a comment, what follows a colon is not its value.
  if (colon < 0 || words.slice(start, colon).includes(GAP)) return undefined;
  // Emphasis that ends right after the colon belongs to the label: "**Minutes:** none yet".
  const closing = /^[*_]{0,3}(?=\s|$)/.exec(words.slice(colon + 1))?.[0].length ?? 0;
  return { between: { start, end: colon }, value: { start: colon + 1 + closing, end: words.length } };
}
