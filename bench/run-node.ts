import { spawnSync } from 'node:child_process';

/** What came of a process. */
export interface Run {
  readonly output: string;
  /** The wall time from its start to its end. */
  readonly seconds: number;
}

/** Runs a script in Node.js. */
export function runNode(...args: readonly string[]): Run {
  const start = performance.now();
  const output = outputsOf(args)[1] ?? '';
  return { output, seconds: (performance.now() - start) / 1000 };
}

/** Measures the most memory that a script held in Node.js, in millions of bytes; measuring takes time itself. */
export function peakMemoryOf(...args: readonly string[]): number {
  const [, , , peak] = outputsOf(['--import', './bench/peak-memory.mjs', ...args]);
  return (Number(peak) * 1024) / 1e6;
}

/** What came on each file descriptor; 0 and 1 are the exit codes of a check that could be done. */
function outputsOf(args: readonly string[]): readonly (string | null)[] {
  const { status, signal, output } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status ?? signal ?? ''}`);
  return output;
}
