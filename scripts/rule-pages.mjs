// The pages in `docs/rules`: a frame that follows from the rules, around the text that somebody wrote.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

export const FOLDER = 'docs/rules';

const START = '<!-- npm run generate -->';
const END = '<!-- /npm run generate -->';
const FRAME = new RegExp(`${START}[^]*?${END}\\n*`, 'g');
const HEADINGS = ['## Why', '## Example', '## What it leaves alone'];
const TO_WRITE = 'Nobody has written this yet.';

/** Makes the path of a rule's page. */
export function pageOf({ id }) {
  return `${FOLDER}/${id}.md`;
}

/** Writes the page of a rule: what somebody wrote in it stays, the rest is generated. */
export function rulePage(rule, severities) {
  const file = path.join(root, pageOf(rule));
  const written = existsSync(file) && readFileSync(file, 'utf8').replace(FRAME, '').trim();
  const middle = written || HEADINGS.map(heading => `${heading}\n\n${TO_WRITE}`).join('\n\n');
  return `${framed(top(rule))}\n\n${middle}\n\n${framed(howToTurnItOff(rule, severities))}\n`;
}

/** Writes the table of all rules with links to their pages. */
export function ruleTable(rules, linkTo) {
  const rows = rules.map(
    rule => `| [\`${rule.id}\`](${linkTo(rule)}) | ${rule.severity} | ${rule.summary} |`,
  );
  return ['| rule | severity | what is wrong |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Writes the list of all pages. */
export function rulePages(rules) {
  const table = ruleTable(rules, ({ id }) => `${id}.md`);
  return `# Rules\n\nWhat Weekly Minutes reports. Each page says why, and how to turn the rule off.\n\n${table}\n`;
}

/** Lists what only a person can mend: pages without their text, and pages of no rule. */
export function unfinishedPages(rules) {
  const names = existsSync(path.join(root, FOLDER)) ? readdirSync(path.join(root, FOLDER)) : [];
  const known = ['README.md', ...rules.map(({ id }) => `${id}.md`)];
  const leftOver = names.filter(name => !known.includes(name)).map(name => `${FOLDER}/${name} is of no rule`);
  return [...leftOver, ...rules.flatMap(whatIsMissing)];
}

function whatIsMissing(rule) {
  const file = path.join(root, pageOf(rule));
  const text = existsSync(file) ? readFileSync(file, 'utf8') : TO_WRITE;
  const missing = HEADINGS.filter(heading => !text.includes(`\n${heading}\n`));
  if (text.includes(TO_WRITE)) return [`${pageOf(rule)} waits for its text`];
  return missing.map(heading => `${pageOf(rule)} has no "${heading}"`);
}

function framed(text) {
  return `${START}\n\n${text}\n\n${END}`;
}

function top(rule) {
  const where = rule.scope === 'all' ? 'all minutes' : 'weekly minutes';
  return `# ${rule.id}

${rule.summary}

| severity | quick fix | where |
| --- | --- | --- |
| ${rule.severity} | ${quickFix(rule)} | ${where} |`;
}

/** The fixture of a rule knows: a light bulb stands before each of its problems that can be fixed. */
function quickFix({ id }) {
  const fixture = readFileSync(path.join(root, `test/rules/${id}.md`), 'utf8');
  const bulbs = [...fixture.matchAll(new RegExp(`^ *\\^+( 💡)? ${id}: `, 'gm'))].map(match =>
    Boolean(match[1]),
  );
  if (!bulbs.includes(true)) return 'no';
  return bulbs.includes(false) ? 'where one is right' : 'yes';
}

function howToTurnItOff({ id }, severities) {
  const others = severities.filter(severity => severity !== 'off').map(severity => `\`${severity}\``);
  return `## How to turn it off

For one place, with a comment on the line above it:

\`\`\`md
<!-- minutes-disable-next-line ${id} -->
\`\`\`

For one file, with a comment anywhere in it:

\`\`\`md
<!-- minutes-disable-file ${id} -->
\`\`\`

For you, in the settings of VS Code:

\`\`\`jsonc
"minutes.rules": { "${id}": "off" }
\`\`\`

For everybody, in the file \`.minutes.jsonc\` of the repository:

\`\`\`jsonc
"rules": { "${id}": "off" }
\`\`\`

On the command line: \`--rule ${id}=off\`.

Instead of \`off\` you can write ${others.slice(0, -1).join(', ')} or ${others.at(-1)}: then it reports with that severity.

[All rules](README.md)`;
}
