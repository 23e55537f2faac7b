/** How people begin to say that something is not there yet. */
const BEGINS_NOT_YET = [
  'none', 'no$', 'no (?:link|notes|file)', 'nope', 'n/a', 'na$', 'tb[acd]', 'todo', 'to do', 'to be', 'wip', 'later$', 'soon',
  'coming', 'missing', 'pending', 'still', 'unavailable', 'in progress', 'work in progress', 'in preparation', 'draft',
  'nothing(?:$| yet| so far| here)', "(?:(?:have|has)n['’]t|(?:have|has) not) been", 'unpublished', 'awaiting', 'waiting',
  'not(?:$| yet| so far| there| here| in| done| ready| available| present| published| merged| uploaded| written| pushed)',
  'not(?: online| filed| added| finished| committed)', '(?:in|under) review', 'pr open', 'open pr', '(?:insert )?(?:link|url)(?: here)?$', 'x{3,}$',
  '(?:(?:is|are|they|it) )?(?:will|may|might|should|to) (?:be |follow|come)',
]; // prettier-ignore
/** Words that say so wherever they stand. */
const HAS_NOT_YET = [
  'yet',
  'pending',
  'missing',
  'tb[acd]',
  'later',
  'soon',
  'will follow',
  'to follow',
  'follows',
];
/** Words that say why there will never be minutes. */
const NO_MEETING = [
  'cancell?ed', 'skipped', 'postponed', 'rescheduled', 'moved', 'nobody', 'will happen', 'takes place', 'not met', 'nothing (?:new|to report)', 'see slides', 'holidays?', 'vacations?',
  'no (?:meeting|call|session|reports?|updates?|minutes taken)', 'not (?:taken|recorded)',
  "did(?: not|n['’]t) (?:take place|happen|meet)",
]; // prettier-ignore

/** All words that a sentence without a colon may hold to mean no more than "not yet": "Minutes are not available yet". */
const WORDS_OF_NOT_YET = [
  'are', 'is', 'not', 'none', 'no', 'yet', 'available', 'present', 'published', 'merged', 'uploaded', 'added', 'there',
  'here', 'pending', 'missing', 'still', 'will', 'be', 'to', 'follow', 'come', 'later', 'soon', 'so', 'far', 'tbd',
]; // prettier-ignore

/** A longer remark holds words such as "later" by chance. */
const SHORT = 40;
/** So much of a line is looked at. */
const LONGEST = 500;
/** More words than this behind "none yet", outside brackets, are a report that must not be lost. */
const MAX_WORDS_BEHIND = 3;
const BEGINS = new RegExp(String.raw`^\W*(?:${BEGINS_NOT_YET.join('|')})(?![a-z])`, 'i');
const HAS = new RegExp(String.raw`\b(?:${HAS_NOT_YET.join('|')})\b`, 'i');
const NEVER = new RegExp(String.raw`\b(?:${NO_MEETING.join('|')})\b`, 'i');

/** Tells whether words on a minutes line say that the minutes are not there yet, as in "None yet" or "will follow". */
export function saysNotYet(words: string): boolean {
  return beginsNotYet(words) || (words.length <= SHORT && HAS.test(unmarked(words)));
}

/** Tells whether words begin by saying that the minutes are not there yet, as in "(none yet)" and "still pending". */
export function beginsNotYet(words: string): boolean {
  const said = unmarked(words.slice(0, LONGEST));
  const begin = BEGINS.exec(said)?.[0];
  if (begin === undefined) return false;
  // The end of a long remark decides nothing.
  const behind = said.slice(begin.length, LONGEST).replace(/\([^)]*\)|\[[^\]]*\]|https?:\S+/g, ' ');
  const others = (behind.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
    word => !WORDS_OF_NOT_YET.includes(word),
  );
  return others.length <= MAX_WORDS_BEHIND;
}

/** Tells whether words say nothing but that the minutes are not there yet; empty words say nothing. */
export function saysOnlyNotYet(words: string): boolean {
  const all = words.toLowerCase().match(/[a-z]+/g) ?? [];
  return saysNotYet(words) && all.every(word => WORDS_OF_NOT_YET.includes(word));
}

/** Tells whether words on a minutes line say that there will be none, as in "Cancelled" or "nobody was there". */
export function saysNoMeeting(words: string): boolean {
  return NEVER.test(unmarked(words.slice(0, LONGEST)));
}

function unmarked(words: string): string {
  return words.replace(/[*_~`]/g, '');
}
