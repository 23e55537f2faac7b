import { segmentOf, textIn } from '../markdown/place';
import { findDates } from '../text/date';
import { findDatePlace, type DatePlace } from '../text/date-place';
import { leavesIn } from './line-text';
import type { Minutes } from './minutes';
import { headingPlace, type Section } from './sections';

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
