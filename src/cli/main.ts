import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { RULES } from '../core/check/rules';
import { RULE_SEVERITIES, type RuleSeverities, type RuleSeverity } from '../core/repository/severity';
import { checkFile } from './check';
import { CommandFailure, fail } from './failure';
import { fillFile } from './fill';
import { findFiles } from './find-files';
import { HELP } from './help';
import { newMinutes } from './new';
import { outlineAsText, outlineFile } from './outline';
import { FORMATS } from './report';
import { openRepository } from './repository';

const OPTIONS = {
  root: { type: 'string' },
  format: { type: 'string' },
  rule: { type: 'string', multiple: true },
  fix: { type: 'boolean' },
  quiet: { type: 'boolean' },
  series: { type: 'string' },
  date: { type: 'string' },
  taker: { type: 'string' },
  'dry-run': { type: 'boolean' },
  version: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];
type Command = (values: Values, operands: readonly string[]) => number;

/** What each command takes besides `--root`, and what it does; it gives the exit code. */
const COMMANDS: Readonly<
  Record<string, { readonly options: readonly (keyof Values)[]; readonly run: Command }>
> = {
  check: { options: ['format', 'rule', 'fix', 'quiet'], run: runCheck },
  outline: { options: ['format'], run: runOutline },
  new: { options: ['series', 'date', 'taker', 'dry-run'], run: runNew },
  fill: { options: ['dry-run'], run: runFill },
};

function runCheck(
  { root, format = 'text', rule = [], fix = false, quiet = false }: Values,
  paths: readonly string[],
): number {
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (!write) fail(`--format is ${Object.keys(FORMATS).join(', ')}; not ${format}`);
  const options = { severities: severitiesOf(rule), fix };
  const repository = openRepository(root, paths[0] ?? '.', warn);
  // One file that cannot be fixed keeps nothing from the others.
  const checked = findFiles(repository, paths, warn).map(file => checkFile(repository, file, options));
  const problems = checked.flatMap(file => file.problems);
  const failures = checked.flatMap(({ failure }) => failure ?? []);
  print(write(problems, quiet));
  for (const failure of failures) warn(failure);
  if (failures.length > 0) return 2;
  return problems.length > 0 ? 1 : 0;
}

function runOutline({ root, format = 'text' }: Values, [file, ...others]: readonly string[]): number {
  if (file === undefined || others.length > 0) fail('outline needs one file');
  if (format !== 'text' && format !== 'json') fail(`--format is text or json; not ${format}`);
  const items = outlineFile(openRepository(root, file, warn), file);
  return print(format === 'json' ? `${JSON.stringify(items, undefined, 2)}\n` : outlineAsText(items));
}

function runNew({ root, 'dry-run': dryRun = false, ...wishes }: Values, operands: readonly string[]): number {
  if (operands.length > 0) fail(`new takes no ${operands[0] ?? ''}`);
  return print(newMinutes(openRepository(root, '.', warn), { ...wishes, dryRun }));
}

function runFill({ root, 'dry-run': dryRun = false }: Values, paths: readonly string[]): number {
  const repository = openRepository(root, paths[0] ?? '.', warn);
  for (const file of findFiles(repository, paths, warn)) print(fillFile(repository, file, dryRun));
  return 0;
}

function severitiesOf(wishes: readonly string[]): RuleSeverities {
  return Object.fromEntries(
    wishes.map(wish => {
      const [id = '', severity = ''] = wish.split('=');
      if (!RULES.some(rule => rule.id === id)) fail(`there is no rule "${id}"`);
      const known = RULE_SEVERITIES.find(one => one === severity);
      if (!known) fail(`--rule is ${id}= and one of ${RULE_SEVERITIES.join(', ')}`);
      return [id, known] satisfies [string, RuleSeverity];
    }),
  );
}

function run(args: readonly string[]): number {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [name, ...operands] = positionals;
  if (values.version) return print(`${version}\n`);
  if (values.help || name === undefined) return print(HELP);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) fail(`there is no command "${name}"; see --help`);
  for (const option of Object.keys(values) as (keyof Values)[])
    if (option !== 'root' && !command.options.includes(option)) fail(`${name} has no option --${option}`);
  return command.run(values, operands);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function warn(text: string): void {
  process.stderr.write(`weekly-minutes: ${text}\n`);
}

// A reader such as `head` may leave before all is written; then nobody is there to be told.
process.stdout.on('error', () => process.exit());

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  const isForPeople = error instanceof CommandFailure || (error instanceof TypeError && 'code' in error);
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  warn(isForPeople ? message : (stack ?? message));
  process.exitCode = 2;
}

// Once all is written; what the engine still compiles in the background would only delay the end.
process.stdout.write('', () => process.stderr.write('', () => process.exit()));
