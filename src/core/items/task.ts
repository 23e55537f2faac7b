import type { ItemPlace } from './minutes-text';
import type { Undertaken } from './plain-tasks';

/** Something to do, as one line of minutes says it. */
export interface Task extends ItemPlace {
  /** The task, without the marks around it. */
  readonly text: string;
  /** The handles of those who were asked, without `@`; empty if nobody was. */
  readonly people: readonly string[];
  /** The names of those who were asked and have no handle there; missing if there are none. */
  readonly names?: readonly string[];
  /** The task and who is to do it, if its first words are a name: "Ada to mend the roof". */
  readonly undertaken?: Undertaken;
  readonly isDone: boolean;
}
