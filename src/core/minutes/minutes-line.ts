import type { Link, MarkdownDocument, Segment, TextLine } from '../markdown/document';
import { segmentOf } from '../markdown/place';
import type { Profile } from '../repository/profile';
import type { Vocabulary } from '../repository/vocabulary';
import { mentionsDay } from '../text/date';
import { memo } from '../text/memo';
import { leadingPhrase, phrasePattern } from '../text/phrases';
import { contains, lineAt, shiftSpan, type Span } from '../text/text';
import { labelAt, leavesIn, plainWords, saysAnything, type Label } from './line-text';
import { isPlaceholder, placeholdersIn } from './placeholder';
import { ownPlace, type Section } from './sections';

/** What a minutes line says as it is written, whatever its link leads to: `remark` gives a reason instead of minutes. */
export type WrittenState = 'linked' | 'pending' | 'empty' | 'remark';

/** The line in a team's section that links its minutes; all spans count from the start of the section's segment. */
export interface MinutesLine {
  readonly state: WrittenState;
  /** From its first word to the end of the line, or of the next line if its value is there. */
  readonly span: Span;
  /** From the colon to the same end; missing if the line has another form. */
  readonly valueSpan?: Span;
  /** The links in it, or the one on the next line if the line is empty. */
  readonly links: readonly Link[];
  /** The placeholders, which only say that there are no minutes yet and may be replaced with a link. */
  readonly placeholders: readonly Span[];
  /** Whether it says anything besides placeholders and links, such as a remark. */
  readonly saysMore: boolean;
}

/** A document, and the repository whose vocabulary it is read with. */
export interface DocumentInRepository {
  readonly document: MarkdownDocument;
  readonly profile: Profile;
}

/** A line being read: its words are plain as `plainWords` says, and spans count from the start of the line. */
interface Reading {
  readonly vocabulary: Vocabulary;
  readonly segment: Segment;
  readonly span: Span;
  readonly words: string;
  readonly links: readonly Link[];
}

/** The minutes lines found in a segment, by the offset of the heading, for each vocabulary. */
const linesOf = memo<Vocabulary, (segment: Segment) => Map<number, MinutesLine | undefined>>(() =>
  memo(() => new Map()),
);

/**
 * Finds the minutes line of a team's section: the first of its own lines that links something, else the first that is
 * more than a remark; undefined if it has none, and for all other sections.
 */
export function minutesLineOf(
  { document, profile }: DocumentInRepository,
  section: Section,
): MinutesLine | undefined {
  if (section.kind !== 'team') return undefined;
  const segment = segmentOf(document, section.segment);
  const known = linesOf(profile.words)(segment);
  const { start } = section.heading.span;
  if (!known.has(start))
    known.set(start, findMinutesLine(profile.words, segment, ownPlace(document, section).span));
  return known.get(start);
}

function findMinutesLine(vocabulary: Vocabulary, segment: Segment, own: Span): MinutesLine | undefined {
  const mentions = phrasePattern(vocabulary.minutesLabels);
  if (!mentions.test(segment.text)) return undefined;
  const lines = segment
    .textLinesNear(mentions)
    .filter(({ span, depth }) => depth <= 1 && contains(own, span))
    .flatMap(line => readLine(vocabulary, segment, line, own) ?? []);
  return (
    lines.find(({ state }) => state === 'linked') ?? lines.find(({ state }) => state !== 'remark') ?? lines[0]
  );
}

function readLine(
  vocabulary: Vocabulary,
  segment: Segment,
  line: TextLine,
  own: Span,
): MinutesLine | undefined {
  const { minutesLabels, noMinutes, placeholders } = vocabulary;
  const mentions = phrasePattern(minutesLabels);
  const { span } = line;
  if (!mentions.test(segment.text.slice(span.start, span.end))) return undefined;
  const words = plainWords(segment, span, leavesIn(segment, span, mentions));
  const reading = { vocabulary, segment, span, words, links: linksIn(segment, span) };
  const label = labelAt(minutesLabels, words);
  if (label) return readLabelled(reading, label, line, own);
  if (isLinkedWord(reading)) return lineOf(reading, 'linked');
  const [sentence] = placeholdersIn(placeholders, words);
  const isSentence =
    sentence && !saysAnything(words.slice(0, sentence.start)) && mentions.test(textAt(words, sentence));
  if (isSentence && !saysMore(words, [sentence])) return lineOf(reading, 'pending', [sentence]);
  return phrasePattern(noMinutes).test(words) ? lineOf(reading, 'remark') : undefined;
}

/** Matches "Minutes https://…" and "[Minutes](url)", which need no colon. */
function isLinkedWord({ vocabulary: { minutesLabels }, segment, span, links: [link] }: Reading): boolean {
  if (!link) return false;
  const before = segment.text.slice(span.start, link.span.start).replace(/[*_]/g, '');
  if (before === '') return leadingPhrase(minutesLabels).test(link.text.trimStart());
  const label = leadingPhrase(minutesLabels).exec(before)?.[0];
  return label !== undefined && /^[\s–—>-]*$/.test(before.slice(label.length));
}

function readLabelled(
  reading: Reading,
  { between, value }: Label,
  line: TextLine,
  own: Span,
): MinutesLine | undefined {
  const { vocabulary, words, links, span } = reading;
  const inBetween = textAt(words, between).replace(/[*_]/g, '').trim();
  const valueText = textAt(words, value);
  const isPending = isPlaceholder(vocabulary.placeholders, inBetween);
  const [first, ...others] = placeholdersIn(vocabulary.placeholders, valueText).map(placeholder =>
    shiftSpan(placeholder, value.start),
  );
  const placeholders = [...(isPending ? [between] : []), ...(first ? [first] : []), ...others];
  const answer = (state: MinutesLine['state'], spans = placeholders) => lineOf(reading, state, spans, value);
  const [link] = links;
  if (link) {
    const before = words.slice(value.start, Math.max(value.start, link.span.start - span.start));
    return answer(isPending ? 'pending' : stateOfLink(reading, inBetween, before));
  }
  // Other words before the colon make it a sentence: "Minutes of the last call: approved".
  if (!isPending && inBetween && !/^[([].*[)\]]$/.test(inBetween)) return undefined;
  if (isPending) return answer('pending');
  // "-" and "???" are placeholders, too.
  if (!saysAnything(valueText) && /[^\s|*_]/.test(valueText)) return answer('pending', [value]);
  if (!saysAnything(valueText)) return continued(reading, value, line, own) ?? answer('empty');
  const isFirst = first && !saysAnything(words.slice(value.start, first.start));
  return answer(isFirst && !phrasePattern(vocabulary.noMeeting).test(valueText) ? 'pending' : 'remark');
}

function stateOfLink({ vocabulary, links }: Reading, between: string, before: string): MinutesLine['state'] {
  const { placeholders, noMeeting, anotherWeek } = vocabulary;
  const [link, ...others] = links;
  if (isPlaceholder(placeholders, before)) return 'pending';
  const isText = link && link.text !== link.url && others.length === 0;
  if (isText && isPlaceholder(placeholders, link.text)) return 'pending';
  const words = `${between} ${before}`;
  const isMeant =
    phrasePattern(noMeeting).test(words) || phrasePattern(anotherWeek).test(words) || mentionsDay(words);
  return isMeant ? 'remark' : 'linked';
}

/** Reads on below an empty line, where a link, a list or a placeholder may be. */
function continued(reading: Reading, value: Span, { depth }: TextLine, own: Span): MinutesLine | undefined {
  const { vocabulary, segment, span } = reading;
  const next = segment.textLineAfter(span.end);
  if (!next || !contains(own, next.span)) return undefined;
  const { lineStarts } = segment;
  const isBelow = lineAt(lineStarts, next.span.start) === lineAt(lineStarts, span.start) + 1;
  if (isBelow && next.depth > depth) return lineOf(reading, 'remark', [], value);
  const isContinued = isBelow && next.depth === 0;
  const both = { start: span.start, end: next.span.end };
  const words = plainWords(
    segment,
    both,
    segment.inlines.filter(inline => contains(both, inline.span)),
  );
  const below = { start: next.span.start - span.start, end: words.length };
  const wide = { ...reading, span: both, words, links: linksIn(segment, next.span) };
  const wideValue = { start: value.start, end: words.length };
  const [link] = wide.links;
  if (link?.span.start === next.span.start) {
    const isAlone = isContinued && !segment.text.slice(link.span.end, both.end).trim();
    return isAlone ? lineOf(wide, 'linked', [], wideValue) : lineOf({ ...reading, links: [link] }, 'linked');
  }
  return isContinued && isPlaceholder(vocabulary.placeholders, textAt(words, below))
    ? lineOf(wide, 'pending', [below], wideValue)
    : undefined;
}

function lineOf(
  { span, words, links }: Reading,
  state: MinutesLine['state'],
  placeholders: readonly Span[] = [],
  value?: Span,
): MinutesLine {
  return {
    state,
    span,
    ...(value && { valueSpan: shiftSpan(value, span.start) }),
    links,
    placeholders: placeholders.map(placeholder => shiftSpan(placeholder, span.start)),
    saysMore: saysMore(value ? ' '.repeat(value.start) + words.slice(value.start) : words, [
      ...placeholders,
      ...links.map(link => shiftSpan(link.span, -span.start)),
    ]),
  };
}

function saysMore(words: string, placeholders: readonly Span[]): boolean {
  const blank = (rest: string, { start, end }: Span) =>
    rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return saysAnything(placeholders.reduce(blank, words));
}

function textAt(words: string, { start, end }: Span): string {
  return words.slice(start, end);
}

function linksIn({ links }: Segment, span: Span): readonly Link[] {
  return links.filter(link => link.url !== '' && contains(span, link.span));
}
