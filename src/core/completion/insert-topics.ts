import type { PlacedEdit } from '../markdown/place';
import { lineEndingIn, placeAt, segmentOf } from '../markdown/place';
import type { MarkdownDocument, Segment } from '../markdown/document';
import { ownPlace, type Section } from '../minutes/sections';
import { lineAt, lineSpan, trimSpan, type Span } from '../text/text';
import type { Topic } from '../minutes/topics';

/** Matches a bullet at the margin, with its marker. */
const BULLET = /(?:^|[\r\n])([-*+])[ \t]/;

/** Matches an empty bullet. */
const EMPTY_BULLET = /^([ \t]*)([-*+])[ \t]*$/;

/**
 * Makes the edit that inserts topics as bullets: in place of the empty bullet around an offset of the document, else
 * at the end of the section's own text. A topic moves up if the one that it belongs to is left out.
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
  const { text, lineStarts, listItems, textLines } = segmentOf(document, segment);
  const line = lineSpan(text, lineStarts, lineAt(lineStarts, span.start));
  const bullet = EMPTY_BULLET.exec(text.slice(line.start, line.end));
  if (!bullet) return undefined;
  const [, indent = '', mark = '-'] = bullet;
  // In code or a comment it only looks like one; below a paragraph it is one as soon as it has words.
  const start = line.start + indent.length;
  if (![...listItems, ...textLines].some(({ span }) => span.start === start)) return undefined;
  const lines = bullets(topics, mark).map(bullet => indent + bullet);
  return { place: { segment, span: line }, text: lines.join(lineEndingIn(document)) };
}

function atEnd(document: MarkdownDocument, section: Section, topics: readonly Topic[]): PlacedEdit {
  const { segment, span } = ownPlace(document, section);
  const { text } = segmentOf(document, segment);
  const end = endOfText(segmentOf(document, segment), section, span);
  const below = text.slice(section.heading.span.end, end);
  const mark = BULLET.exec(below)?.[1] ?? '-';
  const lines = bullets(topics, mark);
  const lastLine = below.slice(Math.max(below.lastIndexOf('\n'), below.lastIndexOf('\r')) + 1);
  const goesOn = /^\s*[-*+][ \t]/.test(lastLine);
  const hasMore = text.slice(end).trim() === '' && /[\r\n]/.test(text.slice(end, end + 1));
  const all = [...(goesOn ? [''] : ['', '']), ...lines, ...(hasMore ? [] : [''])];
  return {
    place: { segment, span: { start: end, end } },
    text: all.join(lineEndingIn(document)),
  };
}

/** Finds the end of a section's own text; above a fence or a comment that is open, which would take in what follows. */
function endOfText({ text, textLines, isOpen }: Segment, { heading }: Section, own: Span): number {
  const { start, end } = trimSpan(text, own);
  if (!isOpen || own.end < text.length) return end;
  const above = textLines.filter(({ span }) => span.start >= heading.span.end && span.end <= end);
  return above.at(-1)?.span.end ?? trimSpan(text, { start, end: heading.span.end }).end;
}

/** Escapes what would begin another block in a list item, a definition or a check box: "3. Buoys" gives "3\. Buoys". */
export function asItem(markdown: string): string {
  return markdown
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^\[(?=[ xX]\](?:\s|$)|[^\]]*\]:)/, '\\[')
    .replace(/^(?=(?:[-+*>]|#{1,6})(?:\s|$)|>|`{3}|~{3}|<(?!https?:)|[-*_](?:\s*[-*_]){2,}\s*$)/, '\\');
}

/** A topic stands below those that it belongs to, as far as they are among the topics. */
function bullets(topics: readonly Topic[], mark: string): readonly string[] {
  const chosen = new Set(topics);
  const depthOf = ({ parent }: Topic): number =>
    parent ? depthOf(parent) + (chosen.has(parent) ? 1 : 0) : 0;
  return topics.map(topic => `${'  '.repeat(depthOf(topic))}${mark} ${asItem(topic.markdown)}`);
}
