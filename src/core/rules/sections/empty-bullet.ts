import { message } from '../../text/message';
import type { Rule } from '../rule';
import type { Segment } from '../../markdown/document';
import { contains, lineAt, lineSpan, nextLineStart, type Span } from '../../text/text';

/** Matches a list marker alone on its line; segments without one are not parsed. */
const MARK_ALONE = /(?<![^\r\n])[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]*(?:[\r\n]|$)/;

/** Reports list items with nothing in them. */
export const emptyBullet: Rule = {
  id: 'empty-bullet',
  severity: 'hint',
  summary: 'A list item has nothing in it.',
  scope: 'all',
  looksAt: 'segment',
  check({ file }, { index, segment }) {
    const { text, lineStarts } = segment;
    if (!MARK_ALONE.test(text)) return [];
    return segment.listItems.flatMap(({ span, textSpan, hasMore }) => {
      const line = lineSpan(text, lineStarts, lineAt(lineStarts, span.start));
      const isAlone = /^\s*$/.test(text.slice(line.start, span.start));
      if (hasMore || textSpan.end > textSpan.start || !isAlone) return [];
      if (!file.series.hasTeamReports && !isInList(segment, span)) return [];
      const edits = [
        {
          place: {
            segment: index,
            span: { start: line.start, end: nextLineStart(text, lineStarts, span.start) },
          },
          text: '',
        },
      ];
      return {
        place: { segment: index, span: { start: span.start, end: line.end } },
        message: message('This list item has nothing in it.'),
        isLeftover: true,
        fixes: [{ title: message('Remove the empty list item'), edits, needsLook: true }],
      };
    });
  },
};

/** Tells whether other items below the same heading say something; one without them is a place of the form that nobody needed. */
function isInList({ headings, listItems }: Segment, { start }: Span): boolean {
  const before = headings.findLast(({ span }) => span.end <= start);
  const after = headings.find(({ span }) => span.start > start);
  const section = { start: before?.span.end ?? 0, end: after?.span.start ?? Infinity };
  return listItems.some(({ span, textSpan }) => textSpan.end > textSpan.start && contains(section, span));
}
