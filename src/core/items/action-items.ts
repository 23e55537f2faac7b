import { teamSeries, type Team } from '../repository/profile';
import type { Minutes } from '../minutes/minutes';
import { teamSectionAt } from '../minutes/team-sections';
import { lineStartsOf } from '../text/text';
import { minutesText } from './minutes-text';
import type { Task } from './task';
import { tasksIn } from './tasks';

/** Something that somebody was asked to do. */
export interface ActionItem extends Task {
  /** The team in whose minutes or section it is; missing if there is none. */
  readonly team?: Team;
}

/** Finds the action items of minutes in the order of the text. */
export function actionItemsIn(minutes: Minutes): readonly ActionItem[] {
  const { document, profile } = minutes;
  if (document.isTooComplex) return [];
  const tasks = tasksIn(minutesText(profile.words, document.text));
  return tasks.map(task => ({ ...task, ...teamOfLine(minutes, task.line) }));
}

/** Finds the team that a line of minutes, from 0, is about, as a part of what stands there; empty if there is none. */
export function teamOfLine(minutes: Minutes, line: number): { readonly team?: Team } {
  const { file, profile, document } = minutes;
  const { series } = file;
  const team = series.hasTeamReports
    ? teamSectionAt(minutes, lineStartsOf(document.text)[line] ?? 0)?.team
    : profile.teams.find(one => teamSeries(one).some(({ files }) => files === series.files));
  return { ...(team && { team }) };
}
