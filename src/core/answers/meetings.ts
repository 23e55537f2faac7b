import { daysBetween, type PlainDate } from '../text/date';
import type { Digest } from './digest';
import { daysApart, nextMeeting } from '../repository/cadence';
import type { DatedFile } from '../repository/library';
import { isWaiting, isWrong, type MinutesState } from '../links/minutes-state';
import type { Series } from '../repository/profile';

/** A meeting with minutes, dated by the name of their file. */
export interface MeetingWithMinutes extends DatedFile {
  /** How many meetings between the previous one and this have no minutes; 0 when in doubt. */
  readonly missedBefore: number;
}

/** The meetings of one year. */
interface YearOfMeetings {
  readonly year: number;
  readonly meetings: readonly MeetingWithMinutes[];
}

/** A meeting may be moved by this many days and still be the one of its week. */
const DAYS_MOVED = 2;
/** A longer gap, in days, is a mistyped file name, or the end of one series and the start of another. */
const LONGEST_GAP = 366;
/** How many meetings before and after a gap show whether the series keeps its cadence there. */
const NEIGHBOURS = 4;
/** Fewer neighbours than this show nothing. */
const FEWEST_NEIGHBOURS = 3;
/** How many days are between meetings where nothing else is known. */
const WEEK = 7;

/** Lists the meetings of a series by its files, which are sorted by day; newest meeting first. */
export function meetingsOf(series: Series, files: readonly DatedFile[]): readonly MeetingWithMinutes[] {
  const steps = files.map(({ date }, index) => daysBetween(files[index - 1]?.date ?? date, date));
  return files
    .map((file, index) => ({ ...file, missedBefore: missedBefore(series, steps, index) }))
    .reverse();
}

/** Lists the days on which a series should have met and has no minutes, oldest first; empty when in doubt. */
export function gapsOf(series: Series, files: readonly DatedFile[]): readonly PlainDate[] {
  const { cadence, skip } = series;
  if (!cadence) return [];
  const meetings = meetingsOf(series, files).toReversed();
  return meetings.flatMap(({ date, missedBefore: missed }, index) => {
    const days: PlainDate[] = [];
    let day = meetings[index - 1]?.date ?? date;
    for (let count = 0; count < missed; count++) {
      day = nextMeeting(cadence, day, skip);
      if (daysBetween(day, date) > DAYS_MOVED) days.push(day);
    }
    return days;
  });
}

/** Groups meetings by year, keeping their order. */
export function yearsOf(meetings: readonly MeetingWithMinutes[]): readonly YearOfMeetings[] {
  const years = new Map<number, MeetingWithMinutes[]>();
  for (const meeting of meetings) {
    const { year } = meeting.date;
    const known = years.get(year);
    if (known) known.push(meeting);
    else years.set(year, [meeting]);
  }
  return [...years].map(([year, ofYear]) => ({ year, meetings: ofYear }));
}

/** Counts the minutes lines in a file that wait for their links; undefined if no team reports in it. */
export function countWaiting({ reports }: Digest): number | undefined {
  return reports.length > 0 ? reports.filter(({ state }) => isWaiting(state)).length : undefined;
}

/**
 * Finds the state that says most about the minutes lines of a meeting: a wrong link, else one that can be filled in, else
 * one that waits, else `linked` if at least one is and none is otherwise; undefined if nothing is to be said.
 */
export function stateOfMeeting({ reports }: Digest): MinutesState | undefined {
  const states = new Set(reports.map(({ state }) => state));
  const order: readonly MinutesState[] = ['dead', 'stale', 'available', 'empty', 'pending', 'linked'];
  return order.find(state => states.has(state));
}

/** Counts the minutes lines in a file whose links are wrong. */
export function countWrong({ reports }: Digest): number {
  return reports.filter(({ state }) => isWrong(state)).length;
}

/** Finds the file after (1) or before (-1) another in a series; undefined if there is none. */
export function neighbourOf(
  files: readonly DatedFile[],
  path: string,
  direction: 1 | -1,
): DatedFile | undefined {
  const index = files.findIndex(file => file.path === path);
  return index < 0 ? undefined : files[index + direction];
}

/** Counts the missed meetings before one; `steps` are the days from one file to the next, the first of them 0. */
function missedBefore({ cadence }: Series, steps: readonly number[], index: number): number {
  const days = steps[index] ?? 0;
  const interval = cadence ? daysApart(cadence) : WEEK;
  const missed = missedIn(days, interval);
  if (missed <= 0 || days > LONGEST_GAP) return 0;
  // A team that meets irregularly misses nothing.
  const before = steps.slice(Math.max(1, index - NEIGHBOURS), index);
  const near = [...before, ...steps.slice(index + 1, index + 1 + NEIGHBOURS)];
  const inStep = near.filter(step => missedIn(step, interval) === 0);
  return near.length >= FEWEST_NEIGHBOURS && inStep.length * 3 > near.length * 2 ? missed : 0;
}

/** How many meetings would fit between two; negative if they are closer than the cadence says. */
function missedIn(days: number, interval: number): number {
  const moved = Math.min(DAYS_MOVED, Math.floor((interval - 1) / 3));
  return Math.floor((days + moved) / interval) - 1;
}
