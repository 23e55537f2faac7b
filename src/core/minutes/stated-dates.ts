import type { MarkdownDocument, Place, Segment } from '../markdown/document';
import { segmentOf } from '../markdown/place';
import type { MinutesFile } from '../repository/profile';
import type { Vocabulary } from '../repository/vocabulary';
import { findDates } from '../text/date';
import { memo } from '../text/memo';
import { leadingPhrase, phrasePattern } from '../text/phrases';
import { onlyDate, type PlacedDate } from './title-date';

/** A date that the head of minutes gives as the meeting's, outside the title. */
export interface StatedDate extends PlacedDate {
  readonly where: 'front matter' | 'heading' | 'line' | 'table';
  /** Whether it stands alone on its line, without a label. */
  readonly isBare: boolean;
}

/** When a meeting is stands at the top of its minutes: in this many segments, and in this many lines of each. */
const HEAD_SEGMENTS = 3;
const HEAD_LINES = 20;
/** Matches what hides or quotes text; the lines in it are not read. */
const HIDDEN = /<!--[^]*?(?:-->|$)|(?:^|(?<=[\r\n]))(?:```|~~~)[^]*?(?:[\r\n](?:```|~~~)|$)/g;
/** Matches the marks before the words of a line. */
const MARKS = /^\s*(?:[-*+]\s+|\|\s*|#{1,6}\s+)*[*_]*/;
/** What stands between the parts of a date: "Wednesday the 6th of May", "Mittwoch, den 6. Mai". */
const BETWEEN = ['the', 'of', 'den', 'dem'];
/** Matches a heading, in a list too, and what it says. */
const HEADING = /^\s*#{1,6}[ \t]+(.*)/;
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
  const inBody = headLines(words, document)
    .flatMap(line => statedIn(words, file, line))
    .filter(
      ({ place }) =>
        !title ||
        place.segment !== title.segment ||
        place.span.start >= title.span.end ||
        place.span.end <= title.span.start,
    );
  // Several days without a label are a list of events.
  const isOneOfMany = ({ isBare, text }: StatedDate) =>
    isBare && inBody.some(other => other.isBare && other.text !== text);
  const isFirstHeading = ({ where, place }: StatedDate) =>
    where !== 'heading' || place.segment <= (title?.segment ?? -1) + 1;
  const headings = inBody.filter(({ where }) => where === 'heading');
  // A log of several meetings has a heading for each.
  const isLog = headings.length > 0 && (headings.length > 1 || hasDatesLater(document));
  return [
    ...inFrontMatter(words, file, document),
    // Behind another section, a heading with a day is a topic: "Date: 22nd May".
    ...inBody.filter(
      date => !isOneOfMany(date) && (!isLog || date.where !== 'heading') && isFirstHeading(date),
    ),
  ];
}

/** A line of a segment that may name a day. */
interface Line {
  readonly text: string;
  readonly start: number;
  /** How many headings of its segment are above it, and the last of them, without its marks. */
  readonly above: number;
  readonly heading: string | undefined;
  /** Whether it goes on with what the line before it says. */
  readonly goesOn: boolean;
}

/** A line and what it may say: a day behind a label, or a day alone. */
interface HeadLine extends Line {
  readonly segment: number;
  readonly mayBeLabelled: boolean;
  readonly mayBeBare: boolean;
}

const formalHeadings = memo(({ sections, formalities, dateLabels }: Vocabulary) => [
  ...sections.meta,
  ...formalities,
  ...dateLabels,
]);

/** Lists the lines of the head; below a heading of something else, a day is that of something else too. */
function headLines(words: Vocabulary, { segments }: MarkdownDocument): readonly HeadLine[] {
  const formal = leadingPhrase(formalHeadings(words));
  const label = leadingPhrase(words.dateLabels);
  const announces = phrasePattern(words.announcements);
  let above = 0;
  let heading: string | undefined;
  return segments.slice(0, HEAD_SEGMENTS).flatMap((segment, index) => {
    const { lines, headings } = linesOf(segment);
    const placed = lines.map(line => {
      const last = line.heading ?? heading ?? '';
      // The first heading is the title, or as good as one.
      const isTop = above + line.above <= 1;
      const isFormal = formal.test(last) && !announces.test(last);
      const mayBeBare = (isTop || label.test(last)) && !line.goesOn;
      return { ...line, segment: index, mayBeLabelled: isTop || isFormal, mayBeBare };
    });
    above += headings.length;
    heading = headings.at(-1) ?? heading;
    return placed;
  });
}

const linesOf = memo(
  (segment: Segment): { readonly lines: readonly Line[]; readonly headings: readonly string[] } => {
    const { text, lineStarts, bodyStart } = segment;
    const visible = text.replace(HIDDEN, hidden => hidden.replace(/[^\r\n]/g, ' '));
    const lines: Line[] = [];
    const headings: string[] = [];
    let before = '';
    for (const [index, start] of lineStarts.slice(0, HEAD_LINES).entries()) {
      if (start < bodyStart) continue;
      const line = visible.slice(start, lineStarts[index + 1]);
      const heading = HEADING.exec(line)?.[1];
      if (/\d/.test(line))
        lines.push({
          text: line.trimEnd(),
          start,
          above: headings.length,
          heading: headings.at(-1),
          goesOn: goesOn(before, line),
        });
      if (heading !== undefined) headings.push(heading);
      before = line;
    }
    return { lines, headings };
  },
);

/** Tells whether a line goes on with a sentence, or is what the line before it announces with a colon. */
function goesOn(before: string, line: string): boolean {
  if (/:[*_\s]*$/.test(before)) return true;
  const begins = !before.trim() || HEADING.test(before) || /(?: {2}|\\)[\r\n]*$/.test(before);
  return !begins && !/^\s*(?:[-*+|#]|\d+[.)]\s)/.test(line) && /^\s*[-*+]\s|[^]{40}/.test(before);
}

function statedIn(
  words: Vocabulary,
  file: MinutesFile,
  { text, start, segment, mayBeLabelled, mayBeBare }: HeadLine,
): readonly StatedDate[] {
  const marks = MARKS.exec(text)?.[0].length ?? 0;
  const rest = text.slice(marks);
  const label = leadingPhrase(words.dateLabels).exec(rest)?.[0];
  const mark = label === undefined ? undefined : /^[*_\s]*(?:[:|]|[–-] )/.exec(rest.slice(label.length))?.[0];
  const from = mark === undefined || label === undefined ? marks : marks + label.length + mark.length;
  const isHeading = HEADING.test(text);
  const isBare = from === marks && !isHeading;
  if (!isHeading && !(isBare ? mayBeBare : mayBeLabelled)) return [];
  // Most lines are prose, and no date is looked for in them.
  if (from === marks && !mayBeOnlyDay(words)(rest)) return [];
  const found = onlyDate(text.slice(from), words, file);
  if (!found || (from === marks && !isOnlyDay(words, text.slice(from).replace(found.text, ' ')))) return [];
  const { span, ...date } = found;
  const where = isHeading ? 'heading' : /^\s*\||[^|]\|/.test(text.slice(0, from)) ? 'table' : 'line';
  const place = { segment, span: { start: start + from + span.start, end: start + from + span.end } };
  return [{ ...date, place, where, isBare }];
}

/** Tells whether a line may be nothing but a day and a time, because it has no other words than theirs. */
const mayBeOnlyDay = memo(({ dates, timeWords }: Vocabulary) => {
  const names = dates.flatMap(({ months, shortMonths, weekdays, shortWeekdays, ordinals }) => [
    ...[months, shortMonths, weekdays, shortWeekdays].flat(2),
    ...ordinals,
  ]);
  const known = new Set([...names, ...timeWords, ...BETWEEN].map(word => word.toLowerCase()));
  return (line: string): boolean =>
    (line.toLowerCase().match(/\p{L}+/gu) ?? []).every(word => known.has(word));
});

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
      isBare: false,
      place: { segment: 0, span: { start: start + span.start, end: start + span.end } },
    };
  });
}
