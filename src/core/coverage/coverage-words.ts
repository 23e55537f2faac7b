import type { CellState, CoverageCounts, CoverageMeeting } from '../answers/coverage';
import type { Team } from '../repository/profile';
import { isoDate } from '../text/date';
import { message, type Message } from '../text/message';

/** Translates a message for the person who reads it. */
export type Say = (message: Message) => string;

/** How a state is shown without colour, and in words. */
interface StateWords {
  readonly state: CellState;
  /** A character that no other state has. */
  readonly mark: string;
  readonly words: Message;
}

/** The states in the order of the legend. */
export const CELL_STATES: readonly StateWords[] = [
  { state: 'linked', mark: '✓', words: message('linked') },
  { state: 'available', mark: '+', words: message('can be linked') },
  { state: 'pending', mark: '…', words: message('pending') },
  { state: 'stale', mark: '↶', words: message('another week') },
  { state: 'dead', mark: '×', words: message('dead link') },
  { state: 'empty', mark: '!', words: message('empty') },
  { state: 'remark', mark: 'i', words: message('remark') },
  { state: 'absent', mark: '–', words: message('no minutes line') },
  { state: 'none', mark: '·', words: message('no section') },
];

/** How each state is shown. */
export const WORDS_OF = Object.fromEntries(CELL_STATES.map(words => [words.state, words])) as Readonly<
  Record<CellState, StateWords>
>;

/** Says how many meetings without minutes come before one; empty if there are none. */
export function missedWords(missed: number, say: Say): string {
  if (missed === 0) return '';
  return missed === 1
    ? say(message('1 meeting without minutes before it'))
    : say(message('{0} meetings without minutes before it', missed));
}

/** Says how many of a row's minutes lines are in each state, leaving out states without any. */
export function countWords(counts: CoverageCounts, say: Say): string {
  return CELL_STATES.filter(({ state }) => state !== 'none' && counts[state] > 0)
    .map(({ state, words }) => `${say(words)} ${String(counts[state])}`)
    .join(', ');
}

/** Says of a cell which team, meeting and state it shows. */
export function cellWords(
  { name }: Team,
  meeting: CoverageMeeting | undefined,
  state: CellState,
  say: Say,
): string {
  return [name, ...(meeting ? [isoDate(meeting.date)] : []), say(WORDS_OF[state].words)].join(', ');
}

/** Counts the sections of a row. */
export function sectionsIn(counts: CoverageCounts): number {
  return CELL_STATES.reduce((sum, { state }) => (state === 'none' ? sum : sum + counts[state]), 0);
}

/** Escapes a text for HTML and SVG, between tags and in quoted attributes. */
export function escapeMarkup(text: string): string {
  const named: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  // XML does not allow control characters, not even escaped.
  return text
    .replace(/[&<>"']/g, character => named[character] ?? character)
    .replace(/[\0-\x08\x0B\f\x0E-\x1F\uFFFE\uFFFF]/g, ' ');
}
