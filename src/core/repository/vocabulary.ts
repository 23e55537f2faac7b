/** The sections that a vocabulary has names for. */
export type NamedSection = 'meta' | 'team-updates' | 'aob' | 'project-updates';

/**
 * The words that minutes are made of, in one language; another language is another object. Of each list the first is
 * the one that is written, and all are read. Capitals do not matter, and words are whole words.
 */
export interface Vocabulary {
  /** The names of sections. Numbering, brackets, plural and the order of words need no name of their own. */
  readonly sections: Readonly<Record<NamedSection, readonly string[]>>;
  /** Words without a meaning of their own in the name of a section: "of" and "the" in "updates of the teams". */
  readonly linkingWords: readonly string[];
  /** What begins the line that links a team's minutes. */
  readonly minutesLabels: readonly string[];
  /** What begins the line that names the minute taker. */
  readonly takerLabels: readonly string[];
  /** Words for minutes, and for those who write them; with anything else they name somebody. */
  readonly takerWords: readonly string[];
  readonly placeholders: Placeholders;
  /** Phrases that say why there are no minutes and never will be. */
  readonly noMeeting: readonly string[];
  /** Phrases that say that nobody wrote minutes. */
  readonly noMinutes: readonly string[];
  /** Words for minutes of another week, which are linked on purpose. */
  readonly anotherWeek: readonly string[];
  /** What begins a list of those who took part; the last ones only with nothing but a mark behind them. */
  readonly attendance: { readonly headings: readonly string[]; readonly labels: readonly string[] };
  /** Sections that say who was there and what comes up every week: nothing in them is news. */
  readonly formalities: readonly string[];
  /** Headings that only say that topics follow. */
  readonly topicHeadings: readonly string[];
  /** Sections that minutes end with: they are no news of the project. */
  readonly closingSections: readonly string[];
  /** Words in a title that say no more than that these are minutes. */
  readonly titleWords: readonly string[];
  /** Phrases that announce what is still to come. */
  readonly announcements: readonly string[];
  /** Words of a sentence about the past; a date in it is meant. */
  readonly pastWords: readonly string[];
  /** What pads write where a text ends. */
  readonly endMarks: readonly string[];
  /** What begins a note that stands in the minutes every week. */
  readonly standingNotes: readonly string[];
}

/** What says that minutes are not there yet. A placeholder is made of these words alone, and of one that decides it. */
export interface Placeholders {
  /** The text that is written. */
  readonly written: string;
  /** The phrases that decide it: "none", "not yet", "will". */
  readonly deciding: readonly string[];
  /** Words that may stand beside them: "are", "available", "so far". */
  readonly others: readonly string[];
}
