import type { Library } from './library';
import type { Meeting } from './meeting';
import type { Message } from './message';
import type { Minutes, Place, Segment } from './minutes';
import type { PlacedEdit } from './place';
import type { MinutesFile, Profile } from './profile';
import type { Section } from './sections';
import type { Severity } from './severity';
import type { Telling, Told } from './tally';

/** The edits that mend a problem, or the new name that its file should have. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly PlacedEdit[];
  /** The file's new path in the repository, when the mistake is in its name. */
  readonly renameTo?: string;
  /** Whether a person should look before it is applied, because it removes or rewrites what somebody wrote. */
  readonly needsLook?: boolean;
}

/** Another place in the document that explains a problem. */
export interface RelatedPlace {
  readonly place: Place;
  readonly message: Message;
}

/** What a rule found; fixes are in the order of their likelihood, none when only a person can tell. */
export interface Finding {
  readonly place: Place;
  readonly message: Message;
  readonly fixes: readonly Fix[];
  readonly related?: RelatedPlace | undefined;
  /** Whether the place is left over and could go; it is shown faded. */
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

/** One segment of the minutes with the sections that begin in it. */
export interface Part {
  readonly index: number;
  readonly segment: Segment;
  readonly sections: readonly Section[];
}

interface RuleOfAnyKind {
  /** Says what is wrong, and never changes. */
  readonly id: string;
  readonly severity: Severity;
  /** What it reports, in one sentence for the documentation. */
  readonly summary: string;
  /** Whether it speaks only on weekly minutes, or on team minutes too. */
  readonly scope: 'weekly' | 'all';
}

/**
 * A rule that looks at one segment at a time, so that typing costs what is typed in. It may know of other segments
 * only their headings and what they tell.
 */
export interface SegmentRule extends RuleOfAnyKind {
  readonly looksAt: 'segment';
  /** Gives what all segments should know of one; missing when they need not know anything. */
  readonly tells?: (context: RuleContext, part: Part) => readonly Telling[];
  /** How often something must be told to matter; 1 when missing. */
  readonly timesToMatter?: number;
  /** Gives what it finds in a segment, nothing when in doubt. */
  readonly check: (context: RuleContext, part: Part, told: Told) => readonly Finding[];
}

/** A rule that looks at all headings and at nothing between them, or at a few places wherever they are. */
export interface DocumentRule extends RuleOfAnyKind {
  readonly looksAt: 'headings' | 'document';
  /** Gives what it finds in the document, nothing when in doubt. */
  readonly check: (context: RuleContext) => readonly Finding[];
}

/** One structural mistake that minutes can have. */
export type Rule = SegmentRule | DocumentRule;
