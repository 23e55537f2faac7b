import type { DateNames } from './date-names';

/** What a part of a path may stand for: a number by the count of its digits, a number with an ordinal ending, a month or a weekday by name. */
export type PartKind =
  'short' | 'three' | 'four' | 'six' | 'eight' | 'long' | 'ordinal' | 'month' | 'weekday';

/** A part of a path that may belong to a date or count the meetings. */
export interface PathPart {
  readonly kind: PartKind;
  readonly text: string;
  /** The number, or the number of the named month from 1 or weekday from Sunday as 0. */
  readonly value: number;
}

/** A path cut into the parts that may be dates or counters, and the text around them: one more than there are parts. */
export interface PathShape {
  readonly path: string;
  readonly parts: readonly PathPart[];
  readonly texts: readonly string[];
}

const TOKEN = /\d+|\p{L}+/gu;
const KINDS: Readonly<Record<number, PartKind>> = {
  1: 'short',
  2: 'short',
  3: 'three',
  4: 'four',
  6: 'six',
  8: 'eight',
};

/** Cuts a path into its parts: "call/2024/03-07.md" has a number of four digits and two short ones. */
export function shapeOf(path: string, names: DateNames): PathShape {
  const parts: PathPart[] = [];
  const texts: string[] = [];
  let end = 0;
  let previous: PathPart | undefined;
  for (const match of path.matchAll(TOKEN)) {
    const [text] = match;
    const touches = match.index === end && previous !== undefined;
    if (touches && previous?.kind === 'short' && names.isOrdinalEnding(text)) {
      parts[parts.length - 1] = previous = { ...previous, kind: 'ordinal', text: previous.text + text };
      end = match.index + text.length;
      continue;
    }
    const part = partOf(text, names);
    if (!part) continue;
    texts.push(path.slice(end, match.index));
    parts.push(part);
    previous = part;
    end = match.index + text.length;
  }
  return { path, parts, texts: [...texts, path.slice(end)] };
}

/** Names the kinds of a shape's parts with the text around them: paths of the same form give the same text. */
export function formOf({ parts, texts }: PathShape): string {
  return texts.map((text, index) => text + (parts[index] ? `\0${parts[index].kind}\0` : '')).join('');
}

function partOf(text: string, names: DateNames): PathPart | undefined {
  if (/^\d/.test(text)) return { kind: KINDS[text.length] ?? 'long', text, value: Number(text) };
  const month = names.monthOf(text);
  if (month !== undefined) return { kind: 'month', text, value: month };
  const weekday = names.weekdayOf(text);
  return weekday === undefined ? undefined : { kind: 'weekday', text, value: weekday };
}
