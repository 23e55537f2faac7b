import type { Definitions, Segment } from './document';
import { IN_DEFINITION } from './chunks';
import { labelKey } from './plain-definitions';

/** No definitions. */
export const NO_DEFINITIONS: Definitions = new Map();

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
  return sameDefinitions(segment.documentDefinitions, known) ? segment : segment.knowing(known);
}

/** Matches what may be a label in brackets. */
const MAY_BE_LABEL = /\[((?:[^\\[\]]|\\[^])*)\]/g;

/** Selects the definitions whose label is in brackets somewhere in a text. */
function meaningful(text: string, all: Definitions): Definitions {
  if (all.size === 0 || !text.includes('[')) return NO_DEFINITIONS;
  const mentioned = new Map<string, string>();
  for (const [, label = ''] of text.matchAll(MAY_BE_LABEL)) {
    const url = all.get(labelKey(label));
    if (url !== undefined) mentioned.set(labelKey(label), url);
  }
  return mentioned.size > 0 ? mentioned : NO_DEFINITIONS;
}
