import { sameDay } from '../../text/date';
import { message } from '../../text/message';
import type { MarkdownDocument, Place } from '../../markdown/document';
import { lineEndingIn, segmentOf, type PlacedEdit } from '../../markdown/place';
import { writeTitle } from '../../repository/profile';
import type { Rule } from '../rule';
import { lineAt, lineSpan, trimSpan } from '../../text/text';
import { isOnlyTitle } from '../../minutes/title-date';
import { editHeadingLevel, movesOf } from '../../minutes/levels';
import type { Minutes } from '../../minutes/minutes';

/** Matches a title written in HTML. */
const HTML_TITLE = /(?:^|[\r\n]) {0,3}<h1[\s>]/i;

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
    if (HTML_TITLE.test(segmentOf(document, 0).text)) return [];
    const title = writeTitle(file.series, { ...file, date: meeting.date });
    if (title === undefined) return [];
    // Where the text and the file's name disagree about the day, a person has to decide.
    const needsLook = !sameDay(meeting.date, meeting.fileDate);
    return [
      {
        place: firstLine(minutes),
        message: message('These minutes have no title. It should be "# {0}".', title),
        fixes: [
          {
            title: message('Add the title "{0}"', title),
            edits: titleEdits(minutes, title),
            ...(needsLook && { needsLook }),
          },
        ],
      },
    ];
  },
};

/** The title may exist at a lower level, or as a line that lost its mark. */
function titleEdits(minutes: Minutes, title: string): readonly PlacedEdit[] {
  const { document, sections, file, profile } = minutes;
  const isTitle = (text: string) => isOnlyTitle(profile.words, file.series, text);
  const [first] = sections;
  if (first && isTitle(first.heading.name)) {
    const edits = movesOf(first, 1).map(({ section, level }) =>
      editHeadingLevel(document, section, Math.max(1, level)),
    );
    if (edits.every(edit => edit !== undefined)) return edits.flat();
  }
  const { segment, span } = firstLine(minutes);
  const { text, textLines } = segmentOf(document, segment);
  const isParagraph = textLines.some(line => line.depth === 0 && line.span.start === span.start);
  const isAlone = /^[ \t]*(?:[\r\n][ \t]*(?:[\r\n]|$)|$)/.test(text.slice(span.end).replace(/\r\n/g, '\n'));
  const line = text.slice(span.start, span.end);
  const mark = /^#(?=[^#\s])/.test(line) ? 1 : 0;
  const at = { start: span.start + mark, end: span.start + mark };
  if (isParagraph && isAlone && isTitle(line.slice(mark)))
    return [{ place: { segment, span: at }, text: mark ? ' ' : '# ' }];
  return [insertedTitle(document, title)];
}

function insertedTitle(document: MarkdownDocument, title: string): PlacedEdit {
  const lineEnding = lineEndingIn(document);
  const { end } = document.frontMatter;
  const isAtLineStart = end === 0 || /[\r\n]$/.test(segmentOf(document, 0).text.slice(0, end));
  const text = isAtLineStart ? `# ${title}${lineEnding}${lineEnding}` : `${lineEnding}# ${title}`;
  return { place: { segment: 0, span: { start: end, end } }, text };
}

/** Finds the first line with words; a comment above it is not the place to mark. */
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
