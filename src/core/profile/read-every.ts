import { nearest } from './nearest';
import { WEEKDAYS } from '../text/date';
import { DATE_WORDS } from '../text/date-words';
import type { Cadence } from '../repository/cadence';

/** How often a series meets as a profile says it; `meant` is how it should be written, if it is not written so. */
interface WrittenCadence {
  readonly cadence: Cadence;
  readonly meant?: string;
}

const WEEKS = ['first', 'second', 'third', 'fourth', 'fifth'];
const LONGEST_INTERVAL = 366;
const DAYS = /^(\d+) (day|week)s?$/;
const WEEKDAYS_OF_MONTH = new RegExp(
  `^((?:${[...WEEKS, 'last'].join('|')})(?: (?:${[...WEEKS, 'last'].join('|')}))*) (${WEEKDAYS.join('|')})$`,
  'i',
);

/** Matches the space of "first third Tuesday". */
const BETWEEN_WEEKS = new RegExp(`(?<=${WEEKS.join('|')}) (?=${[...WEEKS, 'last'].join('|')})`, 'g');

/** Other ways to say how often, in lower case. */
const OTHER_WORDS: Readonly<Partial<Record<string, string>>> = {
  daily: '1 day', täglich: '1 day', weekly: '7 days', wöchentlich: '7 days', biweekly: '2 weeks', fortnightly: '2 weeks',
  fortnight: '2 weeks', zweiwöchentlich: '2 weeks', 'vierzehntägig': '2 weeks',
  one: '1', two: '2', three: '3', four: '4', zwei: '2', drei: '3', vier: '4', other: '2', tage: 'days', tag: 'day', woche: 'week', wochen: 'weeks',
  '1st': 'first', '2nd': 'second', '3rd': 'third', '4th': 'fourth', '5th': 'fifth', '1.': 'first', '2.': 'second', '3.': 'third', '4.': 'fourth',
  erster: 'first', zweiter: 'second', dritter: 'third', vierter: 'fourth', letzter: 'last', ersten: 'first', zweiten: 'second', dritten: 'third',
  vierten: 'fourth', letzten: 'last', erste: 'first', zweite: 'second', dritte: 'third', vierte: 'fourth', letzte: 'last', final: 'last',
}; // prettier-ignore
/** Words that change nothing: "every first Tuesday of the month". */
const FILLERS = [
  'and',
  'each',
  'every',
  'in',
  'month',
  'monat',
  'monats',
  'im',
  'jeden',
  'jede',
  'jeder',
  'of',
  'on',
  'the',
  'und',
  'am',
  'alle',
];

/** Reads "7 days", "2 weeks", "first Tuesday", "first, third Tuesday" or "Tuesday"; undefined if it says nothing of the kind. */
export function readEvery(text: string): WrittenCadence | undefined {
  const written = text.trim().replace(/\s+/g, ' ');
  const plain = written.replace(/,| and | of (?:the|each|every) month$/gi, ' ').replace(/\s+/g, ' ').trim(); // prettier-ignore
  const cadence = readPlain(plain);
  if (cadence) return { cadence };
  const meant = translated(written);
  const guessed = readPlain(meant);
  return (
    guessed && {
      cadence: guessed,
      meant: meant.replace(BETWEEN_WEEKS, ', ').replace(/^([^1]|\d\d+) (day|week)$/, '$1 $2s'),
    }
  );
}

/** Finds the weekday of a name in any known language, from Sunday as 0; -1 if it is none. */
export function weekdayNamed(name: string): number {
  const lower = name.toLowerCase().replace(/\.$/, '');
  const languages = DATE_WORDS.flatMap(({ weekdays, shortWeekdays }) => [weekdays, shortWeekdays]);
  const places = languages.map(names =>
    names.findIndex(some => some.some(one => one.toLowerCase() === lower)),
  );
  return places.find(place => place >= 0) ?? -1;
}

function readPlain(text: string): Cadence | undefined {
  const [, count, unit] = DAYS.exec(text.toLowerCase()) ?? [];
  const days = Number(count) * (unit === 'week' ? 7 : 1);
  if (count !== undefined) return days >= 1 && days <= LONGEST_INTERVAL ? { days } : undefined;
  const alone = WEEKDAYS.findIndex(name => name.toLowerCase() === text.toLowerCase());
  if (alone >= 0) return { days: 7, weekday: alone };
  const [, weeks = '', name = ''] = WEEKDAYS_OF_MONTH.exec(text) ?? [];
  const weekday = weekdayNamed(name);
  if (!weeks || weekday < 0) return undefined;
  const weeksOfMonth = weeks.toLowerCase().split(' ').map(week => (week === 'last' ? -1 : WEEKS.indexOf(week) + 1)); // prettier-ignore
  return { weekday, weeksOfMonth };
}

/** Writes each word as it is known: "jeden 1. Dienstag im Monat" gives "first Tuesday". */
function translated(text: string): string {
  const words = text.toLowerCase().replace(/,/g, ' ').split(/[\s]+/).map(wordMeant); // prettier-ignore
  const known = words.filter(Boolean).join(' ');
  return /^(?:day|week)s?$/.test(known) ? `1 ${known}` : known;
}

function wordMeant(word: string): string {
  if (FILLERS.includes(word)) return '';
  const other = Object.hasOwn(OTHER_WORDS, word) ? OTHER_WORDS[word] : undefined;
  if (other !== undefined) return other;
  const weekday = weekdayNamed(word);
  if (weekday >= 0) return WEEKDAYS[weekday] ?? '';
  return nearest(word, [...WEEKS, 'last', 'day', 'days', 'week', 'weeks', ...WEEKDAYS]) ?? word;
}
