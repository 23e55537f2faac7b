import type { Edit } from '../../src/core/text/edit';

/** Makes numbers from 0 up to, not including, `below`: always the same ones for a seed (a linear congruential generator). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Writes a text of a number of pieces drawn from a list. */
export function randomText(
  random: (below: number) => number,
  pieces: readonly string[],
  count: number,
): string {
  return Array.from({ length: count }, () => pieces[random(pieces.length)] ?? '').join('');
}

/** Makes an edit somewhere in a text: inserts pieces, deletes fewer than `longest` characters, or both. */
export function randomEdit(
  random: (below: number) => number,
  text: string,
  pieces: readonly string[],
  longest: number,
): Edit {
  const start = random(text.length + 1);
  const end = random(3) === 0 ? Math.min(text.length, start + random(longest)) : start;
  return { span: { start, end }, text: random(4) === 0 ? '' : randomText(random, pieces, 1 + random(2)) };
}
