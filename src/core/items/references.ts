import { wordsOf, type PlainLine } from '../markdown/plain-line';
import { placeOfLines, readableWords, type ItemPlace, type MinutesText } from './minutes-text';
import { ownAddress, referencesInText, type Repository } from './written-references';

/** A line of minutes that names an issue or a pull request. */
export interface Reference extends ItemPlace {
  /** The issue or request in one form for all its spellings: "harbour/crane#12", "harbour/crane!12". */
  readonly key: string;
  /** The words of the line. */
  readonly text: string;
}

/** Matches any text that may name an issue or a request. */
const MAY_NAME = /[#!]\d|\/\d/;

/** Finds the issues and requests that minutes name, in the order of the text; one that a line names twice is found once. */
export function referencesIn(minutes: MinutesText, repository: Repository): readonly Reference[] {
  const { text, lines } = minutes;
  if (!MAY_NAME.test(text)) return [];
  const own = ownAddress(repository);
  return lines.flatMap((line, index) => {
    const keys = line.kind === 'entry' ? [] : keysIn(text, line, own);
    if (keys.length === 0) return [];
    const place = placeOfLines(minutes, index, index + 1);
    const words = readableWords(minutes, line);
    return keys.map(key => ({ key, text: words, ...place }));
  });
}

function keysIn(text: string, line: PlainLine, own: string | undefined): readonly string[] {
  const words = wordsOf(text, line);
  return MAY_NAME.test(words) ? [...new Set(referencesInText(words, own))] : [];
}
