import type { Edit } from './edit';
import type { Library } from './library';
import type { Meeting } from './meeting';
import type { Message } from './message';
import type { Minutes } from './minutes';
import type { MinutesFile, Profile } from './profile';
import type { Section } from './sections';
import type { Severity } from './severity';
import type { Span } from './text';

/** The edits that mend a problem, or the new name that its file should have. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** The file's new path in the repository, when the mistake is in its name. */
  readonly renameTo?: string;
  /** Whether a person should look before it is applied, because it removes or rewrites what somebody wrote. */
  readonly needsLook?: boolean;
}

/** Another place in the document that explains a problem. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: Message;
}

/** What a rule found; fixes are in the order of their likelihood, none when only a person can tell. */
export interface Finding {
  readonly span: Span;
  readonly message: Message;
  readonly fixes: readonly Fix[];
  readonly related?: RelatedPlace | undefined;
  /** Whether the span is left over and could go; it is shown faded. */
  readonly isLeftover?: boolean;
}

/** What a rule reports. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/** All that a rule may look at. */
export interface RuleContext {
  readonly file: MinutesFile;
  readonly minutes: Minutes;
  readonly sections: readonly Section[];
  readonly meeting: Meeting;
  readonly profile: Profile;
  readonly library: Library;
}

/** One structural mistake that minutes can have. */
export interface Rule {
  /** Says what is wrong, and never changes. */
  readonly id: string;
  readonly severity: Severity;
  /** What it reports, in one sentence for the documentation. */
  readonly summary: string;
  /** Whether it speaks only on weekly minutes, or on team minutes too. */
  readonly scope: 'weekly' | 'all';
  /** Gives what it finds, nothing when in doubt. */
  readonly check: (context: RuleContext) => readonly Finding[];
}
