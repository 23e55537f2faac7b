import type { Link } from './document';
import type { Span } from '../text/text';

/** A table cell ends a URL, and so does punctuation outside ASCII, with which no URL is written. */
const URL_START = /https?:\/\/(?:(?![<|])[!-~]|(?![\p{P}\p{S}\p{Z}\p{C}])[^ -~])+/gu;
const TRAILING = new Set('?!.,:*_~\'"];');
/** Matches a character reference at the end, which is text after the URL: "&mdash;". The longest name has 31 letters. */
const REFERENCE = /&[a-z\d]{1,31};$/i;
const LONGEST_REFERENCE = 33;

/** Finds the bare URLs in a span of running text, ended as in GitHub Flavored Markdown 6.9 (autolinks). */
export function findBareUrls(text: string, { start, end }: Span): readonly Link[] {
  return [...text.slice(start, end).matchAll(URL_START)].map(match => {
    const url = withoutTrailing(match[0]);
    const from = start + match.index;
    const span = { start: from, end: from + url.length };
    return { span, url, urlSpan: span, text: url };
  });
}

function withoutTrailing(url: string): string {
  let surplus = count(url, ')') - count(url, '(');
  let end = url.length;
  while (end > 0) {
    const last = url[end - 1] ?? '';
    if (last === ')' && surplus > 0) surplus--;
    else if (!TRAILING.has(last)) break;
    const reference = REFERENCE.exec(url.slice(Math.max(0, end - LONGEST_REFERENCE), end));
    end -= reference?.[0].length ?? 1;
  }
  return url.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
