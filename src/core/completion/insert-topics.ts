import type { PlacedEdit } from '../markdown/place';
import { lineEndingIn, placeAt, segmentOf } from '../markdown/place';
import type { MarkdownDocument } from '../markdown/document';
import { ownPlace, type Section } from '../minutes/sections';
import { lineAt, lineSpan, trimSpan } from '../text/text';
import type { Topic } from '../minutes/topics';

/** Matches a bullet at the margin, with its marker. */
const BULLET = /(?:^|[\r\n])([-*+])[ \t]/;

/** Matches an empty bullet. */
const EMPTY_BULLET = /^([ \t]*)([-*+])[ \t]*$/;

/**
 * Makes the edit that inserts topics as bullets: in place of the empty bullet around an offset of the document, else
 * at the end of the section's own text. A topic moves up if its parent is left out.
 */
export function insertTopics(
  document: MarkdownDocument,
  section: Section,
  topics: readonly Topic[],
  offset: number,
): PlacedEdit {
  return insteadOfBullet(document, topics, offset) ?? atEnd(document, section, topics);
}

function insteadOfBullet(
  document: MarkdownDocument,
  topics: readonly Topic[],
  offset: number,
): PlacedEdit | undefined {
  const { segment, span } = placeAt(document, offset);
  const { text, lineStarts } = segmentOf(document, segment);
  const line = lineSpan(text, lineStarts, lineAt(lineStarts, span.start));
  const bullet = EMPTY_BULLET.exec(text.slice(line.start, line.end));
  if (!bullet) return undefined;
  const [, indent = '', mark = '-'] = bullet;
  const lines = bullets(topics, mark).map(bullet => indent + bullet);
  return { place: { segment, span: line }, text: lines.join(lineEndingIn(document)) };
}

function atEnd(document: MarkdownDocument, section: Section, topics: readonly Topic[]): PlacedEdit {
  const { segment, span } = ownPlace(document, section);
  const { text } = segmentOf(document, segment);
  const own = trimSpan(text, span);
  const below = text.slice(section.heading.span.end, own.end);
  const mark = BULLET.exec(below)?.[1] ?? '-';
  const lines = bullets(topics, mark);
  const lastLine = below.slice(Math.max(below.lastIndexOf('\n'), below.lastIndexOf('\r')) + 1);
  const goesOn = /^\s*[-*+][ \t]/.test(lastLine);
  const hasMore = text.slice(own.end).trim() === '' && /[\r\n]/.test(text.slice(own.end, own.end + 1));
  const all = [...(goesOn ? [''] : ['', '']), ...lines, ...(hasMore ? [] : [''])];
  return {
    place: { segment, span: { start: own.end, end: own.end } },
    text: all.join(lineEndingIn(document)),
  };
}

function bullets(topics: readonly Topic[], mark: string): readonly string[] {
  const open: number[] = [];
  return topics.map(({ words, depth }) => {
    while ((open.at(-1) ?? -1) >= depth) open.pop();
    const line = `${'  '.repeat(open.length)}${mark} ${words}`;
    open.push(depth);
    return line;
  });
}
