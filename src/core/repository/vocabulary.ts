import type { DateWords } from '../text/date-words';

/** The sections that a vocabulary has names for. */
export type NamedSection = 'meta' | 'team-updates' | 'aob' | 'project-updates';

/**
 * The words that minutes are made of, in one language; another language is another object. In each list, the first
 * entry is the one written, and all are read. Case does not matter, and only whole words match.
 */
export interface Vocabulary {
  /** The names of months and weekdays, one object for each language in which dates are read. */
  readonly dates: readonly DateWords[];
  /** The names of sections. Numbering, brackets, plurals and another order of the words need no entry. */
  readonly sections: Readonly<Record<NamedSection, readonly string[]>>;
  /** Words that do not count in the name of a section: "of" and "the" in "updates of the teams". */
  readonly linkingWords: readonly string[];
  /** Labels of the line that links a team's minutes. */
  readonly minutesLabels: readonly string[];
  /** Labels of the line that names the minute taker. */
  readonly takerLabels: readonly string[];
  /** Words for minutes and for taking them; together with anything else, they name somebody. */
  readonly takerWords: readonly string[];
  readonly placeholders: Placeholders;
  /** Phrases that say why there are no minutes and never will be. */
  readonly noMeeting: readonly string[];
  /** Phrases that say that nobody wrote minutes. */
  readonly noMinutes: readonly string[];
  /** Words for the minutes of another week, which are linked on purpose. */
  readonly anotherWeek: readonly string[];
  /** Headings and labels of a list of participants; a label counts only if a mark or nothing follows it. */
  readonly attendance: { readonly headings: readonly string[]; readonly labels: readonly string[] };
  /** Sections about attendance and routine, which hold no news. */
  readonly formalities: readonly string[];
  /** Headings that only say that topics follow. */
  readonly topicHeadings: readonly string[];
  /** Sections that close the minutes; they are not project news. */
  readonly closingSections: readonly string[];
  /** Labels and headings of what was decided, agreed or concluded. */
  readonly decisions: readonly string[];
  /** Those of them that begin a sentence on what was decided where they are written in capitals: "AGREED to paint it". */
  readonly decided: readonly string[];
  /** Labels of what somebody is to do, besides "AI" and "TODO". */
  readonly actionLabels: readonly string[];
  /** Labels of the line, the entry or the row that says when the meeting is. */
  readonly dateLabels: readonly string[];
  /** Words beside the time of a meeting: "at", "UTC". */
  readonly timeWords: readonly string[];
  /** Words of a title that only say that these are minutes. */
  readonly titleWords: readonly string[];
  /** Phrases that announce what is still to come. */
  readonly announcements: readonly string[];
  /** Words of a sentence about the past, in which an old date is intended. */
  readonly pastWords: readonly string[];
  /** What collaborative pads write at the end of a text. */
  readonly endMarks: readonly string[];
  /** Words that begin a note repeated in the minutes every week. */
  readonly standingNotes: readonly string[];
}

/** What says that the minutes are not there yet. A placeholder consists of these words alone, at least one of them deciding. */
export interface Placeholders {
  /** The text written for a new placeholder. */
  readonly written: string;
  /** Phrases that decide that it is a placeholder: "none", "not yet", "will". */
  readonly deciding: readonly string[];
  /** Words that may accompany them: "are", "available", "so far". */
  readonly others: readonly string[];
}
