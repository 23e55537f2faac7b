import { slug } from 'github-slugger';
import { parse } from '../markdown/parse';
import { applyEdits, type Edit } from '../text/edit';
import type { Habits } from './habits';
import { changeLines, padLines } from './pad-lines';
import { isNeedless } from './needless-escape';

const BOLD_HEADING = /^(#{1,6}[ \t]+)\*\*[ \t]*((?:[^*]|\\\*)*[^*\s\\])[ \t]*\*\*[ \t]*$/;
const ANCHOR = /^(#{1,6}[ \t].*?)[ \t]*\{#([\w.-]+)\}[ \t]*$/;
const EMPTY_HEADING = /^#{1,6}[ \t]*$/;
/** Matches a picture as Google Docs exports it: in the text, at its end. */
const PICTURE = /^\[image\d+\]: <data:image\//m;
/** Matches a backslash and the mark that it takes the meaning from; a pair of them is one. */
const ESCAPE = /\\[!-/:-@[-`{-~]/g;
/** A hand does not write these before what needs none. */
const NEVER_BY_HAND = '-+=.!>&~';

/**
 * Takes out what Google Docs writes around the words when it exports Markdown: bold headings, anchors that nothing links,
 * empty headings, and backslashes before what needs none. A text without its marks stays as it is.
 */
export function withoutDocsMarks(text: string, { texts }: Habits): string {
  const needless = needlessEscapes(text);
  if (!isFromDocs(text, needless)) return text;
  const ours = texts.flatMap(known => known.split(/\r\n|\r|\n/));
  const has = (pattern: RegExp) => ours.some(line => pattern.test(line));
  const [keepsBold, keepsAnchors] = [has(BOLD_HEADING), has(ANCHOR)];
  return changeLines(applyEdits(text, needless), line => {
    if (EMPTY_HEADING.test(line)) return undefined;
    const [, heading = line, anchor = ''] = ANCHOR.exec(line) ?? [];
    const plain = keepsBold ? heading : heading.replace(BOLD_HEADING, '$1$2');
    const isNeeded =
      text.includes(`(#${anchor})`) && slug(plain.replace(/^#+|[*_\\]/g, '').trim()) !== anchor;
    return heading !== line && (keepsAnchors || isNeeded) ? `${plain} {#${anchor}}` : plain;
  });
}

function isFromDocs(text: string, needless: readonly Edit[]): boolean {
  const headings = padLines(text).filter(
    ({ text: line, isFenced }) => !isFenced && /^#{1,6}[ \t]+\S/.test(line),
  );
  const isBold = ({ text: line }: { readonly text: string }) =>
    BOLD_HEADING.test(ANCHOR.exec(line)?.[1] ?? line);
  return (
    PICTURE.test(text) ||
    needless.some(({ span }) => NEVER_BY_HAND.includes(text[span.end] ?? ' ')) ||
    (headings.length > 1 && headings.every(isBold))
  );
}

/** Takes the backslashes out of running text that change nothing. */
export function withoutNeedlessEscapes(text: string): string {
  return applyEdits(text, needlessEscapes(text));
}

/** Finds the backslashes of running text before what means the same without. */
function needlessEscapes(text: string): readonly Edit[] {
  if (!text.includes('\\')) return [];
  const { segments, segmentOffsets, definitions } = parse(text);
  return segments.flatMap((segment, index) => {
    const offset = segmentOffsets[index] ?? 0;
    const plain = segment.inlines.filter(({ kind }) => kind === 'text');
    return plain.flatMap(({ span }) =>
      [...segment.text.slice(span.start, span.end).matchAll(ESCAPE)].flatMap(match => {
        const start = span.start + match.index;
        if (!isNeedless(segment.text, start, definitions)) return [];
        return { span: { start: offset + start, end: offset + start + 1 }, text: '' };
      }),
    );
  });
}
