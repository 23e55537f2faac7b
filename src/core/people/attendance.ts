import { labelOf } from '../markdown/label';
import { endOfItem, endOfParagraph, endOfSection } from '../markdown/plain-groups';
import { wordsOf, type PlainLine } from '../markdown/plain-line';
import { ATTENDANCE_WORDS } from '../repository/attendance-words';
import { meetingWordsOf } from '../repository/meeting-words';
import type { Vocabulary } from '../repository/vocabulary';
import { tableAttendance, type ListedPerson } from './attendance-tables';
import { bareWords, isAboutAttendance, isOneOf } from './rosters';
import { stateBeside, stateOfWords, type AttendanceState, type ListState } from './attendance-states';
import { countNames, readName, readNames, type WrittenName } from './written-names';

/** Somebody in the attendance list of a meeting. */
export interface Attendee {
  /** The name; missing where there is only a handle. */
  readonly name?: string;
  /** The handle without `@`; missing where there is only a name. */
  readonly handle?: string;
  readonly state: AttendanceState;
  /** The line in the document, from 0. */
  readonly line: number;
}

/** Who was at a meeting, and where its minutes say so. */
export interface Attendance {
  readonly attendees: readonly Attendee[];
  /** The lines of the document, from 0, that are about who was there; what stands on them is no task and no decision. */
  readonly lines: ReadonlySet<number>;
}

/** The lines of a list of people, and what its head says of them. */
interface Roster {
  readonly start: number;
  readonly end: number;
  readonly state: ListState;
}

interface Reading {
  readonly vocabulary: Vocabulary;
  readonly text: string;
  readonly lines: readonly PlainLine[];
  readonly people: ListedPerson[];
  readonly rosterLines: Set<number>;
}

/** Matches a line in bold, which is a heading to whoever reads it. */
const BOLD_LINE = /^(?:\*\*[^*]+\*\*|__[^_]+__)[:.]?$/;
/** A head is a few words; this many characters at most. */
const LONGEST_HEAD = 80;
const BOX = /^\[([ xX]?)\](?:\s|$)/;

/** Reads who was at a meeting from the plain lines of its minutes: lists, tables, label lines, front matter. */
export function attendanceIn(vocabulary: Vocabulary, text: string, lines: readonly PlainLine[]): Attendance {
  const reading: Reading = { vocabulary, text, lines, people: [], rosterLines: new Set() };
  for (let index = 0; index < lines.length;) index = Math.max(index + 1, readAt(reading, index));
  return { attendees: attendeesOf(reading.people), lines: reading.rosterLines };
}

/** A list of members says who was there where no other does. */
function attendeesOf(people: readonly ListedPerson[]): readonly Attendee[] {
  const attendees: Attendee[] = [];
  const isCounted = people.some(({ state }) => state !== 'member' && state !== 'invited');
  for (const { written: { name, handle }, state, line } of people) {
    const own = state === 'member' && !isCounted ? 'present' : state;
    if (own === 'member' || own === 'invited') continue;
    attendees.push({ ...(name !== undefined && { name }), ...(handle !== undefined && { handle }), state: own, line });
  }
  // "Moderator: Ada" is the Ada Quay of the list above.
  const fullNames = attendees.flatMap(({ name = '' }) => (name.includes(' ') ? name.split(' ')[0] : []));
  const isAgain = ({ name, handle }: Attendee) => handle === undefined && fullNames.filter(first => first === name).length === 1;
  return attendees.filter(attendee => !isAgain(attendee));
} // prettier-ignore

/** Reads what begins at a line, and finds the index of the line to go on with. */
function readAt(reading: Reading, index: number): number {
  const { text, lines, vocabulary } = reading;
  const line = lines[index];
  if (!line || line.kind === 'row' || line.kind === 'quote' || line.kind === 'definition') return index + 1;
  const words = wordsOf(text, line);
  const meetingWords = meetingWordsOf(vocabulary);
  if (line.kind === 'head') return readTable(reading, index);
  if (line.kind === 'entry') return readEntry(reading, index, words);
  const label = labelOf(words);
  const name = label ? label.name : words;
  if (line.continues && !label) return index + 1;
  if (!isRosterHead(reading, name)) return index + 1;
  if (line.kind !== 'heading' && !label && !isOneOf(meetingWords.attendance, name)) return index + 1;
  const state = stateOfWords(name) ?? 'present';
  if (label?.value) {
    const end = line.kind === 'heading' ? index + 1 : endOfParagraphOf(reading, index);
    addLines(reading, index, end);
    addNames(reading, index, `${label.value} ${restOf(reading, index + 1, end)}`, state);
    return line.kind === 'item' ? readBelow(reading, { start: end, end: endOfItem(lines, index), state }) : end;
  }
  if (line.kind === 'heading') return readBelow(reading, { start: index + 1, end: endOfRoster(reading, index), state }, index);
  return readBelow(reading, { start: index + 1, end: endOfLabelled(lines, index), state }, index);
} // prettier-ignore

/** Tells whether a heading or label is about who was there: "Guidelines for new members" is not. */
function isRosterHead({ vocabulary }: Reading, name: string): boolean {
  const words = meetingWordsOf(vocabulary);
  if (name.length > LONGEST_HEAD || !isAboutAttendance(words, name)) return false;
  const isOfMembers = isOneOf([...ATTENDANCE_WORDS.members, ...ATTENDANCE_WORDS.invited], bareWords(name).split(' ').at(-1) ?? '');
  return !isOfMembers || bareWords(name).split(' ').length <= 2 || isOneOf(words.attendance, name);
} // prettier-ignore

/** A label line ends where the next label begins. */
function endOfParagraphOf({ lines, text }: Reading, start: number): number {
  const end = endOfParagraph(lines, start);
  for (let index = start + 1; index < end; index++) {
    const line = lines[index];
    if (line && labelOf(wordsOf(text, line))) return index;
  }
  return end;
}

function restOf({ lines, text }: Reading, start: number, end: number): string {
  return lines.slice(start, end).map(line => wordsOf(text, line)).join(' '); // prettier-ignore
}

/** Finds the end of the list or paragraph that a label with nothing behind it is about. */
function endOfLabelled(lines: readonly PlainLine[], start: number): number {
  const first = lines[start];
  if (first?.kind === 'item') return endOfItem(lines, start);
  let end = endOfParagraph(lines, start);
  if (end > start + 1) return end;
  const next = lines[end];
  if (next?.kind === 'text') return endOfParagraph(lines, end);
  while (lines[end]?.kind === 'item' && (lines[end]?.depth ?? 0) > (first?.depth ?? 0)) end = endOfItem(lines, end);
  return end;
} // prettier-ignore

/** A subsection that is no group of people ends the list: many communities put their topics a level below it. */
function endOfRoster(reading: Reading, heading: number): number {
  const { lines, text, vocabulary } = reading;
  const end = endOfSection(lines, heading);
  for (let index = heading + 1; index < end; index++) {
    const line = lines[index];
    if (line?.kind !== 'heading' || isGroupHead(reading, wordsOf(text, line))) continue;
    const below = lines.slice(index + 1, endOfSection(lines, index));
    const isOfPeople = below.length > 0 && below.every(one => one.kind === 'item' && readName(vocabulary, wordsOf(text, one)));
    if (!isOfPeople) return index;
  }
  return end;
} // prettier-ignore

/** Tells whether a heading or label groups people: "Guests", "Regrets". */
function isGroupHead({ vocabulary }: Reading, name: string): boolean {
  const words = meetingWordsOf(vocabulary);
  return isAboutAttendance(words, name) || isOneOf(words.groups, name);
}

/** Reads the lines of a roster: people, groups of people, tables and lists of others. */
function readBelow(reading: Reading, { start, end, state }: Roster, head = start): number {
  const { text, lines, vocabulary } = reading;
  const before = reading.people.length;
  let last = head;
  const hasTicks = lines.slice(start, end).some(line => /^\[[xX]\]/.test(wordsOf(text, line)));
  const hasCommas = listsSeveral(reading, start, end);
  let group: ListState = state;
  for (let index = start; index < end; index++) {
    const line = lines[index];
    if (!line) break;
    const words = wordsOf(text, line);
    const known = reading.people.length;
    if (line.kind === 'head') {
      index = readTable(reading, index, group) - 1;
      last = index;
      continue;
    }
    const label = labelOf(words);
    const isGroup = isGroupHead(reading, label?.name ?? words);
    if (line.kind === 'heading' || BOLD_LINE.test(words) || (label && isGroup) || (isGroup && line.kind === 'text')) {
      const own = stateOfWords(label?.name ?? words);
      group = own === undefined || own === 'member' ? state : own;
      if (label?.value) addNames(reading, index, label.value, group);
      continue;
    }
    // "Topics:" begins something else.
    if (label?.value === '' && line.kind === 'text' && reading.people.length > before) break;
    const box = BOX.exec(words);
    if (box) addPerson(reading, line, readName(vocabulary, words), hasTicks ? (box[1]?.trim() ? 'present' : 'absent') : 'invited');
    else if (isRole(reading, label?.name)) addNames(reading, index, label?.value ?? '', group);
    else if (hasCommas || line.kind === 'text') addNames(reading, index, words, group, line.kind === 'text');
    else addPerson(reading, line, readName(vocabulary, withoutInitials(words)), group);
    if (box || reading.people.length > known) last = index;
  }
  // What stands below the last of them is about something else.
  if (reading.people.length > before) addLines(reading, head, last + 1);
  return end;
} // prettier-ignore

/** "AQ: Ada Quay" gives the initials by which the minutes tell who spoke. */
function withoutInitials(words: string): string {
  return words.replace(/^\p{Lu}{1,4}:\s+(?=\S)/u, '');
}

function isRole({ vocabulary }: Reading, label: string | undefined): boolean {
  const { roles, takers, notes } = meetingWordsOf(vocabulary);
  return label !== undefined && isOneOf([...roles, ...takers, ...notes], label);
}

/** Tells whether the items of a list name several people each; one comma in most of them is before an organisation. */
function listsSeveral({ text, lines }: Reading, start: number, end: number): boolean {
  const items = lines.slice(start, end).filter(({ kind }) => kind === 'item');
  const counts = items.map(line => countNames(wordsOf(text, line)));
  return counts.length === 1 || counts.some(count => count > 3) || counts.filter(count => count > 2).length * 2 > counts.length;
} // prettier-ignore

function readTable(reading: Reading, head: number, group?: ListState): number {
  const { lines, people, vocabulary, text } = reading;
  const read = tableAttendance(vocabulary, text, lines, head, group);
  if (read.people.length > 0 || group !== undefined) addLines(reading, head, read.end);
  people.push(...read.people);
  return read.end;
}

/** Front matter names people as `attendees: [Ada, Bo]`, or in a list below. */
function readEntry(reading: Reading, index: number, words: string): number {
  const { lines, vocabulary } = reading;
  let end = index + 1;
  while (lines[end]?.kind === 'entry' && lines[end]?.continues) end++;
  const [written = '', key = ''] = /^["']?([^:=]+?)["']?\s*[:=]\s*/.exec(words) ?? [];
  if (!isAboutAttendance(meetingWordsOf(vocabulary), key.replace(/[_-]/g, ' '))) return end;
  const state = stateOfWords(key.replace(/[_-]/g, ' ')) ?? 'present';
  addLines(reading, index, end);
  addNames(reading, index, words.slice(written.length).replace(/["'[\]]/g, ''), state);
  for (let entry = index + 1; entry < end; entry++) {
    const value = wordsOf(reading.text, lines[entry] ?? { span: { start: 0, end: 0 } } as PlainLine);
    addNames(reading, entry, value.replace(/^-\s*(?:name\s*:\s*)?|["']/g, ''), state);
  }
  return end;
} // prettier-ignore

function addLines({ lines, rosterLines }: Reading, start: number, end: number): void {
  for (const { line } of lines.slice(start, end)) rosterLines.add(line);
}

/** Adds the people whom a text names; text that `mayBeProse` counts only where it is nothing but names. */
function addNames(reading: Reading, index: number, text: string, state: ListState, mayBeProse = false): void {
  const line = reading.lines[index];
  const names = readNames(reading.vocabulary, text);
  if (!line || (mayBeProse && names.length < countNames(text))) return;
  for (const name of names) addPerson(reading, line, name, state);
}

function addPerson({ people }: Reading, { line }: PlainLine, written: WrittenName | undefined, list: ListState): void {
  if (written) people.push({ written, state: stateBeside(written.remarks, written.isStruck) ?? list, line });
} // prettier-ignore
