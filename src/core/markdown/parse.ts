import { isTooLong } from './bounds';
import { beginsWithCut, cutIntoSegments, possibleCuts } from './cut-segments';
import { definitionsIn, mayDefine, NO_DEFINITIONS, sameDefinitions, withDefinitions } from './definitions';
import { applyEdits, type Edit } from '../text/edit';
import { slideComment, mayEndFrontMatter, readFrontMatter, type FrontMatter } from './front-matter';
import { isHtml } from './place';
import type { Definitions, MarkdownDocument, Segment } from './document';
import { unreadSegment } from './segment';
import { once } from '../text/once';
import { lastAtOrBefore } from '../text/text';

/** The segments that an edit touches, and those that replace them. */
interface Recut {
  readonly first: number;
  /** The index of the first segment after them. */
  readonly end: number;
  readonly segments: readonly Segment[];
  readonly frontMatter: FrontMatter;
}

const ALL = { first: 0, end: 0 };

/**
 * Parses a Markdown text. Never throws: what would take too long is only marked as too complex. A slide deck that
 * says so in its front matter is not parsed further.
 */
export function parse(text: string): MarkdownDocument {
  return parseReusing(text, []);
}

/** Parses a document again after several edits; segments with the same text stay the same objects. */
export function reparseAll({ text, segments }: MarkdownDocument, edits: readonly Edit[]): MarkdownDocument {
  return parseReusing(applyEdits(text, edits), segments);
}

function parseReusing(text: string, known: readonly Segment[]): MarkdownDocument {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.saysSlides) return assemble([unreadSegment(text, false)], frontMatter, NO_DEFINITIONS, ALL);
  const cuts = possibleCuts(text, frontMatter.end);
  if (isTooLong(text.length, cuts.length))
    return assemble([unreadSegment(text, true)], frontMatter, NO_DEFINITIONS, ALL);
  const segments = reusing(known, cutIntoSegments(text, frontMatter.end, cuts));
  const definitions = definitionsIn(segments);
  // Newly cut segments know no definitions yet.
  const all = definitions.size > 0 || known.length > 0 ? allWith(definitions, segments) : segments;
  return assemble(all, frontMatter, definitions, ALL);
}

/** Each known segment is used once, so that what was found in it keeps its position. */
function reusing(known: readonly Segment[], segments: readonly Segment[]): readonly Segment[] {
  const byText = new Map<string, Segment[]>();
  for (const segment of known.toReversed()) {
    const same = byText.get(segment.text) ?? [];
    byText.set(segment.text, same);
    same.push(segment);
  }
  return segments.map(segment => {
    const same = byText.get(segment.text);
    return same?.at(-1)?.bodyStart === segment.bodyStart ? (same.pop() ?? segment) : segment;
  });
}

/**
 * Parses a document again after one edit, with the same result as `parse` of the new text. Only the segments that the
 * edit touches are parsed; all others stay the same objects.
 */
export function reparse(document: MarkdownDocument, edit: Edit): MarkdownDocument {
  const isUnread = document.isTooComplex || document.frontMatter.saysSlides;
  const recut = isUnread ? undefined : recutAround(document, edit);
  return recut ? splice(document, recut) : parse(textAfter(document, edit));
}

/** Cuts the text around an edit into segments again; undefined if the whole document has to be parsed. */
function recutAround(document: MarkdownDocument, edit: Edit): Recut | undefined {
  const { segments, segmentOffsets } = document;
  const { start, end: editEnd } = edit.span;
  const held = lastAtOrBefore(segmentOffsets, start);
  // An edit between two segments touches both, and one that removes a heading joins it with the segment above.
  let first = held > 0 && segmentOffsets[held] === start ? held - 1 : held;
  let end = lastAtOrBefore(segmentOffsets, editEnd) + 1;
  const before = textOf(segments, first, end);
  const offset = segmentOffsets[first] ?? 0;
  let text = before.slice(0, start - offset) + edit.text + before.slice(editEnd - offset);
  if (first > 0 && !beginsWithCut(text)) text = textOf(segments, --first, first + 1) + text;
  const frontMatter = frontMatterAfter(document, edit, text, first);
  if (first === 0 ? frontMatter.end > text.length : frontMatter.end !== document.frontMatter.end)
    return undefined;
  if (frontMatter.saysSlides) return undefined;
  // A block that stays open takes in what follows.
  for (let more = 1; ; more *= 8) {
    const recut = cutIntoSegments(text, first === 0 ? frontMatter.end : 0);
    if (end >= segments.length || !recut.at(-1)?.isOpen) return { first, end, segments: recut, frontMatter };
    text += textOf(segments, end, end + more);
    end = Math.min(segments.length, end + more);
  }
}

/** Front matter affects the whole document: what ends it may be anywhere, mostly near the start. */
function frontMatterAfter(document: MarkdownDocument, edit: Edit, text: string, first: number): FrontMatter {
  const { frontMatter: before } = document;
  const wasUnended = before.reach === Infinity;
  if (first > 0) {
    const isSame = wasUnended ? !mayEndFrontMatter(text) : edit.span.start > before.reach;
    return isSame ? before : readFrontMatter(textAfter(document, edit));
  }
  const now = readFrontMatter(text);
  // If nothing ended it before, only the new text can.
  return now.reach === Infinity && !wasUnended ? readFrontMatter(textAfter(document, edit)) : now;
}

function splice(
  document: MarkdownDocument,
  { first, end, segments: cut, frontMatter }: Recut,
): MarkdownDocument {
  const removed = document.segments.slice(first, end);
  const fresh = reusing(removed, cut);
  const around = (between: readonly Segment[]) =>
    document.segments.toSpliced(first, removed.length, ...between);
  if (![...removed, ...fresh].some(mayDefine)) {
    const all = around(allWith(document.definitions, fresh));
    return assemble(all, frontMatter, document.definitions, { document, first, end });
  }
  const segments = around(fresh);
  const collected = definitionsIn(segments);
  const definitions = sameDefinitions(collected, document.definitions) ? document.definitions : collected;
  return assemble(allWith(definitions, segments), frontMatter, definitions, { document, first, end });
}

function allWith(definitions: Definitions, segments: readonly Segment[]): readonly Segment[] {
  return segments.map(segment => withDefinitions(segment, definitions));
}

/** Assembles a document from segments; offsets and lines of those that an edit left alone are shifted. */
function assemble(
  segments: readonly Segment[],
  frontMatter: FrontMatter,
  definitions: Definitions,
  {
    document: before,
    first,
    end,
  }: { readonly document?: MarkdownDocument; readonly first: number; readonly end: number },
): MarkdownDocument {
  let text: string | undefined;
  const behind = before ? before.segments.length - end : 0;
  const fresh = segments.slice(first, segments.length - behind);
  const starts = running(before?.segmentOffsets ?? [], first, end, fresh.map(segment => segment.text.length), before?.length ?? 0); // prettier-ignore
  const lineEnds = () => fresh.map(segment => segment.lineStarts.length - 1);
  // Often only the title of a newly read file is needed. No version keeps the previous one alive.
  const linesNow = before && running(before.segmentLines, first, end, lineEnds(), before.lineBreakCount);
  const lines = once(() => linesNow ?? running([], 0, 0, lineEnds(), 0));
  const segmentsWithComments = commentedNow(before?.segmentsWithComments ?? [], first, end, fresh);
  const isSlide = segmentsWithComments.some(index => {
    const segment = segments[index];
    const at = segment ? slideComment(segment.text) : -1;
    return segment !== undefined && at >= 0 && isHtml(segment, at);
  });
  return {
    get text() {
      return (text ??= textOf(segments, 0, segments.length));
    },
    get lineBreakCount() {
      return lines().total;
    },
    get segmentLines() {
      return lines().sums;
    },
    length: starts.total,
    segments,
    segmentOffsets: starts.sums,
    frontMatter,
    segmentsWithComments,
    isSlideDeck: frontMatter.saysSlides || isSlide,
    isTooComplex: segments[0]?.isTooComplex === true && segments.length === 1,
    definitions,
  };
}

/** Computes running totals of sizes, of which those from `first` to `end` are replaced. */
function running(
  before: readonly number[],
  first: number,
  end: number,
  sizes: readonly number[],
  totalBefore: number,
): { readonly sums: readonly number[]; readonly total: number } {
  const fresh: number[] = [];
  let sum = before[first] ?? totalBefore;
  for (const size of sizes) {
    fresh.push(sum);
    sum += size;
  }
  const by = sum - (before[end] ?? totalBefore);
  const isSame =
    by === 0 && fresh.length === end - first && fresh.every((segment, at) => segment === before[first + at]);
  if (isSame) return { sums: before, total: totalBefore };
  const sums = before.toSpliced(first, end - first, ...fresh);
  for (let index = first + fresh.length; index < sums.length; index++) sums[index] = (sums[index] ?? 0) + by;
  return { sums, total: totalBefore + by };
}

function commentedNow(
  before: readonly number[],
  first: number,
  end: number,
  fresh: readonly Segment[],
): readonly number[] {
  const by = fresh.length - (end - first);
  return [
    ...before.filter(index => index < first),
    ...fresh.flatMap(({ hasComment }, index) => (hasComment ? [first + index] : [])),
    ...before.filter(index => index >= end).map(index => index + by),
  ];
}

function textAfter({ text }: MarkdownDocument, { span, text: inserted }: Edit): string {
  return text.slice(0, span.start) + inserted + text.slice(span.end);
}

/** Joins the texts of the segments from one index up to another. */
export function textOf(segments: readonly Segment[], from: number, to: number): string {
  return segments.slice(from, to).map(({ text }) => text).join(''); // prettier-ignore
}
