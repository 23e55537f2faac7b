// Measures all but the editor: `node main.js --date YYYY-MM-DD --temporary FOLDER [--editor FILE] [--quick]`, started by
// `npm run bench`; the file has what was measured in the editor.
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import type { Metafile } from 'esbuild';
import prettier from 'prettier';
import { dependencies, devDependencies } from '../package.json';
import { bundlesIn } from './bundle';
import type { Figure } from './figure';
import { figureAsText, reportOf } from './report';
import { measureRepository } from './repository';
import {
  ratiosIn,
  SIZES,
  type EditorFigure,
  type Effort,
  type PathologicalResult,
  type Results,
  type TypingResults,
  type ViewResult,
} from './results';
import { runNode } from './run-node';
import { SUBJECTS } from './subjects';
import { verdictsOn } from './targets';

const PAGE = 'docs/performance.md';
const DATA = 'out/bench.json';
const FULL: Effort = { typing: 2_000, runs: 5, budget: 30_000 };
const QUICK: Effort = { typing: FULL.typing / 5, runs: 1, budget: 0 };

async function run(date: string, temporary: string, editor: string, isQuick: boolean): Promise<void> {
  const results = measureAll(date, temporary, editor, isQuick ? QUICK : FULL);
  const config = await prettier.resolveConfig(PAGE);
  const page = await prettier.format(reportOf(results), { ...config, filepath: PAGE });
  const summary = { ratios: ratiosIn(results), targets: verdictsOn(results) };
  writeFileSync(DATA, JSON.stringify({ ...results, ...summary }, undefined, 2));
  if (isQuick) console.log(page);
  else writeFileSync(PAGE, page);
  console.log(isQuick ? `wrote ${DATA}` : `wrote ${DATA} and ${PAGE}`);
}

function measureAll(date: string, temporary: string, editor: string, effort: Effort): Results {
  const typing = measureTyping(effort);
  const repository = process.env.MINUTES_CORPUS;
  console.log(repository ? 'Repository' : 'Repository: MINUTES_CORPUS is not set, so it is a made-up one');
  return {
    date,
    machine: machine(),
    versions: versions(),
    typing,
    repository: measureRepository(repository, temporary, effort),
    editor: editor ? (JSON.parse(readFileSync(editor, 'utf8')) as readonly EditorFigure[]) : [],
    views: JSON.parse(runNode('out/bench/views.js').output) as readonly ViewResult[],
    pathological: JSON.parse(runNode('out/bench/pathological.js').output) as readonly PathologicalResult[],
    bundles: bundlesIn(JSON.parse(readFileSync('out/bench/metafiles.json', 'utf8')) as readonly Metafile[]),
  };
}

/** Each program and each size has a process of its own, so that none is measured with another's leavings. */
function measureTyping({ typing }: Effort): TypingResults {
  const results: Record<string, Record<number, Figure>> = {};
  for (const { id, name, upTo = Infinity } of SUBJECTS) {
    const figures: Record<number, Figure> = (results[id] = {});
    for (const bytes of SIZES.filter(size => size <= upTo)) {
      const { output } = runNode('out/bench/typing.js', id, String(bytes), String(typing));
      const measured = JSON.parse(output) as Figure | null;
      if (measured) figures[bytes] = measured;
    }
    console.log(`${name}: ${SIZES.map(bytes => figureAsText(figures[bytes])).join(', ')} ms`);
  }
  return results;
}

function machine(): Results['machine'] {
  const processors = os.cpus();
  const processor = processors[0]?.model ?? 'unknown processor';
  return { processor, cores: processors.length, node: process.versions.node, system: os.type() };
}

function versions(): Results['versions'] {
  const known: Readonly<Record<string, string>> = { ...dependencies, ...devDependencies };
  const names = SUBJECTS.flatMap(({ packages }) => packages);
  return Object.fromEntries(names.map(name => [name, known[name] ?? '']));
}

const { values } = parseArgs({
  options: {
    date: { type: 'string', default: '' },
    editor: { type: 'string', default: '' },
    temporary: { type: 'string', default: 'out/bench/repositories' },
    quick: { type: 'boolean', default: false },
  },
});
run(values.date, values.temporary, values.editor, values.quick).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
