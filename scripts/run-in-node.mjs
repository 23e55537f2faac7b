// Runs compiled tests in a Node.js process of their own.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { spawnChild } from './leave-nothing.mjs';
import { provideVSCode } from './provide-vscode.mjs';
import { collectTests, failure } from './results.mjs';
import { root } from './root.mjs';

/** The results of all test files below a folder of out/test. */
export async function runInNode(folder, options) {
  const compiled = path.join(root, 'out/test', folder);
  const files = readdirSync(compiled, { recursive: true })
    .filter(file => /\.test\.m?js$/.test(file))
    .map(file => path.join(compiled, file));

  const { vscode } = provideVSCode();
  const runner = path.join(root, 'out/test/run.js');
  const child = spawnChild(process.execPath, ['--enable-source-maps', runner, ...files], {
    cwd: root,
    env: { ...process.env, MINUTES_VSCODE: vscode, FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise(resolve => child.once('exit', (code, signal) => resolve(signal ?? code)));

  const tests = collectTests(options);
  for await (const line of createInterface({ input: child.stdout })) {
    if (!tests.accept(line)) console.log(line);
  }
  return conclude(tests, await ended);
}

function conclude(tests, ending) {
  const results = tests.finish();
  const unexplained = ending !== 0 && results.every(test => test.state !== 'failed');
  return unexplained ? [...results, failure('the run', `it ended with ${ending}`)] : results;
}
