import { createHash } from 'node:crypto';
import type { FoundProblem } from './reported-problem';

/**
 * Writes by what each problem is known when lines have moved: its rule, its file and the text at its place. Those that
 * share all of them are counted.
 */
export function fingerprintsOf(problems: readonly FoundProblem[]): readonly string[] {
  const counts = new Map<string, number>();
  return problems.map(({ rule, file, related, text }) => {
    const normal = text.replace(/\s+/g, ' ').trim().toLowerCase();
    // What a change made wrong elsewhere is the problem of that place.
    const hash = createHash('sha256')
      .update(JSON.stringify([rule, related?.file ?? file, normal]))
      .digest('hex');
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    return `${hash}:${String(count)}`;
  });
}
