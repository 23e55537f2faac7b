// Every runner, in Node.js and in both extension hosts, announces its tests as lines of text: the one thing that gets out
// of all of them. scripts/results.mjs reads the lines.

const mark = 'test-report ';

/** Call it before the first test starts. The number of tests goes first, so that a run that dies is not a shorter run. */
export function reportTests(runner: Mocha.Runner): void {
  const report = (fact: object): void => console.log(mark + JSON.stringify(fact));
  const finished = (state: string, test: Mocha.Runnable, error?: Error): void => {
    const title = test.titlePath().join(' › ');
    report({ title, state, duration: test.duration ?? 0, ...(error && { error: describe(error) }) });
  };
  report({ expected: runner.total });
  runner.on('pass', test => finished('passed', test));
  runner.on('pending', test => finished('skipped', test));
  runner.on('fail', (test, error: Error) => finished('failed', test, error));
}

function describe(error: Error & { expected?: unknown; actual?: unknown }): string {
  const lines = (error.stack ?? String(error)).split('\n');
  const isFrame = (line: string): boolean => /^\s+at /.test(line);
  // The innermost frames are the test's, the others are mocha's.
  const text = [...lines.filter(line => !isFrame(line)), ...lines.filter(isFrame).slice(0, 5)].join('\n');
  if (error.actual === undefined || text.includes('actual')) return text;
  return `${text}\n  actual:   ${inline(error.actual)}\n  expected: ${inline(error.expected)}`;
}

function inline(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
