import type { Minutes } from '../../minutes/minutes';
import { headingPlace } from '../../minutes/sections';
import { datePlaceIn } from '../../minutes/title-place';
import { fillPattern, holdsDay } from '../../repository/pattern';
import { isoDate } from '../../text/date';
import type { DatePlace } from '../../text/date-place';
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

/** Writes the meeting date as the titles of the series do, else in the form of the place. */
function writtenDate({ file: { series }, meeting }: Minutes, place: DatePlace): string {
  const written = PLACE.exec(series.titles[0] ?? '')?.[0];
  if (written !== undefined && holdsDay(written)) return fillPattern(written, meeting, series.dates);
  return place.fill?.(meeting.date) ?? isoDate(meeting.date);
}
