import { bareWords, cellsOf } from '../people/rosters';
import type { AlignedFile } from './aligned-file';

/** Longer texts are no names, in words. */
const LONGEST_NAME = 4;

/** Matches what stands for a name that is still to come. */
const NO_NAME = /\b(?:TODO|TBD|TBA|none|nobody|everyone)\b/i;

/** Collects the names of those who were at some meetings, in lower case: whole names, first names and handles. */
export function namesIn(files: readonly AlignedFile[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { blocks, roster } of files)
    for (const index of roster) {
      const compared = blocks[index];
      if (!compared || compared.block.kind === 'entry' || compared.block.kind === 'heading') continue;
      const { block, text, words, label } = compared;
      const people = block.kind === 'row' ? (cellsOf(text)[0]?.text ?? '') : (label?.value ?? words);
      for (const person of people.split(/[,;\n]|\s(?:and|und|et|y|e)\s/)) addName(names, person);
    }
  return names;
}

/** Tells whether a label is that of a person: "Ada: …". */
export function isName(names: ReadonlySet<string>, text: string): boolean {
  const bare = bareWords(text);
  return text.trim().startsWith('@') || names.has(bare) || names.has(bare.split(' ')[0] ?? '');
}

/** Tells whether a text is nothing but the name of somebody who was at a meeting, or a handle. */
export function isPerson(names: ReadonlySet<string>, text: string): boolean {
  const bare = bareWords(text);
  const isShort = bare.split(' ').length <= LONGEST_NAME;
  return (isShort && names.has(bare)) || /^(?:[\p{L}.'-]+ ){0,4}\(?@[\w-]+\)?$/u.test(text.trim());
}

function addName(names: Set<string>, person: string): void {
  if (NO_NAME.test(person)) return;
  for (const [, handle] of person.matchAll(/@([\w-]+)/g)) if (handle) names.add(handle.toLowerCase());
  const name = bareWords(person);
  const [first, ...others] = name.split(' ');
  if (!first || others.length >= LONGEST_NAME) return;
  names.add(name);
  if (first.length > 2) names.add(first);
}
