/** Each pick is so many times as far from the next as from the one before. */
const STRIDE = 1.4;

/** Picks so many of a list, evenly. */
export function spreadOver<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: count }, (_, index) => all[Math.floor(index * step)]).filter(
    one => one !== undefined,
  );
}

/** Picks some of a list, the first of them more often than the last. */
export function everRarer<T>(all: readonly T[]): readonly T[] {
  const picked: T[] = [];
  let step = 1;
  for (let index = 0; index < all.length; index += Math.floor(step)) {
    const one = all[index];
    if (one !== undefined) picked.push(one);
    step *= STRIDE;
  }
  return picked;
}
