import { isTooLong } from './bounds';
import { beginsWithCut, cutIntoSegments, possibleCuts } from './cut-segments';
import { definitionsIn, mayDefine, sameDefinitions, withDefinitions } from './definitions';
import { applyEdits, type Edit } from '../text/edit';
import { slideComment, mayEndFrontMatter, readFrontMatter, type FrontMatter } from './front-matter';
import { isHtml } from './place';
import type { Definitions, MarkdownDocument, Segment } from './document';
import { NO_DEFINITIONS, unreadSegment } from './segment';
import { once } from '../text/once';
import { lastAtOrBefore } from '../text/text';

/** The segments that an edit touches, and those that come in their place. */
interface Recut {
  readonly first: number;
  /** The number of the first segment behind them. */
  readonly end: number;
  readonly segments: readonly Segment[];
  readonly frontMatter: FrontMatter;
}

const ALL = { first: 0, end: 0 };

/**
 * Reads a Markdown text as minutes. Never throws: what is beyond bounded time is only marked as too complex. Of a slide
 * deck that says so at the top nothing more is read.
 */
export function parse(text: string): MarkdownDocument {
  return parseReusing(text, []);
}

/** Reads a document again after edits of its text; segments of the same text stay the same objects. */
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
  // What was just cut knows of none yet.
  const all = definitions.size > 0 || known.length > 0 ? allWith(definitions, segments) : segments;
  return assemble(all, frontMatter, definitions, ALL);
}

/** Each known segment takes one place, so that what was found in it stays where it was. */
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
 * Reads minutes again after one edit of their text. It costs what the segments cost that the edit touches: all others
 * stay the same objects. The result is that of `parse` for the new text.
 */
export function reparse(document: MarkdownDocument, edit: Edit): MarkdownDocument {
  const isUnread = document.isTooComplex || document.frontMatter.saysSlides;
  const recut = isUnread ? undefined : recutAround(document, edit);
  return recut ? splice(document, recut) : parse(textAfter(document, edit));
}

/** Cuts anew what an edit touches; undefined where the whole document has to be read again. */
function recutAround(document: MarkdownDocument, edit: Edit): Recut | undefined {
  const { segments, segmentOffsets } = document;
  const { start, end: editEnd } = edit.span;
  const held = lastAtOrBefore(segmentOffsets, start);
  // An edit between two segments touches both, and one that takes a heading away joins it with what is above.
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
  // What stays open takes in what follows.
  for (let more = 1; ; more *= 2) {
    const recut = cutIntoSegments(text, first === 0 ? frontMatter.end : 0);
    if (end >= segments.length || !recut.at(-1)?.isOpen) return { first, end, segments: recut, frontMatter };
    text += textOf(segments, end, end + more);
    end = Math.min(segments.length, end + more);
  }
}

/** Front matter is decided for the whole document: what ends it may stand anywhere, mostly near the start. */
function frontMatterAfter(document: MarkdownDocument, edit: Edit, text: string, first: number): FrontMatter {
  const { frontMatter: before } = document;
  const wasUnended = before.reach === Infinity;
  if (first > 0) {
    const isSame = wasUnended ? !mayEndFrontMatter(text) : edit.span.start > before.reach;
    return isSame ? before : readFrontMatter(textAfter(document, edit));
  }
  const now = readFrontMatter(text);
  // What nothing ended before, only what is new can end.
  return now.reach === Infinity && !wasUnended ? readFrontMatter(textAfter(document, edit)) : now;
}

function splice(
  document: MarkdownDocument,
  { first, end, segments: cut, frontMatter }: Recut,
): MarkdownDocument {
  const removed = document.segments.slice(first, end);
  const fresh = cut.map(piece => removed.find(({ text }) => text === piece.text) ?? piece);
  const around = (between: readonly Segment[]) =>
    document.segments.toSpliced(first, removed.length, ...between);
  if (![...removed, ...fresh].some(mayDefine)) {
    const all = around(allWith(document.definitions, fresh));
    return assemble(all, frontMatter, document.definitions, { document, first, end });
  }
  const segments = around(fresh);
  const found = definitionsIn(segments);
  const definitions = sameDefinitions(found, document.definitions) ? document.definitions : found;
  return assemble(allWith(definitions, segments), frontMatter, definitions, { document, first, end });
}

function allWith(definitions: Definitions, segments: readonly Segment[]): readonly Segment[] {
  return segments.map(segment => withDefinitions(segment, definitions));
}

/** Puts segments together; of those that an edit left alone, offsets and lines are the ones before, moved. */
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
  const starts = running(before?.segmentOffsets ?? [], first, end, fresh.map(one => one.text.length), before?.length ?? 0); // prettier-ignore
  const lineEnds = () => fresh.map(one => one.lineStarts.length - 1);
  // Of minutes that are read for the first time often only the title is asked. No version keeps the one before.
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

/** The sums of sizes up to each segment, of which those from `first` to `end` are replaced by others. */
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
    by === 0 && fresh.length === end - first && fresh.every((one, at) => one === before[first + at]);
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

function textOf(segments: readonly Segment[], from: number, to: number): string {
  return segments.slice(from, to).map(({ text }) => text).join(''); // prettier-ignore
}
