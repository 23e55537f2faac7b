import { ATTENDANCE_WORDS } from '../repository/attendance-words';
import { bareWords } from './rosters';

/** Whether somebody was at a meeting: there, away with notice, or away. */
export type AttendanceState = 'present' | 'excused' | 'absent';

const setOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map(word => bareWords(word) || word));
const EXCUSED = setOf(ATTENDANCE_WORDS.excused);
const ABSENT = setOf(ATTENDANCE_WORDS.absent);
const MEMBERS = setOf(ATTENDANCE_WORDS.members);
const INVITED = setOf(ATTENDANCE_WORDS.invited);
const ATTENDED_MARKS = setOf(ATTENDANCE_WORDS.attendedMarks);
const MISSED_MARKS = setOf(ATTENDANCE_WORDS.missedMarks);

/** What the head of a list says of the people in it: members were there where no other list says who was, invitees only by a mark. */
export type ListState = AttendanceState | 'member' | 'invited';

/** Reads what a heading or label says of the people below it; undefined where it says no more than that it is about people. */
export function stateOfWords(text: string): ListState | undefined {
  const bare = bareWords(text);
  if (holds(ABSENT, bare)) return 'absent';
  if (holds(EXCUSED, bare)) return 'excused';
  if (MEMBERS.has(bare)) return 'member';
  return INVITED.has(bare) ? 'invited' : undefined;
}

/** Reads what stands beside a name, such as "regrets" in brackets; undefined where it says nothing of attendance. */
export function stateBeside(remarks: readonly string[], isStruck = false): AttendanceState | undefined {
  const states = remarks.map(bareWords).map(bare => {
    if (ABSENT.has(bare)) return 'absent';
    return EXCUSED.has(bare) || /^(?:regrets|apologies|entschuldigt)\b/.test(bare) ? 'excused' : undefined;
  });
  return states.find(state => state !== undefined) ?? (isStruck ? 'absent' : undefined);
}

/** Reads a mark in a column of attendance; undefined where it is no mark. */
export function stateOfMark(cell: string): AttendanceState | undefined {
  const bare = bareWords(cell) || cell.replace(/[*_`~\s\uFE0F]/g, '').replace(/^\[(.?)\]$/, '$1');
  if (bare === '') return 'absent';
  if (/^:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|\+1):$/.test(bare)) return 'present';
  if (EXCUSED.has(bare)) return 'excused';
  if (MISSED_MARKS.has(bare) || ABSENT.has(bare)) return 'absent';
  return ATTENDED_MARKS.has(bare) ? 'present' : undefined;
}

/** Tells whether a text is one of some phrases, or begins or ends with one. */
function holds(phrases: ReadonlySet<string>, bare: string): boolean {
  const parts = bare.split(/[ /]+/);
  return parts.some((_, index) => {
    const [start, end] = [parts.slice(0, parts.length - index).join(' '), parts.slice(index).join(' ')];
    return phrases.has(start) || phrases.has(end);
  });
}
