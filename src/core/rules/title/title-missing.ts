import { message } from '../../text/message';
import type { MarkdownDocument, Place } from '../../markdown/document';
import { lineEndingIn, segmentOf, textIn, type PlacedEdit } from '../../markdown/place';
import { fillPattern, wordsOf } from '../../repository/pattern';
import type { Rule } from '../rule';
import { lineAt, lineSpan, trimSpan } from '../../text/text';
import { editHeadingLevel } from '../../minutes/levels';
import type { Minutes } from '../../minutes/minutes';

/** Reports weekly minutes without a title. */
export const titleMissing: Rule = {
  id: 'title-missing',
  severity: 'error',
  summary: 'The minutes have no title: no heading of level 1.',
  scope: 'weekly',
  looksAt: 'document',
  check(minutes) {
    const { document, sections, meeting, file } = minutes;
    if (sections.some(({ kind }) => kind === 'title')) return [];
    const isEmpty = !segmentOf(document, 0).text.slice(document.frontMatter.end).trim();
    if (sections.length === 0 && !isEmpty) return [];
    const title = fillPattern(file.series.title, meeting.date);
    return [
      {
        place: firstLine(minutes),
        message: message('These minutes have no title. It should be "# {0}".', title),
        fixes: [{ title: message('Add the title "{0}"', title), edits: [titleEdit(minutes, title)] }],
      },
    ];
  },
};

/** The title may be there without being one: at a lower level, or as a line that lost its mark. */
function titleEdit(minutes: Minutes, title: string): PlacedEdit {
  const { document, sections, file } = minutes;
  const words = wordsOf(file.series.title).toLowerCase();
  const isTitle = (text: string) => words.length > 0 && text.toLowerCase().includes(words);
  const [first] = sections;
  const line = firstLine(minutes);
  if (first && isTitle(first.heading.name)) return editHeadingLevel(document, first, 1);
  if (isTitle(textIn(document, line)) && !isHeading(minutes, line))
    return { place: line, text: `# ${title}` };
  return insertedTitle(document, title);
}

function insertedTitle(document: MarkdownDocument, title: string): PlacedEdit {
  const lineEnding = lineEndingIn(document);
  const { end } = document.frontMatter;
  const isAtLineStart = end === 0 || /[\r\n]$/.test(segmentOf(document, 0).text.slice(0, end));
  const text = `${isAtLineStart ? '' : lineEnding}# ${title}${lineEnding}${lineEnding}`;
  return { place: { segment: 0, span: { start: end, end } }, text };
}

function isHeading({ sections: [first] }: Minutes, { segment, span }: Place): boolean {
  return first?.segment === segment && first.heading.span.start === span.start;
}

/** The first line with words; a comment above it is not the place to mark. */
function firstLine({ document, sections: [first] }: Minutes): Place {
  const { end: bodyStart } = document.frontMatter;
  const { text, lineStarts, textLines } = segmentOf(document, 0);
  const heading = first?.segment === 0 ? first.heading.span.start : Infinity;
  const words = Math.min(heading, textLines[0]?.span.start ?? Infinity);
  if (words === Infinity && first) return { segment: first.segment, span: first.heading.span };
  const body = trimSpan(text, { start: bodyStart, end: text.length });
  const line = lineSpan(text, lineStarts, lineAt(lineStarts, words === Infinity ? body.start : words));
  return { segment: 0, span: { start: Math.max(bodyStart, line.start), end: Math.max(bodyStart, line.end) } };
}
