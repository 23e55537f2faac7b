import { distance } from 'fastest-levenshtein';
import { areSwapped } from '../text/typo';

/** Finds the word of a list that was meant by a mistyped one: "fiels" means "files"; undefined if none is near. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const key = keyOf(written);
  const ranked = words
    .map(word => ({ word, steps: areSwapped(key, keyOf(word)) ? 1 : distance(key, keyOf(word)) }))
    .sort((a, b) => a.steps - b.steps);
  const [best, next] = ranked;
  const isNear = best && best.steps * 3 <= Math.max(3, Math.min(key.length, best.word.length));
  // Two that are equally near are a guess.
  return isNear && (best.steps === 0 || best.steps !== next?.steps) ? best.word : undefined;
}

/** Upper and lower case, hyphens and underscores are no difference: "team-reports" is "teamReports". */
function keyOf(word: string): string {
  return word.slice(0, 100).toLowerCase().replace(/[-_ ]/g, '');
}
