// `npm run bench` measures what Weekly Minutes and its peers cost and writes docs/performance.md; with `--quick`
// it takes a fraction of the time and only prints.
import { buildBenchmark } from './build.mjs';
import { spawnChild, temporaryFolder } from './leave-nothing.mjs';
import { root } from './root.mjs';

await buildBenchmark();
const { folder, remove } = temporaryFolder('bench');
const today = new Date().toISOString().slice(0, 10);
const args = ['out/bench/main.js', '--date', today, '--temporary', folder, ...process.argv.slice(2)];
spawnChild(process.execPath, args, { cwd: root, stdio: 'inherit' }).once('exit', code => {
  remove();
  process.exitCode = code ?? 1;
});
