// Writes what follows from the source: the rules in the README, in `docs/rules` and in the settings, and the
// texts to translate. `node scripts/generate.mjs --check` writes nothing and fails when something is out of date.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import prettier from 'prettier';
import { root } from './root.mjs';
import { FOLDER, pageOf, rulePage, rulePages, ruleTable, unfinishedPages } from './rule-pages.mjs';

const TABLE = /(<!-- rules: npm run generate -->\n)[^]*?(<!-- \/rules -->)/;
/** The English text is the first argument of `message` and of `l10n.t`. */
const TRANSLATED = /\b(?:message|l10n\.t)\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/g;

async function readSource() {
  const outfile = path.join(root, 'out/generate/source.mjs');
  const stdin = {
    contents: `
      export { RULES } from './src/core/check/rules';
      export { RULE_SEVERITIES } from './src/core/repository/severity';
      export { WEEKDAYS } from './src/core/text/date';`,
    resolveDir: root,
  };
  await esbuild.build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'warning' });
  return import(pathToFileURL(outfile).href);
}

function read(file) {
  return readFileSync(path.join(root, file), 'utf8');
}

function withRuleTable(readme, rules) {
  const table = ruleTable(rules, pageOf);
  return readme.replace(TABLE, (_, start, end) => `${start}\n${table}\n\n${end}`);
}

/** The manifest of the extension with a setting for the severity of each rule. */
function withRuleSettings(manifest, rules, severities) {
  const settings = manifest.contributes.configuration.properties;
  const severityOf = ({ id, severity, summary }) => [
    id,
    { type: 'string', enum: severities, default: severity, markdownDescription: summary },
  ];
  settings['minutes.rules'] = {
    type: 'object',
    default: {},
    scope: 'resource',
    markdownDescription: '%setting.rules%',
    properties: Object.fromEntries(rules.map(severityOf)),
    additionalProperties: false,
  };
  return JSON.stringify(manifest);
}

function translatedTexts(weekdays) {
  const texts = new Set(weekdays);
  for (const file of readdirSync(path.join(root, 'src'), { recursive: true }).sort()) {
    if (!file.endsWith('.ts')) continue;
    for (const [, literal] of read(path.join('src', file)).matchAll(TRANSLATED))
      texts.add(literal.slice(1, -1).replace(/\\(.)/g, '$1'));
  }
  return Object.fromEntries([...texts].sort().map(text => [text, text]));
}

/** Gives what each generated file should hold, by its path. */
async function generated({ RULES, RULE_SEVERITIES, WEEKDAYS }) {
  const files = {
    'README.md': withRuleTable(read('README.md'), RULES),
    'package.json': withRuleSettings(JSON.parse(read('package.json')), RULES, RULE_SEVERITIES),
    'l10n/bundle.l10n.json': JSON.stringify(translatedTexts(WEEKDAYS)),
    [`${FOLDER}/README.md`]: rulePages(RULES),
    ...Object.fromEntries(RULES.map(rule => [pageOf(rule), rulePage(rule, RULE_SEVERITIES)])),
  };
  const config = await prettier.resolveConfig(path.join(root, 'README.md'));
  const format = async ([file, text]) => [file, await prettier.format(text, { ...config, filepath: file })];
  return Object.fromEntries(await Promise.all(Object.entries(files).map(format)));
}

function write(file, text) {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(`wrote ${file}`);
}

async function run(isCheck) {
  const source = await readSource();
  const files = await generated(source);
  const outOfDate = Object.keys(files).filter(
    file => !existsSync(path.join(root, file)) || read(file) !== files[file],
  );
  if (!isCheck) for (const file of outOfDate) write(file, files[file]);
  const complaints = [
    ...(isCheck ? outOfDate.map(file => `${file} is out of date: npm run generate`) : []),
    ...unfinishedPages(source.RULES),
  ];
  for (const complaint of complaints) console.error(complaint);
  if (isCheck && complaints.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(process.argv.includes('--check'));
