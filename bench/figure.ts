/** A quantity that was measured more than once. */
export interface Figure {
  readonly median: number;
  readonly p95: number;
  readonly samples: number;
}

/** Sums up samples of a quantity, one or more. */
export function figureOf(samples: readonly number[]): Figure {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;
  return { median: at(0.5), p95: at(0.95), samples: sorted.length };
}

/** Collects the results of doing something `times` times, or fewer, but at least once, if that takes too many milliseconds. */
export function repeat<T>(times: number, milliseconds: number, work: () => T): readonly T[] {
  const start = performance.now();
  const results: T[] = [];
  do results.push(work());
  while (results.length < times && performance.now() - start < milliseconds);
  return results;
}
