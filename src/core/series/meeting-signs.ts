import { memo } from '../text/memo';
import { phrasePattern, wordsIn } from '../text/phrases';
import type { SignWords } from './sign-words';

/** Signs of a meeting are in the first part of a file; later, others' words may stand. */
const LINES = 200;
/** A line this short may be a label or a heading. */
const LABEL_LENGTH = 60;
const LABEL_WORDS = 5;
/** The number of signs that a text needs to be taken for minutes. */
export const ENOUGH = 2;
/** The number of signs that it needs where its folder says that it is something else. */
export const ENOUGH_AGAINST_NAME = 5;
const PERSON =
  /^(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?(?:\*\*)?(?:@[\w-]+|\[?@?\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}\b)/u;

/** What the name of a folder or file says: minutes, something else, or nothing. */
export type NameSays = 'minutes' | 'other' | undefined;

/**
 * Reads whether a path speaks of minutes: one of its folders or its name does. A folder of another kind means more, but for one of
 * minutes in it; within a folder of minutes it leaves the question open.
 */
export function whatPathSays(path: string, words: SignWords): NameSays {
  const parts = path
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/\.\w+$/, '')
    .split('/');
  const says = parts.map((part): NameSays => {
    if (kindsOf(words).has(part.toLowerCase().replace(/^_/, '').trim())) return 'other';
    const isSaid = speaksOfMeeting(part.replace(/(?<=\p{Ll})(?=\p{Lu})|_/gu, ' '), words);
    return isSaid ? 'minutes' : undefined;
  });
  const isNamed = says.includes('minutes');
  if (!says.includes('other')) return isNamed ? 'minutes' : undefined;
  const folders = says.slice(0, -1);
  const innermost = folders.findLast(Boolean) ?? says.at(-1);
  if (innermost === 'minutes') return 'minutes';
  return folders.includes('minutes') ? undefined : 'other';
}

/** Tells whether words name a meeting or its minutes: "Board meeting", "Vorstandssitzung". */
export function speaksOfMeeting(text: string, words: SignWords): boolean {
  return (
    phrasePattern(words.names).test(text.replace(/[-_]/g, ' ')) ||
    words.stems.some(stem => text.toLowerCase().includes(stem))
  );
}

/** Counts the signs that a text is the minutes of a meeting; `ENOUGH` of them tell it from other notes. */
export function signsIn(text: string, title: string, words: SignWords): number {
  const labels = new Set<keyof SignWords>();
  let people = 0;
  for (const line of text.split(/\r\n|\r|\n/, LINES)) {
    if (PERSON.test(line)) people++;
    const label = labelOf(line);
    if (label === undefined) continue;
    for (const kind of ['attendance', 'agenda', 'actions', 'roles', 'course'] as const)
      if (!labels.has(kind) && isLabel(label, words[kind])) labels.add(kind);
  }
  return (
    (speaksOfMeeting(title, words) ? 2 : 0) +
    (labels.has('attendance') ? (people > 0 ? 3 : 2) : 0) +
    (['agenda', 'actions', 'roles', 'course'] as const).filter(kind => labels.has(kind)).length
  );
}

/** Finds what a line is about: the words of a heading, of a short bold line, of a table's first cell, or before a colon. */
function labelOf(line: string): string | undefined {
  const text = line.trim();
  if (!text || text.length > 400) return undefined;
  const heading = /^#{1,6}\s+(.*)$/.exec(text)?.[1];
  const bare = (heading ?? text.replace(/^(?:[-*+]|\d+[.)]|\|)\s+/, '')).replace(/^[*_]+/, '');
  const label =
    /^([^:：|*]{2,60})(?:[*_]*\s*[:：]|[*_]{1,2}|\s*\|)/u.exec(bare)?.[1] ??
    (heading !== undefined || text.length <= 30 ? bare : undefined);
  return label !== undefined && label.length <= LABEL_LENGTH ? label : undefined;
}

function isLabel(label: string, phrases: readonly string[]): boolean {
  const found = phrasePattern(phrases).exec(label);
  return found !== null && wordsIn(label).length - wordsIn(found[0]).length <= LABEL_WORDS - 1;
}

const kindsOf = memo((words: SignWords): ReadonlySet<string> => new Set(words.otherKinds));
