import type { MarkdownDocument } from '../markdown/document';
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
  const open: { readonly level: number; readonly depth: number }[] = [];
  let formalLevel = Infinity;
  let isFirst = true;
  const depthNow = () => (open.at(-1)?.depth ?? -1) + 1;
  for (const { headings, listItems, text } of document.isTooComplex ? [] : document.segments) {
    const bullets = listItems.flatMap(({ depth, hasMore, textSpan }) =>
      depth === 1 && hasMore
        ? [{ start: textSpan.start, words: text.slice(textSpan.start, textSpan.end) }]
        : [],
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
      const [words, markdown] = [cleaned(read), cleaned(written).replace(/\s*[\r\n]\s*/g, ' ')];
      if (level === undefined) {
        if (formalLevel === Infinity && isTopicBullet(words))
          topics.push({ words, markdown, depth: depthNow() });
        continue;
      }
      if (level <= formalLevel) formalLevel = leadingPhrase(formalities).test(words) ? level : Infinity;
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const isTitle = level === 1 && isFirst;
      isFirst = false;
      if (isTitle || formalLevel < Infinity || !isTopicHeading(topicHeadings, words)) continue;
      topics.push({ words, markdown, depth: depthNow() });
      open.push({ level, depth: depthNow() });
    }
  }
  return topics;
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
