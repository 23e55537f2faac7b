import { message } from '../message';
import type { Finding, Rule, RuleContext } from '../rule';
import { nextLineStart, trimSpan, type Span } from '../text';

/** What pads write when a text ends. */
const END_MARK = /^\W*(?:EOF|end of file|end of (?:the )?(?:document|minutes))\W*$/i;

/** Reports what a pad left before the title and after the end. */
export const extraJunk: Rule = {
  id: 'extra-junk',
  severity: 'hint',
  summary: 'Something is left over from a pad, before the title or after the end.',
  scope: 'weekly',
  check(context) {
    return [...beforeTitle(context), ...afterEnd(context)];
  },
};

function beforeTitle({ minutes, sections }: RuleContext): readonly Finding[] {
  const title = sections[0]?.kind === 'title' ? sections[0].heading : undefined;
  const { text, bodyStart, textLines } = minutes;
  const span = trimSpan(text, { start: bodyStart, end: title?.span.start ?? bodyStart });
  // A comment, a picture, a table or links may stand there on purpose; a sentence does not.
  const isSentence = textLines.some(line => {
    const words = text.slice(line.span.start, line.span.end);
    return (
      line.span.start >= span.start &&
      line.span.end <= span.end &&
      !/^[<![|]/.test(words) &&
      /\p{L}+\W+\p{L}+\W+\p{L}/u.test(words)
    );
  });
  if (!isSentence) return [];
  const removed = { start: span.start, end: title?.span.start ?? span.end };
  return [leftover(span, removed, message('This stands before the title. Is it left over from a pad?'))];
}

function afterEnd({ minutes: { text, textLines, lineStarts } }: RuleContext): readonly Finding[] {
  const last = textLines.at(-1)?.span;
  if (!last || text.slice(last.end).trim() || !END_MARK.test(text.slice(last.start, last.end))) return [];
  const removed = { start: last.start, end: nextLineStart(text, lineStarts, last.start) };
  return [leftover(last, removed, message('This is left over from a pad.'))];
}

function leftover(span: Span, removed: Span, what: Finding['message']): Finding {
  const fixes = [{ title: message('Remove it'), edits: [{ span: removed, text: '' }], needsLook: true }];
  return { span, message: what, isLeftover: true, fixes };
}
