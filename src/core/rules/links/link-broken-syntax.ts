import type { Link, Segment } from '../../markdown/document';
import type { PlacedEdit } from '../../markdown/place';
import type { Minutes } from '../../minutes/minutes';
import { fileExists } from '../../repository/library';
import { pathOfRelativeLink } from '../../repository/urls';
import { message } from '../../text/message';
import type { Span } from '../../text/text';
import type { Finding, Rule } from '../rule';

/** Matches any text that may hold a broken link; other text is not parsed. */
const MAY_BREAK = /\][ \t]?\(|\)\[/;
/** Matches two brackets side by side, of which the first may not be escaped or belong to an image. */
const BRACKETS = /(?<![\\!\])])\[([^[\]\r\n]+)\]([ \t]?)\(([^()<>\r\n]+)\)/g;
const TURNED = /(?<![\\\])])\(([^()\r\n]+)\)\[([^[\]\s]+)\](?![([])/g;
const WEB = /^https?:\/\/[^\s/]+\S*$/i;
const CHECKBOX = /^[ xX]$/;

/** Reports what is meant as a link, and is not one as written. */
export const linkBrokenSyntax: Rule = {
  id: 'link-broken-syntax',
  severity: 'warning',
  summary: 'Something is meant as a link, but brackets, spaces or the order make it none.',
  scope: 'all',
  looksAt: 'segment',
  check(minutes, { index, segment }) {
    if (!MAY_BREAK.test(segment.text)) return [];
    return [
      ...segment
        .inlinesNear(MAY_BREAK)
        .flatMap(({ kind, span }) =>
          kind === 'text'
            ? [...brokenIn(minutes, index, segment, span), ...turnedIn(minutes, index, segment, span)]
            : [],
        ),
      ...segment.links.flatMap(link => swappedLink(minutes, index, link)),
    ];
  },
};

/** Finds `[text] (address)`, `[address](some words)` and `[text](file with spaces.md)`. */
function brokenIn(minutes: Minutes, segment: number, { text }: Segment, leaf: Span): readonly Finding[] {
  return [...text.slice(leaf.start, leaf.end).matchAll(BRACKETS)].flatMap(match => {
    const [whole, words = '', space = '', target = ''] = match;
    const start = leaf.start + match.index;
    const span = { start, end: start + whole.length };
    const at = (from: number, to: number) => ({ segment, span: { start: from, end: to } });
    const targetStart = span.end - 1 - target.length;
    if (space) {
      if (CHECKBOX.test(words) || !isAddress(minutes, target)) return [];
      const edits = [{ place: at(start + words.length + 2, targetStart - 1), text: '' }];
      const what = message('This is not a link, because of the space between text and address.');
      return finding(segment, span, what, edits);
    }
    if (isAddress(minutes, words) && /\s/.test(target.trim()) && !isAddress(minutes, target)) {
      const edits = [
        { place: at(start + 1, start + 1 + words.length), text: target },
        { place: at(targetStart, span.end - 1), text: words },
      ];
      return finding(segment, span, SWAPPED, edits);
    }
    if (!/\S\s+\S/.test(target) || !isFile(minutes, target)) return [];
    const edits = [...target.matchAll(/ /g)].map(({ index }) => ({
      place: at(targetStart + index, targetStart + index + 1),
      text: '%20',
    }));
    return finding(
      segment,
      span,
      message('This is not a link, because of the spaces in the address.'),
      edits,
    );
  });
}

const SWAPPED = message('This is not the link that is meant: text and address are swapped.');

/** Finds `(text)[address]`. */
function turnedIn(minutes: Minutes, segment: number, { text }: Segment, leaf: Span): readonly Finding[] {
  return [...text.slice(leaf.start, leaf.end).matchAll(TURNED)].flatMap(match => {
    const [whole, words = '', target = ''] = match;
    if (!isAddress(minutes, target)) return [];
    const start = leaf.start + match.index;
    const edit = (at: number, length: number, written: string): PlacedEdit => ({
      place: { segment, span: { start: at, end: at + length } },
      text: written,
      mayDelete: 'brackets',
    });
    const edits = [
      edit(start, 1, '['),
      edit(start + 1 + words.length, 2, ']('),
      edit(start + whole.length - 1, 1, ')'),
    ];
    const what = message('This is not a link: round and square brackets are swapped.');
    return finding(segment, { start, end: start + whole.length }, what, edits);
  });
}

/** Finds `[address](word)`, which is a link, but to nothing. */
function swappedLink(minutes: Minutes, segment: number, link: Link): readonly Finding[] {
  const { span, urlSpan, url, text } = link;
  if (!urlSpan || text === url || !/^[\p{L}\p{N}_-]+$/u.test(url)) return [];
  if (!isAddress(minutes, text) || isFile(minutes, url)) return [];
  const start = span.start + 1;
  const edits = [
    { place: { segment, span: { start, end: start + text.length } }, text: url },
    { place: { segment, span: urlSpan }, text },
  ];
  return urlSpan.start === start + text.length + 2 ? finding(segment, span, SWAPPED, edits) : [];
}

function finding(
  segment: number,
  span: Span,
  what: Finding['message'],
  edits: readonly PlacedEdit[],
): readonly Finding[] {
  return [{ place: { segment, span }, message: what, fixes: [{ title: message('Write the link'), edits }] }];
}

/** Tells whether a text is the address of a page on the web, or of a file that exists. */
function isAddress(minutes: Minutes, text: string): boolean {
  return WEB.test(text) || (/[./]/.test(text) && !/\s/.test(text) && isFile(minutes, text));
}

function isFile({ file, library }: Minutes, text: string): boolean {
  const path = pathOfRelativeLink(file.path, text);
  return path !== undefined && fileExists(library, path) === true;
}
