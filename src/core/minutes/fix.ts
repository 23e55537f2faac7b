import type { PlacedEdit } from '../markdown/place';
import type { Message } from '../text/message';

/** The edits that mend a problem, or the new name that its file should have. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly PlacedEdit[];
  /** The file's new path in the repository, when the mistake is in its name. */
  readonly renameTo?: string;
  /** Whether a person should look before it is applied, because it removes or rewrites what somebody wrote. */
  readonly needsLook?: boolean;
  /** The text that goes with it, to be shown to that person; missing when nothing does. */
  readonly removes?: string;
}
