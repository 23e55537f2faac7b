import { spawnSync } from 'node:child_process';

/** What came of a process. */
export interface Run {
  readonly output: string;
  /** The wall time from its start to its end. */
  readonly seconds: number;
  /** The most memory it held, in millions of bytes. */
  readonly peakMemory: number;
}

/** Runs a script in Node.js; 0 and 1 are the exit codes of a check that could be done. */
export function runNode(...args: readonly string[]): Run {
  const start = performance.now();
  const { status, signal, output } = spawnSync(
    process.execPath,
    ['--import', './bench/peak-memory.mjs', ...args],
    { stdio: ['ignore', 'pipe', 'inherit', 'pipe'], encoding: 'utf8', maxBuffer: Infinity },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status ?? signal ?? ''}`);
  return { output: output[1] ?? '', seconds, peakMemory: (Number(output[3]) * 1024) / 1e6 };
}
