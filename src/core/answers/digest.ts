import { actionItemsIn, type ActionItem } from '../items/action-items';
import { takerOf } from '../minutes/taker-line';
import type { MinutesState } from '../minutes/minutes-line';
import { linesOf, outlineOf } from '../minutes/outline';
import type { MinutesFile, Team } from '../repository/profile';
import { findTitle } from '../minutes/sections';
import type { Minutes } from '../minutes/minutes';

/** A team's section in weekly minutes; lines count from 0. */
export interface TeamReport {
  readonly team: Team;
  /** The words of the heading. */
  readonly heading: string;
  /** The line of the heading. */
  readonly first: number;
  /** The last line of the section with something on it. */
  readonly last: number;
  /** The state of the minutes line. */
  readonly state: MinutesState;
  /** What the minutes line links; missing when it links nothing. */
  readonly url?: string;
}

/** What is asked of many files of minutes at once, kept without their texts. */
export interface Digest {
  readonly file: MinutesFile;
  /** The words of the title; missing when there is none. */
  readonly title?: string;
  /** Who took the minutes; missing when they name nobody. */
  readonly taker?: string;
  /** The sections of teams that are known, in the order of the text; empty in minutes without team reports. */
  readonly reports: readonly TeamReport[];
  /** In the order of the text. */
  readonly actionItems: readonly ActionItem[];
}

/** Gives what is asked of one file among many; it asks the library for nothing. */
export function digestOf(minutes: Minutes): Digest {
  const { file, document, profile } = minutes;
  const actionItems = actionItemsIn(minutes);
  const title = findTitle(document, profile)?.heading.name;
  const head = { file, actionItems, ...(title !== undefined && { title }) };
  if (!file.series.hasTeamReports) return { ...head, reports: [] };
  const taker = takerOf(minutes);
  return { ...head, reports: reportsIn(minutes), ...(taker !== undefined && { taker }) };
}

function reportsIn(minutes: Minutes): readonly TeamReport[] {
  const outline = outlineOf(minutes);
  return outline.items.flatMap(item => {
    const { team, heading } = item.section;
    if (!team || !item.minutes) return [];
    const { state, url } = item.minutes;
    return {
      team,
      heading: heading.name,
      ...linesOf(outline, item),
      state,
      ...(url !== undefined && { url }),
    };
  });
}
