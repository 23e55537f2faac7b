// Changes the source in small ways and tells which changes no test notices:
// `npm run mutants -- [--count 60] [--seed N] [--rooms core/links,core/text/edit]`. Exit code 1 when too many survive.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { forNode } from './build.mjs';
import { endChild, spawnChild, temporaryFolder } from './leave-nothing.mjs';
import { mutationsOf } from './mutations.mjs';
import { root } from './root.mjs';

const ROOMS = 'core/rules,core/links,core/text/edit,core/text/date,core/check';
/** The tests that every mutant must pass, besides those of its room. */
const TESTS_OF_ALL = ['core/rules', 'core/check'];
const SHARE_TO_KILL = 0.85;
const WORKERS = 2;
/** Several times what all its tests take; a mutant that runs longer than that never ends. */
const SECONDS_FOR_ONE = 180;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    rooms: { type: 'string', default: ROOMS },
  },
});

/** The files below a folder of the repository whose paths end in a certain way. */
function filesBelow(folder, ending) {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map(name => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter(name => name.endsWith(ending))
    .sort();
}

function sourcesOf(rooms) {
  const isIn = (file, room) => file === `src/${room}.ts` || file.startsWith(`src/${room}/`);
  // The list of rules is generated.
  return filesBelow('src', '.ts').filter(
    file => rooms.some(room => isIn(file, room)) && file !== 'src/core/check/rules.ts',
  );
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function someOf(all, count, random) {
  const left = [...all];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

function testsOf(file) {
  const [part, room] = file.split('/').slice(1, 3);
  const folders = new Set([`${part}/${room}`, ...TESTS_OF_ALL]);
  return [...folders].flatMap(folder => filesBelow(`test/${folder}`, '.test.ts'));
}

/** Serves a changed text in place of one source file. */
function withText(file, text) {
  const filter = new RegExp(`/${file.replaceAll('.', '\\.')}$`);
  return {
    name: 'mutant',
    setup: build => build.onLoad({ filter }, () => ({ contents: text, loader: 'ts' })),
  };
}

/** Runs tests until the first fails, and tells whether they all passed. */
async function passes(tests, plugins, outfile) {
  const contents = tests.map(test => `import './${test}';`).join('\n');
  await esbuild.build({
    ...forNode,
    stdin: { contents, resolveDir: root },
    outfile,
    plugins,
    sourcemap: false,
  });
  const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
  const args = [mocha, '--bail', '--ui', 'bdd', '--timeout', '60000', '--reporter', 'min', '--exit', outfile];
  const child = spawnChild(process.execPath, args, { cwd: root, stdio: 'ignore' });
  const limit = setTimeout(() => endChild(child), SECONDS_FOR_ONE * 1000);
  const code = await new Promise(resolve => child.once('exit', resolve));
  clearTimeout(limit);
  return code === 0;
}

async function survives({ file, start, end, text }, outfile) {
  const before = readFileSync(path.join(root, file), 'utf8');
  const mutant = before.slice(0, start) + text + before.slice(end);
  return passes(testsOf(file), [withText(file, mutant)], outfile);
}

function described({ file, line, before, text }) {
  const short = code => code.replace(/\s+/g, ' ').slice(0, 90);
  return `${file}:${line}  ${short(before)}  →  ${short(text)}`;
}

async function run(folder) {
  const files = sourcesOf(values.rooms.split(','));
  const all = files.flatMap(file => mutationsOf(file, readFileSync(path.join(root, file), 'utf8')));
  const mutants = someOf(all, Number(values.count), randomFrom(Number(values.seed)));
  console.log(`${mutants.length} of ${all.length} mutants in ${files.length} files, seed ${values.seed}`);
  const tests = [...new Set(mutants.flatMap(({ file }) => testsOf(file)))];
  if (!(await passes(tests, [], path.join(folder, 'unchanged.cjs'))))
    throw new Error('The tests fail without a mutant');
  const waiting = mutants.toReversed();
  const survivors = [];
  const work = async worker => {
    for (let mutant = waiting.pop(); mutant; mutant = waiting.pop()) {
      if (!(await survives(mutant, path.join(folder, `${worker}.cjs`)))) continue;
      survivors.push(mutant);
      console.log(`survives  ${described(mutant)}`);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, (_, worker) => work(worker)));
  const share = 1 - survivors.length / mutants.length;
  console.log(
    `${mutants.length - survivors.length} of ${mutants.length} killed: ${(share * 100).toFixed(1)} %`,
  );
  return share >= SHARE_TO_KILL;
}

const { folder, remove } = temporaryFolder('mutants');
try {
  process.exitCode = (await run(folder)) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
} finally {
  remove();
}
