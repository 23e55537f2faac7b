import type { Definitions, Segment } from './document';
import { memo } from '../text/memo';
import { IN_DEFINITION, makeSegment, NO_DEFINITIONS } from './segment';

/** Collects the definitions of all segments; the first one for a label counts (CommonMark 4.7). */
export function definitionsIn(segments: readonly Segment[]): Definitions {
  const collected = new Map<string, string>();
  for (const { definitions } of segments)
    for (const [label, url] of definitions) if (!collected.has(label)) collected.set(label, url);
  return collected.size > 0 ? collected : NO_DEFINITIONS;
}

/** Tells whether two documents have the same definitions. */
export function sameDefinitions(a: Definitions, b: Definitions): boolean {
  return a === b || (a.size === b.size && [...a].every(([label, url]) => b.get(label) === url));
}

/** Tells whether a segment may define a label: "]:" is somewhere in it (CommonMark 4.7). */
export function mayDefine({ text }: Segment): boolean {
  return text.includes(IN_DEFINITION);
}

/** Reads a segment again with the definitions of its document; returns the same object if they do not change what it means. */
export function withDefinitions(segment: Segment, all: Definitions): Segment {
  const known = meaningful(segment.text, all);
  return sameDefinitions(segment.documentDefinitions, known)
    ? segment
    : makeSegment(segment.text, segment.bodyStart, known);
}

const wordsOf = memo((all: Definitions) => [...all.keys()].map(label => label.split(/\s+/).map(fold)));

/** Selects the definitions whose label may be in a text: all its words are. */
function meaningful(text: string, all: Definitions): Definitions {
  if (all.size === 0 || !text.includes('[')) return NO_DEFINITIONS;
  const folded = fold(text);
  const words = wordsOf(all);
  const mentioned = [...all].filter((_, index) => words[index]?.every(word => folded.includes(word)));
  return mentioned.length > 0 ? new Map(mentioned) : NO_DEFINITIONS;
}

/** Labels match in any case (`micromark-util-normalize-identifier`). */
function fold(text: string): string {
  return text.toLowerCase().toUpperCase();
}
