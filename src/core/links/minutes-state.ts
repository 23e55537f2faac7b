import type { Minutes } from '../minutes/minutes';
import { minutesLineOf, type WrittenState } from '../minutes/minutes-line';
import type { Section } from '../minutes/sections';
import { fileForMeeting } from './team-files';
import { isDead, nonFileLinks, staleLinks, strangersLinks } from './wrong-links';

/**
 * What a team's minutes line comes to: `linked` only where the link is right; `available` where the minutes of the week
 * are there and the line does not link them; `dead` and `stale` for links to no file and to another week's.
 */
export type MinutesState = WrittenState | 'absent' | 'available' | 'dead' | 'stale';

/** Finds the state of a section's minutes line in its repository: `absent` if it has none. */
export function minutesStateOf(minutes: Minutes, section: Section): MinutesState {
  const minutesLine = minutesLineOf(minutes, section);
  if (!minutesLine) return 'absent';
  const { team } = section;
  const { state } = minutesLine;
  if (!team || state === 'remark') return state;
  const withLine = { ...section, team, minutesLine };
  if (isDead(minutes, withLine)) return 'dead';
  if (staleLinks(minutes, withLine).length > 0) return 'stale';
  const isWrong = nonFileLinks(minutes, withLine).length > 0 || strangersLinks(minutes, withLine).length > 0;
  if (state === 'linked' && !isWrong) return 'linked';
  if (fileForMeeting(minutes, team)) return 'available';
  return state === 'linked' ? 'pending' : state;
}

/** Tells whether a minutes line in this state still waits for its link: pending, empty, or its minutes are there by now. */
export function isWaiting(state: MinutesState): boolean {
  return state === 'pending' || state === 'empty' || state === 'available';
}

/** Tells whether a minutes line in this state has a link that is wrong. */
export function isWrong(state: MinutesState): boolean {
  return state === 'dead' || state === 'stale';
}
