import type { ListItem, MarkdownDocument, Segment } from '../markdown/document';
import type { Vocabulary } from '../repository/vocabulary';
import { memo } from '../text/memo';
import { leadingPhrase } from '../text/phrases';
import { findDates } from '../text/date';

/** Something that was discussed. */
export interface Topic {
  /** Its words as a person reads them. */
  readonly words: string;
  /** Its words as Markdown, on one line. */
  readonly markdown: string;
  /** How many topics are around it. */
  readonly depth: number;
  /** The topic that it belongs to; missing at the top. */
  readonly parent?: Topic;
}

/** Matches `:gear:`, and who brought a topic up: "(@ada, @linus)". */
const ORNAMENT = /:[\w+-]+:|\s*[([]\s*@[\w-]+(?:[\s,/&]+(?:and )?@?[\w-]+)*\s*[)\]]\s*$/g;
/** Matches the URL of an issue at the end. */
const URL_AT_END = /(?:^|\s+)<?https?:\/\/\S+$/;
/** A longer bullet is not a topic but its discussion, in UTF-16 code units. */
const LONGEST_BULLET = 100;

/** Matches "Agenda", "Agenda items" and "Topics for today", which only announce topics. */
const onlyHeading = memo(
  (phrases: readonly string[]) => new RegExp(`${leadingPhrase(phrases).source}(?: \\p{L}+)?$`, 'iu'),
);

/** Lists the topics of a team's minutes in the order of the text: headings, and bullets with others below them. */
export function topicsOf(
  { formalities, topicHeadings }: Vocabulary,
  document: MarkdownDocument,
): readonly Topic[] {
  const topics: Topic[] = [];
  const open: { readonly level: number; readonly topic: Topic }[] = [];
  let formalLevel = Infinity;
  let isFirst = true;
  const add = (words: string, markdown: string): Topic => {
    const parent = open.at(-1)?.topic;
    const topic = { words, markdown, depth: parent ? parent.depth + 1 : 0, ...(parent && { parent }) };
    topics.push(topic);
    return topic;
  };
  for (const segment of document.isTooComplex ? [] : document.segments) {
    const { headings, text } = segment;
    const bullets = segment.listItems.flatMap(item =>
      item.depth === 1 ? bulletWithMore(segment, item) : [],
    );
    const candidates = [
      ...headings.map(({ span, nameSpan, name, level }) => ({
        start: span.start,
        words: name,
        written: text.slice(nameSpan.start, nameSpan.end),
        level,
      })),
      ...bullets.map(bullet => ({ ...bullet, written: bullet.words, level: undefined })),
    ].sort((a, b) => a.start - b.start);
    for (const { words: read, written, level } of candidates) {
      const [words, markdown] = [cleaned(read), cleaned(onOneLine(written))];
      if (level === undefined) {
        if (formalLevel === Infinity && isTopicBullet(words)) add(words, markdown);
        continue;
      }
      if (level <= formalLevel) formalLevel = leadingPhrase(formalities).test(words) ? level : Infinity;
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const isTitle = level === 1 && isFirst;
      isFirst = false;
      if (isTitle || formalLevel < Infinity || !isTopicHeading(topicHeadings, words)) continue;
      open.push({ level, topic: add(words, markdown) });
    }
  }
  return topics;
}

/** Reads the first paragraph of a list item, all lines of it, if anything else follows in the item; empty if not. */
function bulletWithMore(
  { text, textLines }: Segment,
  { textSpan, span, depth }: ListItem,
): readonly { readonly start: number; readonly words: string }[] {
  let { end } = textSpan;
  const inItem = textLines.filter(line => line.span.start > textSpan.start && line.span.end <= span.end);
  for (const line of inItem) {
    // A nested item or a line after a blank one is no part of the paragraph.
    if (line.depth !== depth || text.slice(end, line.span.start).split(/\r\n|\r|\n/).length !== 2) break;
    ({ end } = line.span);
  }
  const hasMore = text.slice(end, span.end).trim() !== '';
  return hasMore ? [{ start: textSpan.start, words: onOneLine(text.slice(textSpan.start, end)) }] : [];
}

function onOneLine(words: string): string {
  return words.replace(/\s*[\r\n]\s*/g, ' ');
}

function cleaned(words: string): string {
  return words.replace(/\s*:$/, '').replace(ORNAMENT, '').replace(URL_AT_END, '').trim();
}

function isTopicHeading(topicHeadings: readonly string[], words: string): boolean {
  const rest = findDates(words).reduce((left, { text }) => left.replace(text, ''), words);
  return /\p{L}/u.test(rest) && !onlyHeading(topicHeadings).test(words);
}

function isTopicBullet(words: string): boolean {
  return words.length <= LONGEST_BULLET && /^[\p{L}\d*_"']/u.test(words) && !/^https?:/i.test(words);
}
