// `npm run bench` measures what Weekly Minutes and its peers cost and writes docs/performance.md; with `--quick`
// it takes a fraction of the time, leaves the editor out and only prints.
import { spawnSync } from 'node:child_process';
import { buildBenchmark } from './build.mjs';
import { temporaryFolder } from './leave-nothing.mjs';
import { root } from './root.mjs';

const args = process.argv.slice(2);
const { folder, remove } = temporaryFolder('bench');

function runHere(...command) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command[0]} ended with ${status}`);
}

try {
  const editor = args.includes('--quick') ? [] : ['--editor', 'out/bench-editor.json'];
  if (editor.length > 0) runHere('scripts/bench-editor.mjs');
  await buildBenchmark();
  const today = new Date().toISOString().slice(0, 10);
  runHere('out/bench/main.js', '--date', today, '--temporary', folder, ...editor, ...args);
} finally {
  remove();
}
