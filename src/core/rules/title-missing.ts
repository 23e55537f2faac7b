import { insertion, type Edit } from '../edit';
import { message } from '../message';
import type { Minutes } from '../minutes';
import { fillPattern, wordsOf } from '../pattern';
import type { Rule, RuleContext } from '../rule';
import { lineEndingOf, lineAt, lineSpan, trimSpan, type Span } from '../text';
import { withLevel } from '../levels';

/** Reports weekly minutes without a title. */
export const titleMissing: Rule = {
  id: 'title-missing',
  severity: 'error',
  summary: 'The minutes have no title: no heading of level 1.',
  scope: 'weekly',
  check(context) {
    const { minutes, sections, meeting, file } = context;
    if (sections.some(({ kind }) => kind === 'title')) return [];
    const isEmpty = !minutes.text.slice(minutes.bodyStart).trim();
    if (minutes.headings.length === 0 && !isEmpty) return [];
    const title = fillPattern(file.series.title, meeting.date);
    return [
      {
        span: firstLine(minutes),
        message: message('These minutes have no title. It should be "# {0}".', title),
        fixes: [{ title: message('Add the title "{0}"', title), edits: [titleEdit(context, title)] }],
      },
    ];
  },
};

/** The title may be there without being one: at a lower level, or as a line that lost its mark. */
function titleEdit({ minutes, file }: RuleContext, title: string): Edit {
  const words = wordsOf(file.series.title).toLowerCase();
  const isTitle = (text: string) => words.length > 0 && text.toLowerCase().includes(words);
  const heading = minutes.headings[0];
  const line = firstLine(minutes);
  if (heading && isTitle(heading.name)) return withLevel(minutes, heading, 1);
  if (isTitle(minutes.text.slice(line.start, line.end)) && line.start !== heading?.span.start)
    return { span: line, text: `# ${title}` };
  const lineEnding = lineEndingOf(minutes.text);
  const { text, bodyStart } = minutes;
  const isAtLineStart = bodyStart === 0 || /[\r\n\uFEFF]$/.test(text.slice(0, bodyStart));
  return insertion(bodyStart, `${isAtLineStart ? '' : lineEnding}# ${title}${lineEnding}${lineEnding}`);
}

/** The first line with words; a comment above it is not the place to mark. */
function firstLine({ text, lineStarts, bodyStart, headings, textLines }: Minutes): Span {
  const body = trimSpan(text, { start: bodyStart, end: text.length });
  const words = [headings[0]?.span.start, textLines[0]?.span.start].filter(start => start !== undefined);
  const line = lineSpan(
    text,
    lineStarts,
    lineAt(lineStarts, words.length > 0 ? Math.min(...words) : body.start),
  );
  return { start: Math.max(bodyStart, line.start), end: Math.max(bodyStart, line.end) };
}
