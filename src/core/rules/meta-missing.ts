import { insertion } from '../edit';
import { message } from '../message';
import type { Rule } from '../rule';
import { lineEndingOf, nextLineStart, trimSpan } from '../text';

/** Reports weekly minutes without the section that says who took them. */
export const metaMissing: Rule = {
  id: 'meta-missing',
  severity: 'warning',
  summary: 'Weekly minutes have no section "Meta".',
  scope: 'weekly',
  check({ minutes, sections }) {
    if (sections.some(section => section.kind === 'meta')) return [];
    const title = sections.find(section => section.kind === 'title');
    if (!title || sections.length < 2) return [];
    const { text, lineStarts } = minutes;
    const { end } = trimSpan(text, title.heading.span);
    const at = nextLineStart(text, lineStarts, end);
    const lineEnding = lineEndingOf(text);
    const isAtEnd = at === text.length && !/[\r\n]$/.test(text);
    const lines = [...(isAtEnd ? [''] : []), '', '## Meta', '', '- Minutes:', ''];
    return [
      {
        span: title.heading.span,
        message: message('There is no section "Meta" that says who took these minutes.'),
        fixes: [{ title: message('Add the section "Meta"'), edits: [insertion(at, lines.join(lineEnding))] }],
      },
    ];
  },
};
