import { readableLine } from '../markdown/readable-line';
import { ATTENDANCE_WORDS } from '../repository/attendance-words';
import { meetingWordsOf } from '../repository/meeting-words';
import type { Vocabulary } from '../repository/vocabulary';
import { memo } from '../text/memo';
import { wordsIn } from '../text/phrases';
import { bareWords } from './rosters';

/** Somebody as a line of minutes names them, by a name, a handle, or both. */
export interface WrittenName {
  /** The name without organisation and remarks; missing where there is only a handle. */
  readonly name?: string;
  /** The handle without `@`. */
  readonly handle?: string;
  /** What stands beside the name: in brackets, or behind a dash. */
  readonly remarks: readonly string[];
  readonly isStruck: boolean;
}

const HANDLE = /(?<![\p{L}\p{N}._+-])@(\p{L}[\p{L}\p{N}]*(?:[._-][\p{L}\p{N}]+)*|\d[\w-]*)/u;
const BRACKETS = /[([{<]([^()[\]{}<>]*)[)\]}>]/g;
const MAIL = /\S+@\S+\.\S+/g;
/** Matches what ends a name: a dash or a slash between blanks, a colon, a bar. */
const END = /\s+[-–—/|]+(?:\s|$)|\s*[:：|=]|\s+→|\s+(?:from|at|of|von|aus|@)\s/u;
const BOX = /^\[([ xX]?)\](?:\s+|$)/;
const NUMBER = /^\d{1,3}[.)]\s+/;
/** Matches what separates people in a line. */
const BETWEEN = /\s*[;,、，；•·]\s*|\s+(?:and|und|et|y|e|en|och|og|i|ja|a|和|&|\+)\s+|\s+[|/]\s+/u;
/** A word of a name: with a capital letter, of a script without them, an initial, or a particle such as "van". */
const NAME_WORD = /^(?:\p{Lu}|\p{Lo}|\p{L}['’]\p{Lu})[\p{L}\p{M}\p{N}'’.·-]*$/u;
const PARTICLE = /^(?:\p{Ll}{1,3}['’]?|della|degli|delle|sobre|zum|zur|bin|ibn)$/u;
/** A single word may be a nickname. */
const NICKNAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’._-]{1,30}$/u;
/** Longer texts name nobody, in words. */
const LONGEST_NAME = 5;

const nobodyIn = memo((words: Vocabulary): ReadonlySet<string> => {
  const { attendance, groups, roles, takers, noNews } = meetingWordsOf(words);
  const all = [...ATTENDANCE_WORDS.nobody, ...attendance, ...groups, ...roles, ...takers, ...noNews];
  return new Set(all.map(bareWords));
});

/** Reads the one person that a text names: "Ada Quay (Harbour Ltd) @ada"; undefined if it names nobody. */
export function readName(words: Vocabulary, text: string): WrittenName | undefined {
  const plain = readableLine(text).words.replace(BOX, '').replace(NUMBER, '');
  const isStruck = /^~~.*~~/.test(plain);
  const unstruck = plain.replaceAll('~~', '').replace(MAIL, ' ');
  const remarks = [...unstruck.matchAll(BRACKETS)].map(([, remark = '']) => remark.trim());
  const handle = HANDLE.exec(unstruck)?.[1];
  const bare = unstruck.replace(BRACKETS, ' ').replace(new RegExp(HANDLE, 'gu'), ' ');
  const cut = END.exec(`${bare} `);
  const name = (cut ? bare.slice(0, cut.index) : bare)
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '')
    .replace(/\s+/g, ' ');
  if (cut) remarks.push(bare.slice(cut.index + cut[0].trimEnd().length).trim());
  const isName = mayBeName(words, name);
  // "Ada" may not be a sentence with a handle in it.
  if (!isName && (handle === undefined || name.split(' ').length > LONGEST_NAME)) return undefined;
  return {
    ...(isName && { name }),
    ...(handle !== undefined && { handle }),
    remarks: remarks.filter(Boolean),
    isStruck,
  };
}

/** Reads the people that a text names one after the other: "Ada, Bo (Harbour Ltd) and @cy"; empty if it names nobody. */
export function readNames(words: Vocabulary, text: string): readonly WrittenName[] {
  return partsOf(text).flatMap(part => readName(words, part) ?? []);
}

/** Counts the people that a text may name one after the other. */
export function countNames(text: string): number {
  return partsOf(text).length;
}

/** Tells whether a text can be a name, of a person or of anything else that has one. */
export function mayBeName(words: Vocabulary, text: string): boolean {
  const parts = text.split(' ');
  if (!/\p{L}/u.test(text) || parts.length > LONGEST_NAME || /[.!?]\s+\p{Lu}\p{Ll}{3}/u.test(text))
    return false;
  if (nobodyIn(words).has(bareWords(text))) return false;
  const { deciding, others } = words.placeholders;
  if (wordsIn(text).every(word => deciding.includes(word) || others.includes(word))) return false;
  if (parts.length === 1) return NICKNAME.test(text);
  return (
    NAME_WORD.test(parts[0] ?? '') &&
    NAME_WORD.test(parts.at(-1) ?? '') &&
    parts.every(part => NAME_WORD.test(part) || PARTICLE.test(part))
  );
}

/** Splits a text at what stands between people; commas in brackets are of one person. */
function partsOf(text: string): readonly string[] {
  const { words, written } = readableLine(text);
  const masked = words.replace(BRACKETS, remark => remark.replace(/[^()[\]{}<>]/g, '\u0000'));
  const parts: string[] = [];
  let start = 0;
  for (let rest = BETWEEN.exec(masked); rest; rest = BETWEEN.exec(masked.slice(start))) {
    parts.push(words.slice(start, start + rest.index));
    start += rest.index + rest[0].length;
  }
  return [...parts, words.slice(start)].map(part => written(part).trim()).filter(Boolean);
}
