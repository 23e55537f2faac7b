// Run by `npm run fuzz`: fixes random minutes until its time is over, and tells which promises of the fixes do not hold.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawFrom, drawHarbour, fuzz } from './core/fuzz/run-fuzz';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const minutes = Number(values.minutes);
if (!Number.isSafeInteger(seed) || !(minutes > 0)) throw new Error('--minutes N [--seed N] are numbers');

const { MINUTES_CORPUS: corpus, MINUTES_COMMUNITIES: communities } = process.env;
const clones = [
  ...(corpus ? [corpus] : []),
  ...(communities ? readdirSync(communities).map(name => join(communities, name)) : []),
];
const sources = [
  { name: 'made-up minutes', draw: drawHarbour },
  ...clones.flatMap(name => {
    const draw = drawFrom(name);
    return draw ? [{ name, draw }] : [];
  }),
];

const start = performance.now();
const total = { texts: 0, fixes: 0, violations: 0 };
console.log(`seed ${seed}`);
for (const [index, { name, draw }] of sources.entries()) {
  // Half of the time is for made-up minutes, which need the most fixes.
  const share = sources.length === 1 ? 1 : 0.5 + (0.5 * index) / (sources.length - 1);
  const end = start + minutes * 60_000 * share;
  const { texts, fixes, violations } = fuzz(draw, seed, () => performance.now() < end);
  console.log(`${name}: ${texts} texts, ${fixes} fixes applied, ${violations.length} violations`);
  for (const { promise, detail, text } of violations)
    console.log(`  not so: ${promise}: ${detail}\n    ${JSON.stringify(text)}`);
  total.texts += texts;
  total.fixes += fixes;
  total.violations += violations.length;
}
console.log(`${total.texts} texts, ${total.fixes} fixes applied, ${total.violations} violations`);
process.exitCode = total.violations > 0 ? 1 : 0;
