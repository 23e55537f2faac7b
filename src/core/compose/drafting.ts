import type { Block } from '../markdown/blocks';
import type { MeetingWords } from '../repository/meeting-words';
import type { AlignedFile, ComparedBlock } from './aligned-file';
import type { MeetingDays } from './moved';
import type { Found, Recurrence } from './recurrence';

/**
 * What a block of minutes is to the next ones: the same every time, a label with another value, the same but for dates, who was
 * there, left for the next time, or what was said.
 */
export type DraftKind = 'standing' | 'form' | 'dated' | 'roster' | 'open' | 'said';

/** A block of the model and what a draft has of it. */
export interface DraftBlock extends Block {
  readonly what: DraftKind;
  /** Its text in the draft; missing if the draft does not have it. */
  readonly draft?: string;
  /** Whether a value has to be filled in at the end of its text. */
  readonly isGap: boolean;
}

/** The meeting that a draft is for. */
export interface NextMeeting extends MeetingDays {
  readonly taker?: string;
  /** Whether action items that are not done are carried over. */
  readonly carriesOpenActions?: boolean;
  /** The sections that the minutes must have. */
  readonly sections?: readonly string[];
  /** The title to write where the model has none that can be moved on. */
  readonly title?: string;
  /** Writes the new title in the form of an old one; undefined if that is in no form of the series. */
  readonly titleLike?: (title: string) => string | undefined;
}

/** What is decided about a block; its text is missing if it is left out. */
export interface Decision {
  readonly what: DraftKind;
  readonly draft?: string | undefined;
  readonly isGap?: boolean;
}

/** What all decisions are made from. */
export interface Drafting {
  readonly words: MeetingWords;
  readonly next: NextMeeting;
  readonly model: AlignedFile;
  readonly recurrence: Recurrence;
  readonly names: ReadonlySet<string>;
  /** The action items that are carried, and their headings, by their indices. */
  readonly openActions: ReadonlySet<number>;
  /** The heading with the day of the meeting, else the first. */
  readonly title: ComparedBlock | undefined;
}

/** One block while it is decided about. */
export interface Deciding extends ComparedBlock {
  readonly index: number;
  readonly parent: DraftBlock | undefined;
  readonly heading: DraftBlock | undefined;
  readonly here: Found;
  readonly labelled: Found;
  /** Whether it is the same every time, dates aside. */
  readonly stands: boolean;
  /** Whether there is nothing to compare it with. */
  readonly isAlone: boolean;
  /** Writes it with its dates moved on; undefined if they do not move alike. */
  readonly moved: () => string | undefined;
}
