// Fixes random minutes for a while and tells which promises of the fixes do not hold: `npm run fuzz -- --minutes 20 [--seed N]`.
import path from 'node:path';
import esbuild from 'esbuild';
import { forNode } from './build.mjs';
import { spawnChild } from './leave-nothing.mjs';
import { root } from './root.mjs';

const outfile = path.join(root, 'out/fuzz.js');
await esbuild.build({ ...forNode, entryPoints: ['test/fuzz.ts'], outfile });
const child = spawnChild(process.execPath, ['--enable-source-maps', outfile, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
child.once('exit', code => {
  process.exitCode = code ?? 1;
});
