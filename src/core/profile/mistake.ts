import type { Message } from '../text/message';
import type { Span } from '../text/text';

/** The way from the top of a profile to one of its values: names of keys, and places in lists from 0. */
export type Path = readonly (string | number)[];

/** What is wrong at one place of a profile, in offsets of its text. */
export interface ProfileMistake {
  readonly span: Span;
  readonly message: Message;
  /** An error: something is left out; a warning: it is read as what was meant; information: nothing need be wrong. */
  readonly severity: 'error' | 'warning' | 'information';
  /** Whether minutes that the profile means are not known because of it. */
  readonly hidesMinutes?: true;
  /** Whether every editor of JSON reports it: it breaks the syntax, or a key stands twice. */
  readonly isJson?: true;
}
