// Writes what follows from the source: the rule table of the README and the texts to translate.
// `node scripts/generate.mjs --check` writes nothing and fails when something is out of date.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import prettier from 'prettier';
import { root } from './root.mjs';

const TABLE = /(<!-- rules: npm run generate -->\n)[^]*?(<!-- \/rules -->)/;
/** The English text is the first argument of `message` and of `l10n.t`. */
const TRANSLATED = /\b(?:message|l10n\.t)\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/g;

async function rulesAndWeekdays() {
  const outfile = path.join(root, 'out/generate/rules.mjs');
  const stdin = {
    contents: `export { RULES } from './src/core/rules'; export { WEEKDAYS } from './src/core/date';`,
    resolveDir: root,
  };
  await esbuild.build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'warning' });
  return import(pathToFileURL(outfile).href);
}

function ruleTable(rules) {
  const rows = rules.map(({ id, severity, summary }) => `| \`${id}\` | ${severity} | ${summary} |`);
  return ['', '| rule | severity | what is wrong |', '| --- | --- | --- |', ...rows, '', ''].join('\n');
}

function translatedTexts(weekdays) {
  const texts = new Set(weekdays);
  for (const file of readdirSync(path.join(root, 'src'), { recursive: true }).sort()) {
    if (!file.endsWith('.ts')) continue;
    const source = readFileSync(path.join(root, 'src', file), 'utf8');
    for (const [, literal] of source.matchAll(TRANSLATED))
      texts.add(literal.slice(1, -1).replace(/\\(.)/g, '$1'));
  }
  return Object.fromEntries([...texts].sort().map(text => [text, text]));
}

/** Gives what each generated file should hold, by its path. */
export async function generated() {
  const { RULES, WEEKDAYS } = await rulesAndWeekdays();
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const files = {
    'README.md': readme.replace(TABLE, (_, start, end) => start + ruleTable(RULES) + end),
    'l10n/bundle.l10n.json': JSON.stringify(translatedTexts(WEEKDAYS)),
  };
  const config = await prettier.resolveConfig(path.join(root, 'README.md'));
  const format = async ([file, text]) => [file, await prettier.format(text, { ...config, filepath: file })];
  return Object.fromEntries(await Promise.all(Object.entries(files).map(format)));
}

async function run(isCheck) {
  for (const [file, text] of Object.entries(await generated())) {
    const target = path.join(root, file);
    const current =
      readdirSync(path.dirname(target)).includes(path.basename(target)) && readFileSync(target, 'utf8');
    if (current === text) continue;
    if (isCheck) {
      console.error(`${file} is out of date: npm run generate`);
      process.exitCode = 1;
    } else {
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
      console.log(`wrote ${file}`);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(process.argv.includes('--check'));
