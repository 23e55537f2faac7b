import type { Edit } from './edit';
import type { Link, Minutes, TextLine } from './minutes';
import { beginsNotYet, saysNoMeeting, saysNotYet, saysOnlyNotYet } from './pending-words';
import type { Span } from './text';

/** What a minutes line says: `remark` gives a reason instead of minutes, `absent` means that there is no such line. */
export type MinutesState = 'linked' | 'pending' | 'empty' | 'remark' | 'absent';

/** The line in a team's section that links its minutes. */
export interface MinutesLine {
  readonly state: Exclude<MinutesState, 'absent'>;
  /** From its first word to the end of the line. */
  readonly span: Span;
  /** What stands after the colon, up to the end of the line; missing when the line has another form. */
  readonly valueSpan?: Span;
  /** The links in it; when the line is empty and the next one is a link, that link. */
  readonly links: readonly Link[];
}

/** `Minutes:`, bold or not, with what stands between the word and the colon, such as "(none yet)". */
const KEYED = /^[*_]{0,3}minutes\b[*_]{0,3}(?<words>[^:\n]{0,80}?)[*_]{0,3} ?:(?!\/)[*_]{0,3}/i;
/** The key with nothing but the word, so that a new value can follow it. */
const CLEAN_KEY = /^[*_]{0,3}minutes[*_]{0,3} ?:[*_]{0,3}$/i;
/** A link may follow the word without a colon, or hold it: `[Minutes](url)`. */
const LINKED_WORD = /^[*_]{0,3}(?:minutes\b[*_]{0,3}[\s–—>-]*(?:[<(]?https?:|\[)|\[[\s*_]*minutes\b)/i;
const NO_MINUTES = /\bno minutes\b/i;
const ONLY_NO_MINUTES = /^\(?no minutes\b(?:[\s([]*(?:yet|so far|available|present|there)\b)*[\s).!?\]]*$/i;
/** "Minutes not available yet" without a colon. */
const SENTENCE = /^\(?minutes\b(?<rest>.*)$/i;

/** Finds the minutes line among a section's own lines of text: the first that is not merely a remark; undefined when it has none. */
export function findMinutesLine(minutes: Minutes, lines: readonly TextLine[]): MinutesLine | undefined {
  let remark: MinutesLine | undefined;
  for (const [index, { span, depth }] of lines.entries()) {
    const line = depth <= 1 ? readMinutesLine(minutes, span, lines[index + 1]) : undefined;
    if (line && line.state !== 'remark') return line;
    remark ??= line;
  }
  return remark;
}

/** Makes the edit that turns a whole minutes line into one with a new value, a URL or words. */
export function withValue({ text }: Minutes, line: MinutesLine, value: string): Edit {
  const key = line.valueSpan && text.slice(line.span.start, line.valueSpan.start);
  if (key === undefined || !line.valueSpan || !CLEAN_KEY.test(key))
    return { span: line.span, text: `Minutes: ${value}` };
  return { span: { start: line.valueSpan.start, end: line.span.end }, text: ` ${value}` };
}

/** Makes the edit that lets a link lead to another URL and keeps its form and its text. */
export function withUrl({ text }: Minutes, link: Link, url: string): Edit {
  const start = text.slice(link.span.start, link.span.end).lastIndexOf(link.url);
  if (start < 0) return { span: link.span, text: url };
  const from = link.span.start + start;
  return { span: { start: from, end: from + link.url.length }, text: url };
}

function readMinutesLine(minutes: Minutes, span: Span, next: TextLine | undefined): MinutesLine | undefined {
  const text = minutes.text.slice(span.start, span.end).trimEnd();
  if (!/minutes/i.test(text)) return undefined;
  const links = linksIn(minutes, span);
  const keyed = KEYED.exec(text);
  if (keyed) return readKeyed(minutes, span, keyed, links, next);
  if (links.length > 0 && LINKED_WORD.test(text)) return { state: 'linked', span, links };
  if (NO_MINUTES.test(text)) return { state: ONLY_NO_MINUTES.test(text) ? 'pending' : 'remark', span, links };
  return saysOnlyNotYet(SENTENCE.exec(text)?.groups?.rest ?? '')
    ? { state: 'pending', span, links }
    : undefined;
}

function readKeyed(
  minutes: Minutes,
  span: Span,
  keyed: RegExpExecArray,
  links: readonly Link[],
  next: TextLine | undefined,
): MinutesLine | undefined {
  const words = keyed.groups?.words?.trim() ?? '';
  const valueSpan = { start: span.start + keyed[0].length, end: span.end };
  const said = (end: number) =>
    minutes.text
      .slice(valueSpan.start, end)
      .replace(/<!--.*?(?:-->|$)/g, '')
      .trim();
  const value = said(valueSpan.end);
  const link = links[0];
  const line = { span, valueSpan, links };
  if (link)
    return {
      state: beginsNotYet(words) || saysNotYet(said(link.span.start)) ? 'pending' : 'linked',
      ...line,
    };
  if (beginsNotYet(words)) return { state: 'pending', ...line };
  // Other words before the colon make it a sentence: "Minutes of the last call: approved".
  if (words && !/^[([].*[)\]]$/.test(words)) return undefined;
  if (!value) {
    const linked = next && linkOnItsOwn(minutes, next);
    return linked ? { state: 'linked', span, links: [linked] } : { state: 'empty', ...line };
  }
  const isPending = !/[\p{L}\p{N}]/u.test(value) || (saysNotYet(value) && !saysNoMeeting(value));
  return { state: isPending ? 'pending' : 'remark', ...line };
}

function linksIn({ links }: Minutes, span: Span): readonly Link[] {
  return links.filter(link => link.span.start >= span.start && link.span.end <= span.end);
}

function linkOnItsOwn(minutes: Minutes, { span }: TextLine): Link | undefined {
  const link = linksIn(minutes, span)[0];
  return link?.span.start === span.start ? link : undefined;
}
