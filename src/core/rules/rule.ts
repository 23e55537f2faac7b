import type { Place, Segment } from '../markdown/document';
import type { Fix } from '../minutes/fix';
import type { Minutes } from '../minutes/minutes';
import type { Section } from '../minutes/sections';
import type { Severity } from '../repository/severity';
import type { Message } from '../text/message';

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

/** One segment of the minutes with the sections that begin in it. */
export interface SegmentInMinutes {
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
 * A rule that looks at one segment at a time, so that typing costs what is typed in. It may depend on the segment, what
 * its sections mean, whether another heading follows, and the facts; not on anything else in the document.
 */
export interface SegmentRule extends RuleOfAnyKind {
  readonly looksAt: 'segment';
  /** Finds what must be known of the document to check a segment. It is asked after each edit, and should seldom change. */
  readonly facts?: (minutes: Minutes) => ReadonlySet<string>;
  /** Finds what is wrong in a segment; nothing when in doubt. */
  readonly check: (
    minutes: Minutes,
    segment: SegmentInMinutes,
    facts: ReadonlySet<string>,
  ) => readonly Finding[];
}

/** A rule that looks at all headings and at nothing between them, or at a few places wherever they are. */
export interface DocumentRule extends RuleOfAnyKind {
  readonly looksAt: 'headings' | 'document';
  /** Finds what is wrong in the document; nothing when in doubt. */
  readonly check: (minutes: Minutes) => readonly Finding[];
}

/** One structural mistake that minutes can have. */
export type Rule = SegmentRule | DocumentRule;

/** More problems than these do not each repeat the edits that mend them all together. */
const MOST_SHARING = 20;

/** Tells whether a problem, by its number, offers the fix that it shares with others: the first does, and each of a few. */
export function offersShared(index: number, count: number): boolean {
  return index === 0 || count <= MOST_SHARING;
}
