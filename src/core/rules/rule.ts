import type { MarkdownDocument, Place, Segment } from '../markdown/document';
import type { Fix } from '../minutes/fix';
import type { Minutes } from '../minutes/minutes';
import type { Section } from '../minutes/sections';
import type { Repository } from '../repository/repository';
import type { Severity } from '../repository/severity';
import type { Message } from '../text/message';

/** Another place in the document that explains a problem. */
interface RelatedPlace {
  readonly place: Place;
  readonly message: Message;
}

/** What a rule finds; the likeliest fix comes first, and there are none if only a person can decide. */
export interface Finding {
  readonly place: Place;
  readonly message: Message;
  readonly fixes: readonly Fix[];
  readonly related?: RelatedPlace | undefined;
  /** Whether the text is left over and could be removed; it is shown faded. */
  readonly isLeftover?: boolean;
}

/** A finding with the rule that reports it. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/** A segment of the minutes with the sections that begin in it. */
export interface SegmentInMinutes {
  readonly index: number;
  readonly segment: Segment;
  readonly sections: readonly Section[];
}

interface RuleOfAnyKind {
  /** The name of the mistake, which never changes. */
  readonly id: string;
  readonly severity: Severity;
  /** What it reports, in one sentence for the documentation. */
  readonly summary: string;
  /** Whether it checks only weekly minutes, or team minutes too. */
  readonly scope: 'weekly' | 'all';
}

/**
 * A rule that checks one segment at a time, so that typing costs only the segment typed in. It may depend on the
 * segment, the meaning of its sections, whether another heading follows, and the facts, but on nothing else in the
 * document.
 */
export interface SegmentRule extends RuleOfAnyKind {
  readonly looksAt: 'segment';
  /** Collects what the whole document contributes to checking a segment. It runs after each edit, and its result should rarely change. */
  readonly facts?: (minutes: Minutes) => ReadonlySet<string>;
  /** Finds the mistakes in a segment; none when in doubt. */
  readonly check: (
    minutes: Minutes,
    segment: SegmentInMinutes,
    facts: ReadonlySet<string>,
  ) => readonly Finding[];
}

/** A rule that checks all headings and nothing between them, or a few places anywhere. */
export interface DocumentRule extends RuleOfAnyKind {
  readonly looksAt: 'headings' | 'document';
  /** Finds the mistakes in the document; none when in doubt. */
  readonly check: (minutes: Minutes) => readonly Finding[];
}

/** A Markdown file, minutes or a page beside them, and the repository that it belongs to. */
export interface FileInRepository extends Repository {
  readonly path: string;
  readonly document: MarkdownDocument;
}

/** A rule that checks files of minutes and the pages beside them, such as a list of minutes. */
export interface FileRule extends RuleOfAnyKind {
  readonly looksAt: 'file';
  /** Finds the mistakes in a file; none when in doubt. */
  readonly check: (file: FileInRepository) => readonly Finding[];
}

/** A rule finds one kind of structural mistake in minutes, or in the pages beside them. */
export type Rule = SegmentRule | DocumentRule | FileRule;

/** If more problems than this share a fix, only the first one carries it. */
const MOST_SHARING = 20;

/** Tells whether the problem with this index carries the fix that it shares with others: the first does, and each one of a few. */
export function offersShared(index: number, count: number): boolean {
  return index === 0 || count <= MOST_SHARING;
}
