import { lineEndingAt, segmentOf, type PlacedEdit } from '../markdown/place';
import type { DocumentInRepository } from '../minutes/minutes-line';
import type { DatedFile } from '../repository/library';
import { fillPattern } from '../repository/pattern';
import { encodedPath } from '../repository/urls';
import { daysBetween, type PlainDate } from '../text/date';
import { lineAt, lineSpan, nextLineStart, type Span } from '../text/text';
import type { ListedMinutes } from './listing';

/** The forms in which rows write the date. */
const FORMS = ['{YYYY-MM-DD}', '{YYYYMMDD}', '{YYYY/MM/DD}', '{YYYY.MM.DD}', '{DD.MM.YYYY}'];
/** Matches a row of a table or an item of a list, whose end is the end of the line. */
const ROW = /^[ \t]*(?:[-*+] |\d+[.)] |\|)/;

interface Row {
  readonly listed: ListedMinutes;
  readonly line: Span;
  readonly text: string;
}

/**
 * Makes the edit that adds a file to a list of minutes, as a row like those beside it; undefined if these have no form
 * in common.
 */
export function rowFor(
  { document }: DocumentInRepository,
  links: readonly ListedMinutes[],
  file: DatedFile,
): PlacedEdit | undefined {
  const rows = links.map(listed => {
    const { text, lineStarts } = segmentOf(document, listed.segment);
    const line = lineSpan(text, lineStarts, lineAt(lineStarts, listed.link.span.start));
    return { listed, line, text: text.slice(line.start, line.end) };
  });
  const byDate = rows.toSorted((a, b) => daysBetween(b.listed.date, a.listed.date));
  const older = byDate.findLast(({ listed }) => daysBetween(listed.date, file.date) > 0);
  const newer = byDate.find(({ listed }) => daysBetween(file.date, listed.date) > 0);
  const beside = older ?? newer;
  const model = byDate.find(row => row !== beside && beside && isLike(row, beside));
  if (!beside || !model || !ROW.test(beside.text)) return undefined;
  const isRising =
    (byDate[0]?.listed.segment ?? 0) <= (byDate.at(-1)?.listed.segment ?? 0) && isBefore(byDate);
  const isBelow = beside === older ? isRising : !isRising;
  const { segment } = beside.listed;
  const { text, lineStarts } = segmentOf(document, segment);
  const at = isBelow ? nextLineStart(text, lineStarts, beside.line.end) : beside.line.start;
  const place = { segment, span: { start: at, end: at } };
  const ending = lineEndingAt(document, place);
  const row = moved(beside.text, beside.listed, file);
  const isLastLine = isBelow && at === beside.line.end;
  return { place, text: isLastLine ? ending + row : row + ending };
}

/** Tells whether the row of a date is that of another one but for the dates. */
function isLike(row: Row, other: Row): boolean {
  return moved(row.text, row.listed, other.listed) === other.text && row.text !== other.text;
}

function isBefore(byDate: readonly Row[]): boolean {
  const [first, last] = [byDate[0], byDate.at(-1)];
  return !first || !last || first.listed.segment < last.listed.segment || first.line.start < last.line.start;
}

/** Writes a row for another file: its path, and its date wherever the row has one. */
function moved(text: string, from: DatedFile, to: DatedFile): string {
  const name = ({ path }: DatedFile) => encodedPath(path.slice(path.lastIndexOf('/') + 1));
  const date = (form: string, day: PlainDate) => fillPattern(form, { date: day });
  const withName = text.replaceAll(name(from), name(to));
  return FORMS.reduce((row, form) => row.replaceAll(date(form, from.date), date(form, to.date)), withName);
}
