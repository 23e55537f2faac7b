import { wordsIn } from '../text/phrases';
import { placeOf } from './accept-series';
import { speaksOfMeeting } from './meeting-signs';
import type { MeetingWords } from './meeting-words';

/** What a series is named after. */
export interface Nameable {
  readonly files: string;
  /** The form of its titles. */
  readonly title?: string | undefined;
  /** Sorts the series that meet last before the others. */
  readonly newest: string;
}

const LONGEST = 60;
/** Words of a title that do not tell one meeting from another. */
const PLAIN_WORDS = new Set(
  'a an the of for from on and with weekly biweekly monthly bi notes note draft project team working group wg sig committee vom der die das zum zur und für'.split(' '),
);

/**
 * Names series after the words of their titles, or else their folders, so that no two have the same name. The answer has
 * the names in the order of the series.
 */
export function namesOf(series: readonly Nameable[], words: MeetingWords): readonly string[] {
  const byTitle = series.map(({ title }) => nameInTitle(title, words));
  const places = (name: string) =>
    new Set(series.flatMap(({ files }, index) => (byTitle[index]?.toLowerCase() === name.toLowerCase() ? placeOf(files) : [])));
  const names = series.map(({ files }, index) => {
    const name = byTitle[index];
    return name !== undefined && places(name).size === 1 ? name : nameInPath(files, words);
  });
  return names.map((name, index) => {
    const same = [...series.keys()].filter(other => names[other]?.toLowerCase() === name.toLowerCase());
    const [first] = same.toSorted((a, b) => ((series[a]?.newest ?? '') < (series[b]?.newest ?? '') ? 1 : -1));
    return same.length === 1 || first === index ? name : `${name} (${series[index]?.files ?? ''})`;
  });
}

function nameInTitle(title: string | undefined, words: MeetingWords): string | undefined {
  const text = (title ?? '')
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/&[a-z]+;|[*_`]/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|(?:[^\p{L}\p{N})!?]|\s(?:on|for|from|of|the|am|vom|für))+$/giu, '');
  return text.length <= LONGEST && !/[<>[\]]/.test(text) && isTelling(text, words) ? text : undefined;
}

/** Names a series after the last folders of its path that say more than "minutes", or else its file names. */
function nameInPath(files: string, words: MeetingWords): string {
  const parts = files.replace(/\.\w+$/, '').split('/').map(part => part.replace(/\{[^}]*\}/g, ' ').replace(/^[\s\-_.]+|[\s\-_.]+$/g, '').replace(/\s+/g, ' '));
  const named = parts.filter(part => /\p{L}/u.test(part));
  const folders = named.filter((part, index) => parts.indexOf(part) < parts.length - 1 || index < named.length - 1);
  const file = parts.at(-1) ?? '';
  return folders.findLast(part => isTelling(part, words)) ?? (isTelling(file, words) ? file : named.join(' ') || 'Minutes');
}

function isTelling(text: string, words: MeetingWords): boolean {
  return wordsIn(text.replace(/[-_]/g, ' ')).some(word => /\p{L}{2}/u.test(word) && !PLAIN_WORDS.has(word) && !speaksOfMeeting(word, words));
}
