import { wordsIn } from '../text/phrases';
import { placeOf } from './accept-series';
import { speaksOfMeeting } from './meeting-signs';
import type { SignWords } from './sign-words';

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
  'a an the of for from on and with weekly biweekly monthly bi notes note draft project team working group wg sig committee vom der die das zum zur und für readme index'.split(
    ' ',
  ),
);

/**
 * Names series after the words of their titles, or else their folders, so that no two have the same name. The answer has
 * the names in the order of the series.
 */
export function namesOf(series: readonly Nameable[], words: SignWords): readonly string[] {
  const byTitle = series.map(({ title }) => nameInTitle(title, words));
  const places = (name: string) =>
    new Set(
      series.flatMap(({ files }, index) =>
        byTitle[index]?.toLowerCase() === name.toLowerCase() ? placeOf(files) : [],
      ),
    );
  const names = series.map(({ files }, index) => {
    const name = byTitle[index];
    return name !== undefined && places(name).size === 1
      ? name
      : (nameInPath(files, words) ?? plainName(series[index], words));
  });
  return names.map((name, index) => {
    const same = [...series.keys()].filter(other => names[other]?.toLowerCase() === name.toLowerCase());
    const [first] = same.toSorted((a, b) => ((series[a]?.newest ?? '') < (series[b]?.newest ?? '') ? 1 : -1));
    return same.length === 1 || first === index ? name : `${name} (${series[index]?.files ?? ''})`;
  });
}

function nameInTitle(title: string | undefined, words: SignWords): string | undefined {
  const text = wordsOfTitle(title);
  return text.length <= LONGEST && !/[<>[\]]/.test(text) && isTelling(text, words) ? text : undefined;
}

/** Where nothing tells one meeting from another, its title does if it is more than a word, or else its folder. */
function plainName(series: Nameable | undefined, words: SignWords): string {
  const title = wordsOfTitle(series?.title);
  const parts = series ? partsOf(series.files, words) : [];
  return / \p{L}{2}/u.test(title) && title.length <= LONGEST && !/[<>[\]]/.test(title)
    ? title
    : sameWord(title, parts.join(' ')) || parts.join(' ') || title || 'Minutes';
}

/** People write the word with a capital where the folder has none. */
function sameWord(title: string, folder: string): string {
  return title.toLowerCase() === folder.toLowerCase() ? title : '';
}

function wordsOfTitle(title: string | undefined): string {
  return (title ?? '')
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/&[a-z]+;|[*_`]/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|(?:[^\p{L}\p{N})!?]|\s(?:on|for|from|of|the|am|vom|für))+$/giu, '');
}

/** Names a series after the last folder of its path that says more than "minutes", or else its file names. */
function nameInPath(files: string, words: SignWords): string | undefined {
  const parts = partsOf(files, words);
  const isOnlyName = !files.includes('/');
  const folders = isOnlyName ? [] : parts.slice(0, -1);
  return folders.findLast(part => isTelling(part, words)) ?? parts.findLast(part => isTelling(part, words));
}

/** The folders and the file name of a pattern without what changes, and without folders of other kinds of files. */
function partsOf(files: string, { otherKinds }: SignWords): readonly string[] {
  return files
    .replace(/\.\w+$/, '')
    .split('/')
    .map(part =>
      part
        .replace(/\{[^}]*\}/g, ' ')
        .replace(/^[\s\-_.]+|[\s\-_.]+$/g, '')
        .replace(/\s+/g, ' '),
    )
    .filter(
      (part, index, all) =>
        index === all.length - 1 || (/\p{L}/u.test(part) && !otherKinds.includes(part.toLowerCase())),
    )
    .filter(part => part !== '' || files.endsWith('/'));
}

function isTelling(text: string, words: SignWords): boolean {
  return wordsIn(text.replace(/[-_]/g, ' ')).some(
    word => /\p{L}{2}/u.test(word) && !PLAIN_WORDS.has(word) && !speaksOfMeeting(word, words),
  );
}
