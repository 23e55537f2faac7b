import { isTooLong } from './bounds';
import { beginsWithCut, cutIntoSegments, possibleCuts } from './cut';
import { definitionsIn, mayDefine, sameDefinitions, withDefinitions } from './definitions';
import type { Edit } from './edit';
import { readFrontMatter, type FrontMatter } from './front-matter';
import type { Definitions, Minutes, Segment } from './minutes';
import { NO_DEFINITIONS, unreadSegment } from './segment';
import { lastAtOrBefore } from './text';

/** The segments that an edit touches, and those that come in their place. */
interface Recut {
  readonly first: number;
  /** The number of the first segment behind them. */
  readonly end: number;
  readonly segments: readonly Segment[];
  readonly frontMatter: FrontMatter;
}

/** Reads a Markdown text as minutes. Never throws: a text beyond bounded time is only marked as too complex. */
export function parse(text: string): Minutes {
  const frontMatter = readFrontMatter(text);
  const cuts = possibleCuts(text, frontMatter.end);
  const segments = isTooLong(text.length, cuts.length) ? [] : cutIntoSegments(text, frontMatter.end, cuts);
  if (segments.length === 0 || segments.some(({ isTooComplex }) => isTooComplex))
    return assemble([unreadSegment(text)], frontMatter, NO_DEFINITIONS, true);
  const definitions = definitionsIn(segments);
  return assemble(allWith(definitions, segments), frontMatter, definitions, false);
}

/**
 * Reads minutes again after one edit of their text. It costs what the segments cost that the edit touches: all others
 * stay the same objects. The result is that of `parse` for the new text.
 */
export function reparse(minutes: Minutes, edit: Edit): Minutes {
  const recut = minutes.isTooComplex ? undefined : recutAround(minutes, edit);
  return recut ? splice(minutes, recut) : parse(textAfter(minutes, edit));
}

/** Cuts anew what an edit touches; undefined where the whole document has to be read again. */
function recutAround(minutes: Minutes, edit: Edit): Recut | undefined {
  const { segments, starts } = minutes;
  const { start, end: editEnd } = edit.span;
  const held = lastAtOrBefore(starts, start);
  // An edit between two segments touches both, and one that takes a heading away joins it with what is above.
  let first = held > 0 && starts[held] === start ? held - 1 : held;
  let end = lastAtOrBefore(starts, editEnd) + 1;
  const before = textOf(segments, first, end);
  const offset = starts[first] ?? 0;
  let text = before.slice(0, start - offset) + edit.text + before.slice(editEnd - offset);
  if (first > 0 && !beginsWithCut(text)) text = textOf(segments, --first, first + 1) + text;
  const frontMatter =
    first === 0 || start <= minutes.frontMatter.reach
      ? frontMatterAfter(minutes, edit, first === 0 ? text : textOf(segments, 0, 1))
      : minutes.frontMatter;
  if (first === 0 ? frontMatter.end > text.length : frontMatter.end !== minutes.frontMatter.end)
    return undefined;
  // What stays open takes in what follows.
  for (let more = 1; ; more *= 2) {
    const recut = cutIntoSegments(text, first === 0 ? frontMatter.end : 0);
    if (recut.some(({ isTooComplex }) => isTooComplex)) return undefined;
    if (end >= segments.length || !recut.at(-1)?.isOpen) return { first, end, segments: recut, frontMatter };
    text += textOf(segments, end, end + more);
    end = Math.min(segments.length, end + more);
  }
}

/** Front matter is decided for the whole document: what ends it may stand anywhere, mostly near the start. */
function frontMatterAfter(minutes: Minutes, edit: Edit, head: string): FrontMatter {
  const frontMatter = readFrontMatter(head);
  return frontMatter.reach === Infinity ? readFrontMatter(textAfter(minutes, edit)) : frontMatter;
}

function splice(minutes: Minutes, { first, end, segments: cut, frontMatter }: Recut): Minutes {
  const removed = minutes.segments.slice(first, end);
  const fresh = cut.map(piece => removed.find(({ text }) => text === piece.text) ?? piece);
  const around = (between: readonly Segment[]) => minutes.segments.toSpliced(first, end - first, ...between);
  if (![...removed, ...fresh].some(mayDefine)) {
    const all = around(allWith(minutes.definitions, fresh));
    return assemble(all, frontMatter, minutes.definitions, false);
  }
  const segments = around(fresh);
  const found = definitionsIn(segments);
  const definitions = sameDefinitions(found, minutes.definitions) ? minutes.definitions : found;
  return assemble(allWith(definitions, segments), frontMatter, definitions, false);
}

function allWith(definitions: Definitions, segments: readonly Segment[]): readonly Segment[] {
  return segments.map(segment => withDefinitions(segment, definitions));
}

function assemble(
  segments: readonly Segment[],
  frontMatter: FrontMatter,
  definitions: Definitions,
  isTooComplex: boolean,
): Minutes {
  let text: string | undefined;
  let offset = 0;
  let line = 0;
  const starts: number[] = [];
  const lines: number[] = [];
  for (const segment of segments) {
    starts.push(offset);
    lines.push(line);
    offset += segment.text.length;
    line += segment.lineStarts.length - 1;
  }
  return {
    get text() {
      return (text ??= textOf(segments, 0, segments.length));
    },
    length: offset,
    segments,
    starts,
    lines,
    frontMatter,
    isSlideDeck: frontMatter.saysSlides || segments.some(({ isSlide }) => isSlide),
    isTooComplex,
    definitions,
  };
}

function textAfter({ text }: Minutes, { span, text: inserted }: Edit): string {
  return text.slice(0, span.start) + inserted + text.slice(span.end);
}

function textOf(segments: readonly Segment[], from: number, to: number): string {
  return segments.slice(from, to).map(({ text }) => text).join(''); // prettier-ignore
}
