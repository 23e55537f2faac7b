import { nearest } from './nearest';
import type { ProfileText } from './schema';
import { ENGLISH_DATES, DATE_WORDS, GERMAN_DATES, type DateWords } from '../text/date-words';
import { message } from '../text/message';
import { wordsIn } from '../text/phrases';
import type { Complaints } from './complaints';
import { LANGUAGES, wordsOfLanguages, type SomeWords } from '../repository/merge-words';
import { present } from './read-series';
import type { NamedSection, Vocabulary } from '../repository/vocabulary';

type WordsText = NonNullable<ProfileText['words']>;

const DATES: Readonly<Partial<Record<string, DateWords>>> = { en: ENGLISH_DATES, de: GERMAN_DATES };
/** Languages by their names, in lower case. */
const NAMES: Readonly<Partial<Record<string, string>>> = {
  english: 'en',
  englisch: 'en',
  german: 'de',
  deutsch: 'de',
};

/** The words of a community's minutes, and the names of months and weekdays, if they are others than usual. */
interface ReadWords {
  readonly words: Vocabulary;
  readonly dates?: readonly DateWords[];
}

/** Reads the codes of a profile's languages, the one that is written first; empty if it names none that is built in. */
export function readLanguages({ language, languages }: ProfileText, complaints: Complaints): readonly string[] {
  const written = [
    { path: ['language'], text: language },
    ...(languages ?? []).map((text, index) => ({ path: ['languages', index], text })),
  ];
  return written.flatMap(({ path, text }) => {
    if (text === undefined || Object.hasOwn(LANGUAGES, text)) return text ?? [];
    const key = text.toLowerCase();
    const codes = Object.keys(LANGUAGES);
    const named = NAMES[nearest(key, Object.keys(NAMES)) ?? ''];
    const meant = codes.find(code => code === key.split(/[-_]/)[0]) ?? named;
    if (meant === undefined)
      complaints.add(path, message('No words are built in for "{0}", only for {1}; its words go into "{2}".', text, codes.join(', '), 'words'));
    else complaints.add(path, message('"{0}" is read as "{1}"; write that.', text, meant), { severity: 'warning' });
    return meant ?? [];
  });
} // prettier-ignore

/** Reads a community's own words and merges them with those of its languages and all others that are built in. */
export function readWords(
  fields: WordsText = {},
  languages: readonly string[],
  complaints: Complaints,
): ReadWords {
  const dates = ownDates(fields, complaints);
  const ordered = [...(dates ? [dates] : []), ...languages.flatMap(code => DATES[code] ?? [])];
  return {
    words: wordsOfLanguages(languages, { ...ownWords(fields), ...(dates && { dates: [dates] }) }),
    ...(ordered.length > 0 && { dates: [...new Set([...ordered, ...DATE_WORDS])] }),
  };
}

/** Lists of words that a profile and a vocabulary call by the same name. */
const WORD_LISTS = [
  'minutesLabels', 'takerLabels', 'noMeeting', 'formalities', 'topicHeadings', 'closingSections', 'decisions', 'actionLabels', 'titleWords', 'announcements', 'pastWords', 'endMarks',
  'standingNotes',
] as const satisfies readonly (keyof SomeWords & keyof WordsText)[]; // prettier-ignore

function ownWords(fields: WordsText): SomeWords {
  const { sections = {}, placeholders = {}, attendance } = fields;
  const { written, deciding, others } = placeholders;
  const known = WORD_LISTS.map(key => [key, present(fields[key])]);
  const named = Object.entries(sections).map(([name, list]) => [name, present(list)]);
  return {
    ...(Object.fromEntries(known) as Record<(typeof WORD_LISTS)[number], readonly string[]>),
    sections: Object.fromEntries(named) as Partial<Record<NamedSection, readonly string[]>>,
    placeholders: {
      ...(written !== undefined && { written }),
      // What is written must be read again as a placeholder, and as one it is read word by word.
      deciding: present([...(deciding ?? []), written]).map(phrase => wordsIn(phrase).join(' ')),
      others: present(others),
    },
    attendance: { headings: present(attendance), labels: present(attendance) },
  };
}

/** Reads the names of months and weekdays in a language that is not built in; undefined if there are none. */
function ownDates({ months, weekdays }: WordsText, complaints: Complaints): DateWords | undefined {
  const namesIn = (list: WordsText['months'], key: 'months' | 'weekdays', count: number) => {
    if (!list || list.length === count) return list?.map(name => [name ?? '']);
    const first = key === 'months' ? 'January' : 'Sunday';
    complaints.add(['words', key], message('There are {0} here; {1} should be, from {2}.', list.length, count, first));
    return undefined;
  };
  const [own, days] = [namesIn(months, 'months', 12), namesIn(weekdays, 'weekdays', 7)];
  if (!own && !days) return undefined;
  const short = (names: readonly (readonly string[])[]) => names.map(([name = '']) => [name.slice(0, 3)]);
  const fullMonths = own ?? ENGLISH_DATES.months;
  const fullDays = days ?? ENGLISH_DATES.weekdays;
  return {
    months: fullMonths,
    shortMonths: short(fullMonths),
    weekdays: fullDays,
    shortWeekdays: short(fullDays),
    ordinals: ENGLISH_DATES.ordinals,
  };
} // prettier-ignore
