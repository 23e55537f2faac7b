import { message } from '../message';
import type { Rule } from '../rule';
import { lineAt, lineSpan, nextLineStart } from '../text';

/** Reports list items with nothing in them. */
export const emptyBullet: Rule = {
  id: 'empty-bullet',
  severity: 'hint',
  summary: 'A list item has nothing in it.',
  scope: 'weekly',
  check({ minutes: { text, lineStarts, listItems } }) {
    return listItems.flatMap(({ span, textSpan, hasMore }) => {
      const line = lineSpan(text, lineStarts, lineAt(lineStarts, span.start));
      const isAlone = /^\s*$/.test(text.slice(line.start, span.start));
      if (hasMore || textSpan.end > textSpan.start || !isAlone) return [];
      const edits = [
        { span: { start: line.start, end: nextLineStart(text, lineStarts, span.start) }, text: '' },
      ];
      return {
        span: { start: span.start, end: line.end },
        message: message('This list item has nothing in it.'),
        isLeftover: true,
        fixes: [{ title: message('Remove the empty list item'), edits, needsLook: true }],
      };
    });
  },
};
