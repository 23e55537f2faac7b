import { memo } from './memo';

/** Matches any of some phrases as whole words, in capitals or not; a space stands for any white space. */
export const phrasePattern = memo((phrases: readonly string[]) => {
  const { before, after, flags } = wordEnds(phrases);
  return new RegExp(`${before}(?:${alternatives(phrases)})${after}`, flags);
});

/** Tells quickly whether a text, which may be long, may hold any of some phrases; a word that ends like one passes, too. */
export const mayHoldPhrase = memo((phrases: readonly string[]): ((text: string) => boolean) => {
  // What holds a longer phrase holds the shorter one in it.
  const shortest = phrases.filter(
    phrase => !phrases.some(other => other.length < phrase.length && phrase.toLowerCase().includes(other.toLowerCase())),
  );
  const anyOf = (some: readonly string[]) => (some.length > 0 ? new RegExp(alternatives(some), 'i') : /$^/);
  const latin = anyOf(shortest.filter(phrase => LATIN_PHRASE.test(phrase)));
  const others = anyOf(shortest.filter(phrase => !LATIN_PHRASE.test(phrase)));
  return text => latin.test(text) || (NOT_LATIN.test(text) && others.test(text));
}); // prettier-ignore

/** Matches any of some phrases at the very start of a text, as `phrasePattern` does. */
export const leadingPhrase = memo((phrases: readonly string[]) => {
  const { after, flags } = wordEnds(phrases);
  return new RegExp(`^(?:${alternatives(phrases)})${after}`, flags);
});

const LATIN = String.raw`[A-Za-z\d\u00C0-\u024F]`;
/** Matches a phrase in Latin letters, of English, German and most languages of Europe. */
const LATIN_PHRASE = /^[\w\u00C0-\u024F][ -~\u00C0-\u024F]*$/;

const NOT_LATIN = /[\u0250-\u1fff\u2c00-\udfff\uf900-\ufaff]/;

/** To tell the letters of all languages apart takes the engine many times as long. */
function wordEnds(phrases: readonly string[]): {
  readonly before: string;
  readonly after: string;
  readonly flags: string;
} {
  return phrases.every(phrase => LATIN_PHRASE.test(phrase))
    ? { before: `(?<!${LATIN})`, after: `(?!${LATIN})`, flags: 'i' }
    : { before: String.raw`(?<![\p{L}\p{N}])`, after: String.raw`(?![\p{L}\p{N}])`, flags: 'iu' };
}

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
