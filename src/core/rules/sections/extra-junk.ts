import { message } from '../../text/message';
import type { Place } from '../../markdown/document';
import { segmentOf } from '../../markdown/place';
import type { Finding, Rule } from '../rule';
import { memo } from '../../text/memo';
import { phrasePattern } from '../../text/phrases';
import { nextLineStart, trimSpan } from '../../text/text';
import type { Minutes } from '../../minutes/minutes';

/** Reports what a collaborative pad left before the title and after the end. */
export const extraJunk: Rule = {
  id: 'extra-junk',
  severity: 'hint',
  summary: 'Something is left over from a pad, before the title or after the end.',
  scope: 'all',
  looksAt: 'document',
  check(minutes) {
    // Other minutes begin as they like.
    const before = minutes.file.series.hasTeamReports ? beforeTitle(minutes) : [];
    return [...before, ...afterEnd(minutes)];
  },
};

function beforeTitle({ document, sections }: Minutes): readonly Finding[] {
  const title = sections[0]?.kind === 'title' ? sections[0] : undefined;
  if (!title) return [];
  const start = document.frontMatter.end;
  const segment = segmentOf(document, 0);
  const { text } = segment;
  const end = title.segment === 0 ? title.heading.span.start : text.length;
  const span = trimSpan(text, { start, end });
  // A comment, a picture, a table or links may be there on purpose; a sentence is not.
  const isSentence =
    span.end > span.start &&
    segment.textLines.some(line => {
      const words = text.slice(line.span.start, line.span.end);
      return (
        line.span.start >= span.start &&
        line.span.end <= span.end &&
        !/^[<![|]/.test(words) &&
        /\p{L}+\W+\p{L}+\W+\p{L}/u.test(words)
      );
    });
  if (!isSentence) return [];
  const question = message('This stands before the title. Is it left over from a pad?');
  return [leftover({ segment: 0, span }, { segment: 0, span: { start: span.start, end } }, question)];
}

function afterEnd({ document, profile }: Minutes): readonly Finding[] {
  const isEnd = (line: string) => endMark(profile.words.endMarks).test(line);
  const index = document.segments.findLastIndex(({ text }) => text.trim());
  const segment = document.segments[index];
  // The last line shows it without parsing.
  if (!segment || !isEnd(lastLineOf(segment.text))) return [];
  const { text, textLines, lineStarts } = segment;
  const last = textLines.at(-1)?.span;
  if (!last || text.slice(last.end).trim() || !isEnd(text.slice(last.start, last.end))) return [];
  const end = nextLineStart(text, lineStarts, last.start);
  return [
    leftover(
      { segment: index, span: last },
      { segment: index, span: { start: last.start, end } },
      message('This is left over from a pad.'),
    ),
  ];
}

/** Matches a line with nothing but what pads write at the end of a text. */
const endMark = memo(
  (phrases: readonly string[]) =>
    new RegExp(`^[^\\p{L}\\p{N}]*${phrasePattern(phrases).source}[^\\p{L}\\p{N}]*$`, 'iu'),
);

function lastLineOf(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.slice(Math.max(trimmed.lastIndexOf('\n'), trimmed.lastIndexOf('\r')) + 1);
}

function leftover(place: Place, removed: Place, what: Finding['message']): Finding {
  const fixes = [{ title: message('Remove it'), edits: [{ place: removed, text: '' }], needsLook: true }];
  return { place, message: what, isLeftover: true, fixes };
}
