import type { Vocabulary } from '../repository/vocabulary';
import { memo } from '../text/memo';
import { phrasePattern } from '../text/phrases';
import type { Span } from '../text/text';

/** A person as written in a text: `@ada-quay`. */
interface Handle {
  /** The name as it is written, without `@`. */
  readonly name: string;
  /** The name with its `@`. */
  readonly span: Span;
}

/** A handle, and whether it is in a list of participants. */
interface Mention extends Handle {
  readonly isListed: boolean;
}

/** Matches a name as GitHub and its kin allow it: letters, digits and single hyphens. */
const NAME = /[a-z\d]+(?:-[a-z\d]+)*/iy;
const MAX_LENGTH = 39;
/** Matches what may be before an `@` that is not part of a handle: in "ada@harbour.example", "tide@1.2" or code. */
const NOT_BEFORE = /[a-zA-Z\d\u00C0-\u024F.@"'`$#\\%=]/;
/** Matches what may follow a name that is not a handle: in `@scope/package`, `@first.last`, `@who:server` or code. */
const NOT_BEHIND = /(?:[-_]*[a-zA-Z\d\u00C0-\u024F]|[./:]\w|["'`@\\=])/y;
const BEING_WRITTEN = /@[a-z\d-]*$/i;
const REST = /^[a-z\d-]*/i;
/** Only this much of a line is searched for the heading or label of a list. */
const LONGEST_HEAD = 200;
/** How far before an `@` the start of its URL is searched. */
const URL_REACH = 200;

const attendancePatterns = memo(({ attendance: { headings, labels } }: Vocabulary) => {
  const words = [headings, labels].map(some => phrasePattern(some).source);
  const list = String.raw`(?:${words[0] ?? ''}|${words[1] ?? ''}[*_]*[ \t]*(?=[:(\r]|$))`;
  return {
    /** "## :ship: Participants (handles preferred)". */
    heading: new RegExp(String.raw`^ {0,3}#+[ \t]+[^a-z]*(?:(?<=:)[a-z][\w+-]*:[^a-z]*)?${list}`, 'iu'),
    /** "**Present:** @ada, @linus". */
    line: new RegExp(
      String.raw`^(?:[ \t]*[-*+])?[ \t*_]*${list}[*_]*[ \t]*(?:\([^)]*\))?[ \t]*(?::|[*_]*\s*$)`,
      'iu',
    ),
  };
});
/** Matches "- @ada": most lines with a handle begin with it, and are not the heading of a list. */
const BEGINS_WITH_HANDLE = /^[ \t]*(?:[-*+][ \t]+)?@/;
const MAY_BE_IN_LIST = /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]|\r?$)/;

const NONE: readonly Handle[] = [];
const LF = 10;
const NO_LINE = { start: -1, isListed: false };

/** Finds the handles in a text, in order; an `@` in an address, a package or code is not one. */
export function handlesIn(text: string): readonly Handle[] {
  let at = text.indexOf('@');
  if (at < 0) return NONE;
  const handles: Handle[] = [];
  for (; at >= 0; at = text.indexOf('@', at + 1)) {
    if (at > 0 && NOT_BEFORE.test(text.charAt(at - 1))) continue;
    NAME.lastIndex = at + 1;
    const name = NAME.exec(text)?.[0];
    if (name === undefined || name.length > MAX_LENGTH) continue;
    const end = at + 1 + name.length;
    NOT_BEHIND.lastIndex = end;
    if (!NOT_BEHIND.test(text) && !isInUrl(text, at)) handles.push({ name, span: { start: at, end } });
  }
  return handles;
}

/** Finds the handles in a text, and whether each is in a list of participants. */
export function mentionsIn(words: Vocabulary, text: string): readonly Mention[] {
  let last = NO_LINE;
  let lineEnd = -1;
  return handlesIn(text).map(({ name, span }) => {
    if (span.start > lineEnd) {
      const start = lineStart(text, span.start);
      last = { start, isListed: isInList(words, text, start, last) };
      lineEnd = endOfLine(text, span.start);
    }
    return { name, span, isListed: last.isListed };
  });
}

/** Finds the handle being written at an offset, perhaps only its `@`; undefined if there is none. */
export function handleAt(text: string, offset: number): Span | undefined {
  const [written] = BEING_WRITTEN.exec(text.slice(Math.max(0, offset - MAX_LENGTH - 1), offset)) ?? [];
  const start = offset - (written?.length ?? 0);
  if (start === offset || NOT_BEFORE.test(text.charAt(start - 1)) || isInUrl(text, start)) return undefined;
  const [rest = ''] = REST.exec(text.slice(offset, offset + MAX_LENGTH)) ?? [];
  return { start, end: offset + rest.length };
}

/** Tells whether an offset is in a list of participants. */
export function isInListAt(words: Vocabulary, text: string, offset: number): boolean {
  return isInList(words, text, lineStart(text, offset), NO_LINE);
}

/** Normalises a handle, in which case does not matter: "Ada-Quay" gives "ada-quay". */
export function handleKey(name: string): string {
  return name.toLowerCase();
}

function isInUrl(text: string, at: number): boolean {
  if (text[at - 1] !== '/') return false;
  const before = text.slice(Math.max(0, at - URL_REACH), at);
  const scheme = before.lastIndexOf('://');
  return scheme >= 0 && !/\s/.test(before.slice(scheme));
}

/** Searches upwards from a line through what may be a list; an earlier line that was already checked decides. */
function isInList(words: Vocabulary, text: string, start: number, last: typeof NO_LINE): boolean {
  const { heading, line: label } = attendancePatterns(words);
  for (let from = start; ; from = lineStart(text, from - 1)) {
    if (from === last.start) return last.isListed;
    const line = text.slice(from, Math.min(endOfLine(text, from), from + LONGEST_HEAD));
    const isEntry = BEGINS_WITH_HANDLE.test(line);
    if (!isEntry && (heading.test(line) || label.test(line))) return true;
    if (from === 0 || (!isEntry && !MAY_BE_IN_LIST.test(line))) return false;
  }
}

/** Lines are short, so that a loop is faster than `lastIndexOf`. */
function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text.charCodeAt(start - 1) !== LF) start--;
  return start;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
