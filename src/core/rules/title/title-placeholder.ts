import { leavesIn } from '../../minutes/line-text';
import type { Minutes } from '../../minutes/minutes';
import { headingPlace, type Section } from '../../minutes/sections';
import { segmentOf, textIn } from '../../markdown/place';
import { fillPattern } from '../../repository/pattern';
import { findDates, isoDate } from '../../text/date';
import { findDatePlace, type DatePlace } from '../../text/date-place';
import { message } from '../../text/message';
import { shiftSpan } from '../../text/text';
import type { Rule } from '../rule';

const PLACE = /\{[^{}]*\}/;

/** Reports a title in which the template's place for the date was never filled in. */
export const titlePlaceholder: Rule = {
  id: 'title-placeholder',
  severity: 'warning',
  summary: "The title still has the template's place for the date.",
  scope: 'all',
  looksAt: 'headings',
  check(minutes) {
    const title = minutes.sections.find(({ kind }) => kind === 'title') ?? minutes.sections[0];
    const place = title && datePlaceIn(minutes, title);
    if (!place) return [];
    const { segment, span } = headingPlace(title);
    const at = { segment, span: shiftSpan(place.span, span.start) };
    const text = writtenDate(minutes, place);
    return [
      {
        place: at,
        message: message('"{0}" was never filled in. It should be {1}.', place.text, text),
        fixes: [
          {
            title: message('Change "{0}" to {1}', place.text, text),
            edits: [{ place: at, text, mayDelete: 'date-place' }],
          },
        ],
      },
    ];
  },
};

/** Finds the place for a date that a title has instead of one; undefined if it has none, or only shows one in code. */
export function datePlaceIn({ document }: Minutes, title: Section): DatePlace | undefined {
  const place = headingPlace(title);
  const text = textIn(document, place);
  const found = findDates(text).length > 0 ? undefined : findDatePlace(text);
  const codes = found && leavesIn(segmentOf(document, title.segment), place.span, /`/);
  const start = place.span.start + (found?.span.start ?? 0);
  const isCode = codes?.some(({ kind, span }) => kind === 'code' && span.start <= start && start < span.end);
  return isCode ? undefined : found;
}

/** Writes the meeting date as the titles of the series do, else in the form of the place. */
function writtenDate({ file, meeting }: Minutes, place: DatePlace): string {
  const pattern = PLACE.exec(file.series.title)?.[0];
  if (pattern !== undefined) return fillPattern(pattern, meeting.date);
  return place.fill?.(meeting.date) ?? isoDate(meeting.date);
}
