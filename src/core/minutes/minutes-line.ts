import type { Link, MarkdownDocument, Segment, TextLine } from '../markdown/document';
import { segmentOf, type PlacedEdit } from '../markdown/place';
import { beginsNotYet, saysNoMeeting, saysNotYet, saysOnlyNotYet } from './pending-words';
import { ownPlace, type Section } from './sections';
import { contains, lineAt, type Span } from '../text/text';

/** What a minutes line says: `remark` gives a reason instead of minutes, `absent` means that there is no such line. */
export type MinutesState = 'linked' | 'pending' | 'empty' | 'remark' | 'absent';

/** The line in a team's section that links its minutes; all spans count from the start of the section's segment. */
export interface MinutesLine {
  readonly state: Exclude<MinutesState, 'absent'>;
  /** From its first word to the end of the line; to the end of the next one where what it says stands there. */
  readonly span: Span;
  /** What stands after the colon, up to the same end; missing when the line has another form. */
  readonly valueSpan?: Span;
  /** The links in it; when the line is empty and the next one is a link, that link. */
  readonly links: readonly Link[];
}

/** `Minutes:`, bold or not, with what stands between the word and the colon, such as "(none yet)". */
const KEYED =
  /^[*_]{0,3}(?:meeting |team |call )?minutes(?![a-z\d])[*_]{0,3}(?<words>[^:\n]{0,80}?)[*_]{0,3} ?:(?!\/)[*_]{0,3}/i;
/** The key with nothing but the word, so that a new value can follow it. */
const CLEAN_KEY = /^[*_]{0,3}(?:meeting |team |call )?minutes[*_]{0,3} ?:[*_]{0,3}$/i;
/** A link may follow the word without a colon, or hold it: `[Minutes](url)`. */
const LINKED_WORD = /^[*_]{0,3}(?:minutes\b[*_]{0,3}[\s–—>-]*(?:[<(]?https?:|\[)|\[[\s*_]*minutes\b)/i;
const MENTIONS = /minutes/i;
const NO_MINUTES = /\bno minutes\b/i;
/** For words in lower case: to ignore case among all letters takes the engine milliseconds to prepare. */
const ONLY_NO_MINUTES =
  /^\(?(?:there (?:are|were) )?no minutes\b(?:[\s([]*(?:yet|so far|available|present|there)\b)*[^\p{L}\p{N}]*$/u;
/** "Minutes not available yet" without a colon. */
const SENTENCE = /^\(?minutes\b(?<rest>.*)$/i;
/** Minutes of another week, linked on purpose: "Minutes from last week: …". */
const OF_ANOTHER_WEEK = /\b(?:last|previous|prior|older|earlier)\b/i;

/** What was found in a segment, by the offset of the heading. */
const found = new WeakMap<Segment, Map<number, MinutesLine | undefined>>();

/**
 * Finds the minutes line of a team's section: the first of its own lines that links something, else the first that is not
 * merely a remark; undefined when it has none, and for all other sections.
 */
export function minutesLineOf(document: MarkdownDocument, section: Section): MinutesLine | undefined {
  if (section.kind !== 'team') return undefined;
  const segment = segmentOf(document, section.segment);
  const known = found.get(segment) ?? new Map<number, MinutesLine | undefined>();
  found.set(segment, known);
  const { start } = section.heading.span;
  if (!known.has(start)) known.set(start, findMinutesLine(segment, ownPlace(document, section).span));
  return known.get(start);
}

function findMinutesLine(segment: Segment, own: Span): MinutesLine | undefined {
  if (!MENTIONS.test(segment.text)) return undefined;
  const read = segment
    .textLinesNear(MENTIONS)
    .filter(({ span, depth }) => depth <= 1 && contains(own, span))
    .flatMap(line => readMinutesLine(segment, line, own) ?? []);
  return (
    read.find(({ state }) => state === 'linked') ?? read.find(({ state }) => state !== 'remark') ?? read[0]
  );
}

/** Makes the edit that turns a section's whole minutes line into one with a new value, a URL or words. */
export function editLineValue(
  document: MarkdownDocument,
  { segment }: Section,
  { span, valueSpan }: MinutesLine,
  value: string,
): PlacedEdit {
  const { text } = segmentOf(document, segment);
  const key = valueSpan && text.slice(span.start, valueSpan.start);
  if (!valueSpan || key === undefined || !CLEAN_KEY.test(key))
    return { place: { segment, span }, text: `Minutes: ${value}` };
  return { place: { segment, span: valueSpan }, text: ` ${value}` };
}

/** Makes the edit that lets a link of a segment lead to another URL; it keeps its form, and its text unless that is the old URL. */
export function editLinkUrl(
  document: MarkdownDocument,
  segment: number,
  { span, url: old, urlSpan, text: words }: Link,
  url: string,
): PlacedEdit {
  if (!urlSpan) return { place: { segment, span }, text: `[${words}](${url})` };
  const saysUrl = words === old && urlSpan.start - span.start > old.length;
  if (!saysUrl) return { place: { segment, span: urlSpan }, text: url };
  const { text } = segmentOf(document, segment);
  const before = text.slice(span.start, urlSpan.start).replace(old, url);
  return { place: { segment, span: { start: span.start, end: urlSpan.end } }, text: before + url };
}

/** Tells whether a minutes line says nothing but one link, so that nothing is lost with it. */
export function saysOnlyLink({ text }: Segment, { span, valueSpan, links }: MinutesLine): boolean {
  const [link] = links;
  const { start, end } = valueSpan ?? span;
  if (!link || links.length > 1 || link.span.end > end) return false;
  return !(text.slice(start, link.span.start) + text.slice(link.span.end, end)).trim();
}

function readMinutesLine(segment: Segment, { span }: TextLine, own: Span): MinutesLine | undefined {
  const text = segment.text.slice(span.start, span.end).trimEnd();
  if (!MENTIONS.test(text)) return undefined;
  const links = linksIn(segment, span);
  const keyed = KEYED.exec(text);
  if (keyed) return readKeyed(segment, span, keyed, links, own);
  if (links.length > 0 && LINKED_WORD.test(text)) return { state: 'linked', span, links };
  if (NO_MINUTES.test(text)) {
    const words = links.reduce(
      (rest, link) => rest.replace(segment.text.slice(link.span.start, link.span.end), ''),
      text,
    );
    return { state: ONLY_NO_MINUTES.test(words.toLowerCase()) ? 'pending' : 'remark', span, links };
  }
  const rest = SENTENCE.exec(text)?.groups?.rest ?? '';
  return saysOnlyNotYet(rest) ? { state: 'pending', span, links } : undefined;
}

function readKeyed(
  segment: Segment,
  span: Span,
  keyed: RegExpExecArray,
  links: readonly Link[],
  own: Span,
): MinutesLine | undefined {
  const words = keyed.groups?.words?.trim() ?? '';
  const valueSpan = { start: span.start + keyed[0].length, end: span.end };
  const line = { span, valueSpan, links };
  const value = said(segment, valueSpan);
  if (links[0]) {
    const before = said(segment, { start: valueSpan.start, end: links[0].span.start });
    const isPlaceholder = links.length === 1 && saysOnlyNotYet(links[0].text);
    return { state: isPlaceholder ? 'pending' : stateOfLink(words, before), ...line };
  }
  if (beginsNotYet(words)) return { state: 'pending', ...line };
  // Other words before the colon make it a sentence: "Minutes of the last call: approved".
  if (words && !/^[([].*[)\]]$/.test(words)) return undefined;
  if (!value) return continued(segment, line, own) ?? { state: 'empty', ...line };
  const isPending = !/[\p{L}\p{N}]/u.test(value) || (saysNotYet(value) && !saysNoMeeting(value));
  return { state: isPending ? 'pending' : 'remark', ...line };
}

function stateOfLink(words: string, before: string): MinutesLine['state'] {
  const all = `${words} ${before}`;
  if (saysNoMeeting(all) || OF_ANOTHER_WEEK.test(all)) return 'remark';
  return beginsNotYet(words) || saysNotYet(before) ? 'pending' : 'linked';
}

/** What the line does not say itself may stand on the next one: a link, or that there is none yet. */
function continued(
  segment: Segment,
  { span, valueSpan }: { readonly span: Span; readonly valueSpan: Span },
  own: Span,
): MinutesLine | undefined {
  const next = segment.textLineAfter(span.end);
  if (!next || !contains(own, next.span)) return undefined;
  const { lineStarts, text } = segment;
  const follows =
    lineAt(lineStarts, next.span.start) === lineAt(lineStarts, span.start) + 1 && next.depth === 0;
  const end = next.span.end;
  const both = { span: { start: span.start, end }, valueSpan: { start: valueSpan.start, end } };
  const [link] = linksIn(segment, next.span);
  if (link?.span.start === next.span.start) {
    const isAlone = follows && !text.slice(link.span.end, end).trim();
    return { state: 'linked', links: [link], ...(isAlone ? both : { span }) };
  }
  return follows && saysOnlyNotYet(said(segment, next.span))
    ? { state: 'pending', links: [], ...both }
    : undefined;
}

/** What a person reads in a span: no comments, and no links that lead nowhere. */
function said({ text }: Segment, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replace(/<!--.*?(?:-->|$)/g, '')
    .replace(/\[[^\]]*\]\(\s*\)/g, '')
    .trim();
}

function linksIn({ links }: Segment, span: Span): readonly Link[] {
  return links.filter(link => link.url !== '' && link.span.start >= span.start && link.span.end <= span.end);
}
