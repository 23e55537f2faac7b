import { bareWords, isAboutAttendance, isOneOf } from '../people/rosters';
import type { MeetingWords } from '../repository/meeting-words';
import type { Deciding, Decision, Drafting } from './drafting';
import { hasBox, withoutMarks, withOpenBox, withValue } from './emptied';
import { isName } from './names';
import { isTaker } from './roles';
import { recurs } from './recurrence';

/** Who was there belongs to one meeting. */
const LEFT_OUT: Decision = { what: 'roster' };
/** A sentence has at least as many words. */
const WORDS_OF_SENTENCE = 4;
/** Matches what stands for a name that is still to come: "TODO", "(you!)". */
const PLACEHOLDER = /\bTODO\b|^\W*\([^()]*\)\W*$/i;

/**
 * Decides about a block that says who was there; undefined for all others. Labels lose their names, boxes are opened, marks are
 * emptied; people are named nowhere else. What tells them to put their names down stays.
 */
export function rosterText(drafting: Drafting, block: Deciding): Decision | undefined {
  const { words, next, model, recurrence } = drafting;
  const { index, text, label, labelled, stands, isAlone, dates } = block;
  const { kind } = block.block;
  if (!model.roster.has(index)) return undefined;
  if (kind === 'entry')
    return recurs(labelled) || isAlone ? { what: 'roster', draft: withValue(block), isGap: true } : LEFT_OUT;
  if (hasBox(block) && !label)
    return hasBoxes(drafting) ? { what: 'roster', draft: withOpenBox(text) } : LEFT_OUT;
  if (label && isGroup(drafting, block)) {
    if (!recurs(labelled) && !isAlone) return LEFT_OUT;
    const draft = withValue(block, isTaker(words, label.name) ? next.taker : '');
    return { what: 'roster', draft, isGap: true };
  }
  if (kind === 'row') return { what: 'roster', draft: withoutMarks(words, model, block, recurrence.files) };
  const isProse = kind === 'paragraph' || kind === 'item';
  if (!stands && !(isAlone && isProse && isAboutAttendance(words, block.words))) return LEFT_OUT;
  if (isProse && !namesNobody(words, drafting.names, block.words)) return LEFT_OUT;
  return { what: dates.length > 0 ? 'dated' : 'standing', draft: block.moved() };
}

/** Boxes are offered where they are the habit. */
function hasBoxes({ recurrence: { files } }: Drafting): boolean {
  return (
    files.length < 2 ||
    files.some(({ blocks, roster }) => blocks.some((one, index) => roster.has(index) && hasBox(one)))
  );
}

/** Tells whether a label groups people, as "Guests:" does, and does not name one. */
function isGroup({ words, names }: Drafting, { label, labelled }: Deciding): boolean {
  if (!label) return false;
  const { name, value } = label;
  const isKnown = isAboutAttendance(words, name) || isOneOf(words.groups, name) || isOneOf(words.roles, name);
  const isList = [value, ...labelled.map(place => place?.block.label?.value ?? '')].some(one =>
    one.includes(','),
  );
  return isKnown || isTaker(words, name) || ((isList || !value) && !isName(names, name));
}

function namesNobody(words: MeetingWords, names: ReadonlySet<string>, text: string): boolean {
  if (PLACEHOLDER.test(text) || isAboutAttendance(words, text)) return true;
  const all = text.match(/\p{L}+/gu) ?? [];
  const small = all.filter(word => /^\p{Ll}/u.test(word)).length;
  return all.length >= WORDS_OF_SENTENCE && small * 2 > all.length && !names.has(bareWords(text));
}
