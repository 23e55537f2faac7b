import type { LineLabel } from '../markdown/label';
import { bareWords, cellsOf, isOneOf } from '../people/rosters';
import type { MeetingWords } from '../repository/meeting-words';
import type { Found } from './recurrence';

/** A name has at most as many words. */
const WORDS_OF_NAME = 6;

/** Tells whether a label or cell is one of the minute taker. */
export function isTaker({ takers, notes }: MeetingWords, text: string): boolean {
  return isOneOf(takers, text) || isOneOf(notes, text);
}

/**
 * Tells whether a label is that of the minute taker; "Minutes" and its like are only where a name stands behind it, here or in
 * an earlier file.
 */
export function isTakersLabel(words: MeetingWords, label: LineLabel, found: Found): boolean {
  if (!isTaker(words, label.name)) return false;
  const values = [label.value, ...found.map(place => place?.block.label?.value ?? '')].filter(Boolean);
  return isOneOf(words.takers, label.name)
    ? values.every(value => !value.includes('://'))
    : values.some(mayBeName);
}

/** Tells whether a row of a table says who does what at a meeting. */
export function isRoleRow(words: MeetingWords, row: string): boolean {
  const [role, person] = cellsOf(row);
  if (!role || !person || (person.text && !mayBeName(person.text))) return false;
  return isOneOf(words.roles, role.text) || isTaker(words, role.text);
}

function mayBeName(value: string): boolean {
  return (
    /\p{L}/u.test(value) &&
    !/:\/\/|\]\(|[.!?]\s/.test(value) &&
    bareWords(value).split(' ').length <= WORDS_OF_NAME
  );
}
