// `npm test` checks everything; `node scripts/test.mjs unit|host|ui` builds and runs one kind of test.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { provideVSCode } from './provide-vscode.mjs';
import * as results from './results.mjs';
import { root } from './root.mjs';
import { runInNode } from './run-in-node.mjs';
import { runInVSCode } from './run-in-vscode.mjs';

const tool = name => path.join(root, 'node_modules/.bin', name);

/** Every stage returns the results of its tests or checks. */
const stages = {
  lint: () =>
    Promise.all([
      command(tool('eslint'), '.'),
      command(tool('prettier'), '--check', '.'),
      command(process.execPath, 'scripts/generate.mjs', '--check'),
    ]),
  types: async () => [await command(tool('tsc'), '--noEmit')],
  build: async () => [await command(process.execPath, 'scripts/build.mjs')],
  vscode: () => [check('VS Code is there', provideVSCode)],
  unit: () => runInNode('unit', { showPassed: false }),
  'host-node': () => runInVSCode('node'),
  'host-web': () => runInVSCode('web'),
  ui: () => runInNode('ui'),
};

const kinds = {
  unit: ['build', 'vscode', 'unit'],
  host: ['build', 'vscode', 'host-node', 'host-web'],
  ui: ['build', 'vscode', 'ui'],
};

/** Stages without which the later ones would test something old, or nothing. */
const preparations = ['build', 'vscode'];

async function runStage(name) {
  console.log(`\n${name}`);
  const start = performance.now();
  try {
    results.saveResults(name, await stages[name]());
  } catch (error) {
    const failed = results.failure(name, error.stack ?? String(error));
    results.show(failed);
    results.saveResults(name, [failed]);
  }
  const counts = results.countResults(name);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`  ${results.describeCounts(counts)} in ${seconds} s`);
  return counts;
}

/** A tool of its own that passes or fails as a whole; it has something to say only when it fails. */
function command(file, ...args) {
  const title = [path.basename(file), ...args].join(' ');
  const start = performance.now();
  return new Promise(resolve => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', chunk => output.push(chunk));
    child.stderr.on('data', chunk => output.push(chunk));
    child.once('error', error => output.push(Buffer.from(error.message)));
    child.once('close', code => {
      const duration = Math.round(performance.now() - start);
      const error = code === 0 ? {} : { error: Buffer.concat(output).toString() };
      const result = { title, state: code === 0 ? 'passed' : 'failed', duration, ...error };
      results.show(result);
      resolve(result);
    });
  });
}

function check(title, action) {
  action();
  const result = { title, state: 'passed', duration: 0 };
  results.show(result);
  return result;
}

async function run(names) {
  results.forgetResults();
  const counts = [];
  for (const name of names) {
    const count = await runStage(name);
    counts.push(count);
    if (count.failed > 0 && preparations.includes(name)) {
      console.log('  The other stages need this one.');
      break;
    }
  }
  const total = results.sum(counts);
  console.log(`\n${results.describeCounts(total)}`);
  process.exit(total.failed > 0 ? 1 : 0);
}

const kind = process.argv[2];
if (kind !== undefined && !(kind in kinds)) {
  console.error(`usage: node scripts/test.mjs [${Object.keys(kinds).join('|')}]`);
  process.exit(2);
}
await run(kind === undefined ? Object.keys(stages) : kinds[kind]);
