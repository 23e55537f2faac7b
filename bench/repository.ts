import path from 'node:path';
import { readSource, writeCopies } from './copies';
import { figureOf, repeat } from './figure';
import type { Effort, RepositoryResults, RepositoryRun } from './results';
import { peakMemoryOf, runNode } from './run-node';

const COPIES = 10;

/** Measures what checking a whole repository costs, and ten copies of it in one, which it writes to an empty folder. */
export function measureRepository(
  repository: string | undefined,
  empty: string,
  effort: Effort,
): RepositoryResults {
  const source = readSource(repository);
  const once = path.join(empty, 'once');
  const often = path.join(empty, 'often');
  writeCopies(source, once, 1);
  writeCopies(source, often, COPIES);
  const check = (folder: string) => ['dist/cli.js', 'check', '--root', folder, '--quiet', '--format', 'json'];
  return {
    source: source.name,
    files: source.files.length,
    copies: COPIES,
    once: measure(check(once), effort),
    often: measure(check(often), effort),
    markdownlint: measure(['out/bench/peers/markdownlint-repository.js', once], effort),
  };
}

function measure(args: readonly string[], { runs, budget }: Effort): RepositoryRun {
  const all = repeat(runs, budget, () => runNode(...args));
  const problems = JSON.parse(all[0]?.output ?? '[]') as readonly unknown[];
  return {
    seconds: figureOf(all.map(run => run.seconds)),
    peakMemory: peakMemoryOf(...args),
    problems: problems.length,
  };
}
