import { memo } from './memo';

/** Matches any of the phrases as whole words, in any case; a space stands for any white space. */
export const phrasePattern = memo(
  (phrases: readonly string[]) =>
    new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives(phrases)})(?![\p{L}\p{N}])`, 'iu'),
);

/** Matches any of the phrases at the very start of a text, as `phrasePattern` does. */
export const leadingPhrase = memo(
  (phrases: readonly string[]) => new RegExp(String.raw`^(?:${alternatives(phrases)})(?![\p{L}\p{N}])`, 'iu'),
);

/** The longest phrase comes first, so that "minutes by" is not read as "minutes". */
function alternatives(phrases: readonly string[]): string {
  return phrases
    .toSorted((a, b) => b.length - a.length)
    .map(phrase => phrase.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`).replace(/ /g, String.raw`\s+`))
    .join('|');
}

/**
 * Reads the words of a text in lower case: "Not there (yet?)" gives "not", "there" and "yet", "t.b.d." gives "tbd",
 * and "n/a" gives "na".
 */
export function wordsIn(text: string): readonly string[] {
  const joined = text.replace(/(?<![\p{L}\p{N}])\p{L}(?:[./]\p{L})+(?![\p{L}\p{N}])/gu, initials =>
    initials.replace(/[./]/g, ''),
  );
  return joined.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];
}
