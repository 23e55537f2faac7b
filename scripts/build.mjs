// Bundles the extension, the command line, the tests and the benchmark: dist/ is what people install, out/ is the rest.
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { root } from './root.mjs';

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: true,
  logLevel: 'warning',
};
/** How everything for Node.js is bundled. jsonc-parser's CommonJS build hides its parts from bundlers; its module build does not. */
export const forNode = { ...common, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
const forBrowser = { ...common, platform: 'browser', conditions: ['worker'] };

/** Characters as themselves: escaped, the table of named ones is a third larger. */
const forPeople = { minify: true, metafile: true, charset: 'utf8' };

const extension = {
  ...forNode,
  ...forPeople,
  entryPoints: ['src/vscode/extension.ts'],
  external: ['vscode'],
};

const product = [
  {
    ...forBrowser,
    ...forPeople,
    entryPoints: ['src/vscode/extension.ts'],
    outfile: 'dist/web/extension.js',
    external: ['vscode'],
  },
  {
    ...forNode,
    ...forPeople,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    // Escaped, the whole program has one byte for a character, and Node.js starts it sooner.
    charset: 'ascii',
    banner: { js: '#!/usr/bin/env node' },
  },
];

/** Bundles the command line as one file without a map, for the action and the hooks that are committed with it. */
export async function bundleForAction(outfile) {
  const commandLine = product.find(({ outfile: file }) => file === 'dist/cli.js');
  await esbuild.build({ ...commandLine, outfile, sourcemap: false, metafile: false });
  chmodSync(path.resolve(root, outfile), 0o755);
}

/** The test files in the folders of that name below test/. */
function testFiles(...folders) {
  return readdirSync(path.join(root, 'test'), { recursive: true })
    .filter(file => file.endsWith('.test.ts') && folders.includes(file.split(path.sep)[0]))
    .map(file => `test/${file}`);
}

/** A script finds the repository by its own place, so a bundle must import it and not contain it. */
const scriptsStayInPlace = {
  name: 'scripts stay in place',
  setup(build) {
    build.onResolve({ filter: /\/scripts\/.*\.mjs$/ }, ({ path: script, resolveDir }) => ({
      path: pathToFileURL(path.resolve(resolveDir, script)).href,
      external: true,
    }));
  },
};

const tests = () => [
  { ...forNode, entryPoints: ['test/run.ts'], outfile: 'out/test/run.js', external: ['mocha'] },
  {
    ...forNode,
    entryPoints: testFiles('core', 'in-memory', 'cli', 'action', 'grammar', 'house', 'packages'),
    outbase: 'test',
    outdir: 'out/test/unit',
  },
  {
    ...forNode,
    entryPoints: testFiles('ui'),
    outbase: 'test',
    outdir: 'out/test',
    // Modules and chunks, so that all files share one server and one browser.
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    packages: 'external',
    plugins: [scriptsStayInPlace],
  },
  {
    ...forNode,
    entryPoints: ['test/host/index.ts'],
    outfile: 'out/test/host/node.js',
    external: ['vscode', 'mocha'],
    metafile: true,
  },
  {
    ...forNode,
    entryPoints: ['bench/editor.ts'],
    outfile: 'out/bench/editor.js',
    external: ['vscode'],
  },
  {
    ...forBrowser,
    entryPoints: ['test/host/web.ts'],
    outfile: 'out/test/host/web.js',
    external: ['vscode'],
    alias: { 'node:assert/strict': './test/host/web-assert.ts' },
    define: { global: 'globalThis' },
  },
];

/** Each file is a process of its own. */
const benchmark = {
  ...forNode,
  entryPoints: ['main', 'typing', 'views', 'pathological', 'peers/markdownlint-repository'].map(
    name => `bench/${name}.ts`,
  ),
  outbase: 'bench',
  outdir: 'out/bench',
  external: ['prettier'],
};

/** A test file that no runner imports would never fail. */
function refuseForgottenTests({ inputs }) {
  const forgotten = testFiles('host').filter(file => !(file in inputs));
  if (forgotten.length > 0) throw new Error(`Missing in test/host/tests-*.ts: ${forgotten.join(', ')}`);
}

function remove(folder) {
  rmSync(path.join(root, folder), { recursive: true, force: true });
}

function bundle(all) {
  return Promise.all(all.map(options => esbuild.build(options)));
}

/**
 * Bundles the extension for Node.js in parts, so that the parser and the views are only loaded when they are used; esbuild
 * cuts ES modules only, which VS Code does not load, so each part is made a CommonJS module. A web worker loads one file.
 */
async function buildInParts() {
  const folder = path.join(root, 'out/parts');
  const { metafile, outputFiles } = await esbuild.build({
    ...extension,
    format: 'esm',
    splitting: true,
    outdir: folder,
    chunkNames: 'part-[hash]',
    write: false,
    sourcemap: 'inline',
  });
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  await Promise.all(
    outputFiles.map(async file => {
      const name = path.basename(file.path);
      const { code, map } = await esbuild.transform(file.text, {
        format: 'cjs',
        platform: 'node',
        target: forNode.target,
        minify: true,
        charset: 'utf8',
        supported: { 'dynamic-import': false },
        sourcemap: 'external',
        sourcefile: name,
      });
      writeFileSync(path.join(root, 'dist', name), `${code}//# sourceMappingURL=${name}.map\n`);
      writeFileSync(path.join(root, 'dist', `${name}.map`), map);
    }),
  );
  return { metafile };
}

/** Bundles what people install, and returns what is in each bundle. */
export async function buildProduct() {
  remove('dist');
  const results = await Promise.all([buildInParts(), bundle(product)]).then(([parts, others]) => [
    parts,
    ...others,
  ]);
  chmodSync(path.join(root, 'dist/cli.js'), 0o755);
  return results.map(({ metafile }) => metafile);
}

async function buildTests() {
  remove('out/test');
  const results = await bundle(tests());
  refuseForgottenTests(results.find(result => result.metafile).metafile);
}

/** Bundles the product and its tests. */
export async function build() {
  await Promise.all([buildProduct(), buildTests()]);
}

/** Bundles the product and the benchmark, which reads from a file what is in the bundles. */
export async function buildBenchmark() {
  remove('out/bench');
  const [metafiles] = await Promise.all([buildProduct(), bundle([benchmark])]);
  writeFileSync(path.join(root, 'out/bench/metafiles.json'), JSON.stringify(metafiles));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  build().catch(error => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
