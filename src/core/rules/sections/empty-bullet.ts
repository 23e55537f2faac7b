import { message } from '../../text/message';
import type { Rule } from '../rule';
import { lineAt, lineSpan, nextLineStart } from '../../text/text';

/** Matches a list marker alone on its line; segments without one are not parsed. */
const MARK_ALONE = /(?<![^\r\n])[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]*(?:[\r\n]|$)/;

/** Reports list items with nothing in them. */
export const emptyBullet: Rule = {
  id: 'empty-bullet',
  severity: 'hint',
  summary: 'A list item has nothing in it.',
  scope: 'weekly',
  looksAt: 'segment',
  check(_, { index, segment }) {
    const { text, lineStarts } = segment;
    if (!MARK_ALONE.test(text)) return [];
    return segment.listItems.flatMap(({ span, textSpan, hasMore }) => {
      const line = lineSpan(text, lineStarts, lineAt(lineStarts, span.start));
      const isAlone = /^\s*$/.test(text.slice(line.start, span.start));
      if (hasMore || textSpan.end > textSpan.start || !isAlone) return [];
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
