import { ENGLISH } from './english';
import { GERMAN } from './german';
import { OTHER_LANGUAGES } from './other-languages';
import type { NamedSection, Vocabulary } from './vocabulary';

/** Words for some purposes only; for all others there are those of a language. */
export type SomeWords = Partial<Omit<Vocabulary, 'sections' | 'placeholders'>> & {
  readonly sections?: Partial<Vocabulary['sections']>;
  readonly placeholders?: Partial<Vocabulary['placeholders']>;
};

/** The languages whose words are built in, by their codes (ISO 639-1). */
export const LANGUAGES: Readonly<Record<string, Vocabulary>> = { en: ENGLISH, de: GERMAN };

const SECTIONS: readonly NamedSection[] = ['meta', 'team-updates', 'aob', 'project-updates'];

/**
 * Merges words of several languages: all of them are read, and of each list the first is written. For what the first
 * have no words for, those of the next are written.
 */
export function mergeWords(all: readonly SomeWords[]): Vocabulary {
  const listOf = (pick: (words: SomeWords) => readonly string[] | undefined) =>
    unique(all.flatMap(words => pick(words) ?? []));
  const lowerCase = (words: readonly string[]) => unique(words.map(word => word.toLowerCase()));
  return {
    dates: [...new Set(all.flatMap(({ dates = [] }) => dates))],
    sections: Object.fromEntries(
      SECTIONS.map(name => [name, listOf(({ sections }) => sections?.[name])]),
    ) as Vocabulary['sections'],
    linkingWords: lowerCase(listOf(words => words.linkingWords)),
    minutesLabels: listOf(words => words.minutesLabels),
    takerLabels: listOf(words => words.takerLabels),
    takerWords: lowerCase(listOf(words => words.takerWords)),
    placeholders: {
      written: all.find(words => words.placeholders?.written)?.placeholders?.written ?? '',
      deciding: lowerCase(listOf(({ placeholders }) => placeholders?.deciding)),
      others: lowerCase(listOf(({ placeholders }) => placeholders?.others)),
    },
    noMeeting: listOf(words => words.noMeeting),
    noMinutes: listOf(words => words.noMinutes),
    anotherWeek: listOf(words => words.anotherWeek),
    attendance: {
      headings: listOf(words => words.attendance?.headings),
      labels: listOf(words => words.attendance?.labels),
    },
    formalities: listOf(words => words.formalities),
    topicHeadings: listOf(words => words.topicHeadings),
    closingSections: listOf(words => words.closingSections),
    decisions: listOf(words => words.decisions),
    decided: listOf(words => words.decided),
    actionLabels: listOf(words => words.actionLabels),
    dateLabels: listOf(words => words.dateLabels),
    timeWords: listOf(words => words.timeWords),
    titleWords: lowerCase(listOf(words => words.titleWords)),
    announcements: listOf(words => words.announcements),
    pastWords: listOf(words => words.pastWords),
    endMarks: listOf(words => words.endMarks),
    standingNotes: listOf(words => words.standingNotes),
  };
}

/** Merges a community's own words with all that are built in; those of `codes` are written before those of other languages. */
export function wordsOfLanguages(codes: readonly string[], own: SomeWords = {}): Vocabulary {
  const first = codes.flatMap(code => LANGUAGES[code] ?? []);
  const others = Object.values(LANGUAGES).filter(words => !first.includes(words));
  return mergeWords([own, ...first, ...others, OTHER_LANGUAGES]);
}

/** The words with which minutes are read where nothing says otherwise: all that are built in, and English is written. */
export const BUILT_IN_WORDS: Vocabulary = wordsOfLanguages([]);

function unique(words: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const word of words) if (!byKey.has(word.toLowerCase())) byKey.set(word.toLowerCase(), word);
  return [...byKey.values()];
}
