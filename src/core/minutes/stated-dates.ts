import type { MarkdownDocument, Place, Segment } from '../markdown/document';
import { segmentOf } from '../markdown/place';
import type { MinutesFile } from '../repository/profile';
import type { Vocabulary } from '../repository/vocabulary';
import { findDates } from '../text/date';
import { memo } from '../text/memo';
import { leadingPhrase } from '../text/phrases';
import { onlyDate, type PlacedDate } from './title-date';

/** A date that the head of minutes gives as the meeting's, outside the title. */
export interface StatedDate extends PlacedDate {
  readonly where: 'front matter' | 'heading' | 'line' | 'table';
}

/** When a meeting is stands at the top of its minutes: in this many segments, and in this many lines of each. */
const HEAD_SEGMENTS = 3;
const HEAD_LINES = 20;
/** Matches what hides or quotes text; the lines in it are not read. */
const HIDDEN = /<!--[^]*?(?:-->|$)|(?:^|(?<=[\r\n]))(?:```|~~~)[^]*?(?:[\r\n](?:```|~~~)|$)/g;
/** Matches the marks before the words of a line. */
const MARKS = /^\s*(?:[-*+]\s+|\|\s*|#{1,6}\s+)*[*_]*/;
const ENTRY = /^(date|title|datum)[ \t]*:[ \t]*(.*)$/gim;

/** Tells whether two versions of a document have the same head, so that the same dates are stated. */
export function hasSameHead(a: MarkdownDocument, b: MarkdownDocument): boolean {
  return Array.from({ length: HEAD_SEGMENTS }, (_, index) => index).every(
    index => a.segments[index] === b.segments[index],
  );
}

/**
 * Finds the dates that the head of minutes gives as the meeting's: in the front matter, a heading or a line that is
 * nothing but a day and a time, behind a label, or in a row of a table. `title` is the place of the title, which is not read.
 */
export function findStatedDates(
  words: Vocabulary,
  file: MinutesFile,
  document: MarkdownDocument,
  title: Place | undefined,
): readonly StatedDate[] {
  const inBody = document.segments
    .slice(0, HEAD_SEGMENTS)
    .flatMap((segment, index) => linesOf(segment).flatMap(line => statedIn(words, file, index, line)))
    .filter(
      ({ place }) =>
        !title ||
        place.segment !== title.segment ||
        place.span.start >= title.span.end ||
        place.span.end <= title.span.start,
    );
  const isFirstHeading = ({ where, place }: StatedDate) =>
    where !== 'heading' || place.segment <= (title?.segment ?? -1) + 1;
  const headings = inBody.filter(({ where }) => where === 'heading');
  // A log of several meetings has a heading for each.
  const isLog = headings.length > 0 && (headings.length > 1 || hasDatesLater(document));
  return [
    ...inFrontMatter(words, file, document),
    // Behind another section, a heading with a day is a topic: "Date: 22nd May".
    ...inBody.filter(date => (!isLog || date.where !== 'heading') && isFirstHeading(date)),
  ];
}

interface Line {
  readonly text: string;
  readonly start: number;
}

const linesOf = memo((segment: Segment): readonly Line[] => {
  const { text, lineStarts, bodyStart } = segment;
  // Few segments name a day at all.
  if (!/\d/.test(text)) return [];
  const visible = text.replace(HIDDEN, hidden => hidden.replace(/[^\r\n]/g, ' '));
  return lineStarts
    .slice(0, HEAD_LINES)
    .map((start, index) => ({ start, text: visible.slice(start, lineStarts[index + 1]).trimEnd() }))
    .filter(({ start, text: line }) => start >= bodyStart && /\d/.test(line));
});

function statedIn(
  words: Vocabulary,
  file: MinutesFile,
  segment: number,
  { text, start }: Line,
): readonly StatedDate[] {
  const marks = MARKS.exec(text)?.[0].length ?? 0;
  const rest = text.slice(marks);
  const label = leadingPhrase(words.dateLabels).exec(rest)?.[0];
  const mark = label === undefined ? undefined : /^[*_\s]*(?:[:|]|[–-] )/.exec(rest.slice(label.length))?.[0];
  const from = mark === undefined || label === undefined ? marks : marks + label.length + mark.length;
  const found = onlyDate(text.slice(from), words, file);
  if (!found || (from === marks && !isOnlyDay(words, text.slice(from).replace(found.text, ' ')))) return [];
  const { span, ...date } = found;
  const where = /^ {0,3}#/.test(text)
    ? 'heading'
    : /^\s*\||[^|]\|/.test(text.slice(0, from))
      ? 'table'
      : 'line';
  const place = { segment, span: { start: start + from + span.start, end: start + from + span.end } };
  return [{ ...date, place, where }];
}

/** Tells whether nothing is left of a line but a time: ", 3PM UTC". */
function isOnlyDay({ timeWords }: Vocabulary, rest: string): boolean {
  const known = new Set(timeWords.map(word => word.toLowerCase()));
  return (rest.toLowerCase().match(/\p{L}+/gu) ?? []).every(word => known.has(word));
}

function hasDatesLater({ segments }: MarkdownDocument): boolean {
  return segments
    .slice(HEAD_SEGMENTS)
    .some(({ headings }) => headings.some(({ name }) => findDates(name).length > 0));
}

function inFrontMatter(
  words: Vocabulary,
  file: MinutesFile,
  document: MarkdownDocument,
): readonly StatedDate[] {
  const { end } = document.frontMatter;
  if (end === 0) return [];
  return [...segmentOf(document, 0).text.slice(0, end).matchAll(ENTRY)].flatMap(entry => {
    const [line, , value = ''] = entry;
    const found = onlyDate(value, words, file);
    if (!found) return [];
    const { span, ...date } = found;
    const start = entry.index + line.length - value.length;
    return {
      ...date,
      where: 'front matter' as const,
      place: { segment: 0, span: { start: start + span.start, end: start + span.end } },
    };
  });
}
