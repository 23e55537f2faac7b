// Writes what follows from the source: the JSON schemas of a profile and the page about it, the list of rules, the rules in the README, in `docs/rules` and in the settings,
// the command line's help in the README, the diagram of the rooms, the notices of packages of others, and the texts to translate. `node scripts/generate.mjs --check` writes nothing and fails when something is out of date.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import prettier from 'prettier';
import { bundleForAction } from './build.mjs';
import { diagram, filesIn, ruleRooms } from './rooms.mjs';
import { root } from './root.mjs';
import { completeSchema, keyTables, withoutDemands } from './profile-page.mjs';
import { EDITOR_SCHEMA_FILE, PROFILE_PAGE, SCHEMA_FILE } from './profile-page.mjs';
import { NOTICES_PAGE, thirdPartyNotices } from './third-party.mjs';
import { FOLDER, pageOf, rulePage, rulePages, ruleTable, unfinishedPages } from './rule-pages.mjs';

const TABLE = 'rules';
const USAGE = 'usage';
const DIAGRAM = 'rooms';
const KEYS = 'keys';
const RULES_FILE = 'src/core/check/rules.ts';
const ARCHITECTURE = 'docs/architecture.md';
const SEVERITIES = ['error', 'warning', 'information', 'hint'];
/** The English text is the first argument of `message` and of `l10n.t`. */
const TRANSLATED = /\b(?:message|l10n\.t)\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/g;

/** Bundles TypeScript and imports it. */
async function load(name, contents) {
  const outfile = path.join(root, `out/generate/${name}.mjs`);
  await esbuild.build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

function readSource(ruleFiles) {
  return load(
    'source',
    `export { RULE_SEVERITIES } from './src/core/repository/severity';
    export { WEEKDAYS } from './src/core/text/date';
    ${ruleFiles.map(file => `export { ${constantOf(file)} } from './src/${file}';`).join('\n')}`,
  );
}

/** The JSON schema of a profile, as far as its own part of the source knows it. */
async function readProfileSchema() {
  const { schema } = await load(
    'profile-schema',
    `import { toJsonSchema } from '@valibot/to-json-schema';
    import { PROFILE_SCHEMA } from './src/core/profile/schema';
    // White space around a text is cut off, of which JSON schema knows nothing.
    export const schema = toJsonSchema(PROFILE_SCHEMA, { typeMode: 'input', ignoreActions: ['trim'] });`,
  );
  return schema;
}

/** The name of the rule that a file holds: `links/link-dead` has `linkDead`. */
function constantOf(file) {
  return path.posix.basename(file).replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

/** The files of all rules in the order of the documentation: by subject, then by severity, then by name. */
function inOrder(ruleFiles, source) {
  const rank = file => SEVERITIES.indexOf(source[constantOf(file)].severity);
  return ruleRooms.flatMap(room =>
    ruleFiles.filter(file => path.posix.dirname(file) === room).sort((a, b) => rank(a) - rank(b)),
  );
}

function listOfRules(ruleFiles) {
  const imports = ruleFiles.map(
    file => `import { ${constantOf(file)} } from '../${file.slice('core/'.length)}';`,
  );
  return `// npm run generate
import type { Rule } from '../rules/rule';
${imports.join('\n')}

/** All rules, in the order of the documentation. */
export const RULES: readonly Rule[] = [${ruleFiles.map(constantOf).join(', ')}];
`;
}

function read(file) {
  return readFileSync(path.join(root, file), 'utf8');
}

/** A page with something generated between its markers. */
function withGenerated(page, name, text) {
  const markers = new RegExp(`(<!-- ${name}: npm run generate -->\\n)[^]*?(<!-- /${name} -->)`);
  if (!markers.test(page)) throw new Error(`there is no place for the ${name}`);
  return page.replace(markers, (_, start, end) => `${start}\n${text}\n\n${end}`);
}

/** The manifest of the extension with a setting for the severity of each rule. */
function withRuleSettings(manifest, rules, severities) {
  const settings = manifest.contributes.configuration.properties;
  const severityOf = ({ id, severity }) => [
    id,
    { type: 'string', enum: severities, default: severity, markdownDescription: `%rule.${id}%` },
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

/** The texts of the manifest, with the summary of each rule. */
function withRuleSummaries(texts, rules) {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith('rule.'));
  const summaries = rules.map(({ id, summary }) => [`rule.${id}`, summary]);
  return Object.fromEntries([...others, ...summaries]);
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

/** What each generated file should hold, by its path. */
async function generated(rules, usage, { RULE_SEVERITIES, WEEKDAYS }, schema) {
  const table = ruleTable(rules, pageOf);
  const readme = withGenerated(read('README.md'), TABLE, table);
  return formatted({
    'README.md': withGenerated(readme, USAGE, `\`\`\`text\n${usage}\`\`\``),
    'package.json': withRuleSettings(JSON.parse(read('package.json')), rules, RULE_SEVERITIES),
    'package.nls.json': JSON.stringify(withRuleSummaries(JSON.parse(read('package.nls.json')), rules)),
    'l10n/bundle.l10n.json': JSON.stringify(translatedTexts(WEEKDAYS)),
    [EDITOR_SCHEMA_FILE]: JSON.stringify(withoutDemands(schema)),
    [PROFILE_PAGE]: withGenerated(read(PROFILE_PAGE), KEYS, keyTables(schema)),
    [ARCHITECTURE]: withGenerated(read(ARCHITECTURE), DIAGRAM, diagram()),
    [NOTICES_PAGE]: thirdPartyNotices(),
    [`${FOLDER}/README.md`]: rulePages(rules),
    ...Object.fromEntries(rules.map(rule => [pageOf(rule), rulePage(rule, RULE_SEVERITIES)])),
  });
}

async function formatted(files) {
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

/** Writes what is out of date, or says only what that is. */
function bringUpToDate(files, isCheck) {
  const outOfDate = Object.keys(files).filter(
    file => !existsSync(path.join(root, file)) || read(file) !== files[file],
  );
  if (isCheck) return outOfDate.map(file => `${file} is out of date: npm run generate`);
  for (const file of outOfDate) write(file, files[file]);
  return [];
}

async function run(isCheck) {
  const found = ruleRooms.flatMap(filesIn);
  const source = await readSource(found);
  const ruleFiles = inOrder(found, source);
  const rules = ruleFiles.map(file => source[constantOf(file)]);
  const schema = completeSchema(await readProfileSchema(), rules, source.RULE_SEVERITIES);
  // The command line's help is read from source that imports the list of rules and the schema.
  const first = { [RULES_FILE]: listOfRules(ruleFiles), [SCHEMA_FILE]: JSON.stringify(schema) };
  const list = bringUpToDate(await formatted(first), isCheck);
  const { usage } = await load('usage', `export { usage } from './src/cli/usage';`);
  const files = await generated(rules, usage(), source, schema);
  const complaints = [...list, ...bringUpToDate(files, isCheck), ...unfinishedPages(rules)];
  for (const complaint of complaints) console.error(complaint);
  // It changes with every line of the source, so a test of its own compares it.
  if (!isCheck) await bundleForAction('action/cli.js');
  if (isCheck && complaints.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(process.argv.includes('--check'));
