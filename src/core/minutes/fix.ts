import type { PlacedEdit } from '../markdown/place';
import type { Message } from '../text/message';

/** The edits that fix a problem, or the new name for its file. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly PlacedEdit[];
  /** The file's new path in the repository, if the mistake is in its name. */
  readonly renameTo?: string;
  /** Whether a person should look before it is applied, because it removes or rewrites somebody's words. */
  readonly needsLook?: boolean;
  /** The text that it removes, to be shown to that person; missing if it removes nothing. */
  readonly removes?: string;
}
