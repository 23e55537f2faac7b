// `npm run bench:editor [RUNS]`: how long a person waits in a real VS Code on 10,000 minutes; goes to out/bench-editor.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { temporaryFolder } from './leave-nothing.mjs';
import { manyMinutes } from './many-minutes.mjs';
import { root } from './root.mjs';
import { runBundle } from './run-in-vscode.mjs';

const mark = 'bench-report ';

/** What each figure is, with its budget in milliseconds where there is one. */
const figures = {
  activation: ['activation, as VS Code measures it', 50],
  loading: ['of it: load the bundle'],
  calling: ['of it: call activate'],
  awaited: ['activation, awaited by another extension'],
  opening: ['opened → problems'],
  editing: ['typed → problems, above the debounce', 30],
  editingWhileReading: ['the same while a view reads all files', 30],
  announcing: ['typed → VS Code announces problems'],
  completingFirst: ['completion, the first one'],
  completing: ['completion on a minutes line'],
  completingElsewhere: ['completion elsewhere: VS Code alone'],
  completingOurs: ['completion, our share', 20],
};

/** Not at the top of the folder that VS Code opens, where the profile would activate the extension before it is measured. */
function writeRepository(folder) {
  for (const [file, text] of Object.entries(manyMinutes())) {
    const place = path.join(folder, 'minutes', file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
}

async function measure(folder) {
  let samples;
  await runBundle('out/bench/editor.js', folder, {
    name: 'bench-editor',
    settings: {},
    accept(line) {
      if (!line.startsWith(mark)) return false;
      samples = JSON.parse(line.slice(mark.length));
      return true;
    },
    isGood: () => samples !== undefined,
  });
  if (!samples) throw new Error('the run ended without figures');
  return samples;
}

function summary(key, samples) {
  const [name, budget] = figures[key];
  const sorted = samples.toSorted((a, b) => a - b);
  const at = share => sorted[Math.ceil(share * sorted.length) - 1];
  return { name, budget, median: at(0.5), p95: at(0.95), samples: samples.length };
}

function print(results) {
  const row = (name, ...cells) => console.log(name.padEnd(42), ...cells.map(cell => cell.padStart(9)));
  row('milliseconds', 'median', 'p95', 'samples', 'budget');
  for (const { name, median, p95, samples, budget } of results)
    row(name, median.toFixed(1), p95.toFixed(1), String(samples), String(budget ?? ''));
}

const runs = Number(process.argv[2] ?? 3);
await build();
mkdirSync(path.join(root, 'out/results'), { recursive: true });
const { folder, remove } = temporaryFolder('bench');
try {
  writeRepository(folder);
  const all = [];
  for (let run = 1; run <= runs; run++) {
    console.log(`run ${run} of ${runs}`);
    all.push(await measure(folder));
  }
  const results = Object.keys(figures).map(key =>
    summary(
      key,
      all.flatMap(samples => samples[key]),
    ),
  );
  writeFileSync(path.join(root, 'out/bench-editor.json'), JSON.stringify(results, null, 2) + '\n');
  print(results);
} finally {
  remove();
}
