import type { Profile } from '../../../src/core/repository/profile';
import { wordsIn } from '../../../src/core/text/phrases';

/**
 * Finds the words that a text has fewer of after it was changed. Those of placeholders may go, and those of dates and
 * of the repository's own addresses as often as they are in some.
 */
export function lostWords(
  { words: { placeholders }, repository = '' }: Profile,
  before: string,
  after: string,
): readonly string[] {
  const free = new Set([...placeholders.deciding, ...placeholders.others].flatMap(wordsIn));
  const isOwn = (token: string) =>
    (repository !== '' && token.startsWith(repository)) || /\.md$|^\d[\d.\u2010-\u2015-]*$/.test(token);
  const tokens = before.match(/https?:[^\s()<>[\]|"#]+|[^\s()<>[\]|"#:]+/g) ?? [];
  const mayGo = countsOf(wordsIn(tokens.filter(isOwn).join(' ')));
  const left = countsOf(wordsIn(after));
  return [...countsOf(wordsIn(before))].flatMap(([word, count]) => {
    const gone = count - (left.get(word) ?? 0);
    return gone > (mayGo.get(word) ?? 0) && !free.has(word) ? [word] : [];
  });
}

/** Counts how often each value of a list is in it. */
export function countsOf<T>(all: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
