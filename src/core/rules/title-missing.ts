import { message } from '../message';
import type { Minutes, Place } from '../minutes';
import { lineEndingIn, segmentOf, textIn, type PlacedEdit } from '../place';
import { fillPattern, wordsOf } from '../pattern';
import type { Rule, RuleContext } from '../rule';
import { lineAt, lineSpan, trimSpan } from '../text';
import { withLevel } from '../levels';

/** Reports weekly minutes without a title. */
export const titleMissing: Rule = {
  id: 'title-missing',
  severity: 'error',
  summary: 'The minutes have no title: no heading of level 1.',
  scope: 'weekly',
  looksAt: 'document',
  check(context) {
    const { minutes, sections, meeting, file } = context;
    if (sections.some(({ kind }) => kind === 'title')) return [];
    const isEmpty = !segmentOf(minutes, 0).text.slice(minutes.frontMatter.end).trim();
    if (sections.length === 0 && !isEmpty) return [];
    const title = fillPattern(file.series.title, meeting.date);
    return [
      {
        place: firstLine(context),
        message: message('These minutes have no title. It should be "# {0}".', title),
        fixes: [{ title: message('Add the title "{0}"', title), edits: [titleEdit(context, title)] }],
      },
    ];
  },
};

/** The title may be there without being one: at a lower level, or as a line that lost its mark. */
function titleEdit(context: RuleContext, title: string): PlacedEdit {
  const { minutes, sections, file } = context;
  const words = wordsOf(file.series.title).toLowerCase();
  const isTitle = (text: string) => words.length > 0 && text.toLowerCase().includes(words);
  const [first] = sections;
  const line = firstLine(context);
  if (first && isTitle(first.heading.name)) return withLevel(minutes, first, 1);
  if (isTitle(textIn(minutes, line)) && !isHeading(context, line)) return { place: line, text: `# ${title}` };
  return insertedTitle(minutes, title);
}

function insertedTitle(minutes: Minutes, title: string): PlacedEdit {
  const lineEnding = lineEndingIn(minutes);
  const { end } = minutes.frontMatter;
  const isAtLineStart = end === 0 || /[\r\n\uFEFF]$/.test(segmentOf(minutes, 0).text.slice(0, end));
  const text = `${isAtLineStart ? '' : lineEnding}# ${title}${lineEnding}${lineEnding}`;
  return { place: { segment: 0, span: { start: end, end } }, text };
}

function isHeading({ sections: [first] }: RuleContext, { segment, span }: Place): boolean {
  return first?.segment === segment && first.heading.span.start === span.start;
}

/** The first line with words; a comment above it is not the place to mark. */
function firstLine({ minutes, sections: [first] }: RuleContext): Place {
  const { end: bodyStart } = minutes.frontMatter;
  const { text, lineStarts, textLines } = segmentOf(minutes, 0);
  const heading = first?.segment === 0 ? first.heading.span.start : Infinity;
  const words = Math.min(heading, textLines[0]?.span.start ?? Infinity);
  if (words === Infinity && first) return { segment: first.segment, span: first.heading.span };
  const body = trimSpan(text, { start: bodyStart, end: text.length });
  const line = lineSpan(text, lineStarts, lineAt(lineStarts, words === Infinity ? body.start : words));
  return { segment: 0, span: { start: Math.max(bodyStart, line.start), end: Math.max(bodyStart, line.end) } };
}
