import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { checkPaths, problemsAsText } from './check';
import { CommandFailure, fail } from './failure';
import { newMinutes } from './new';
import { outlineAsText, outlineFile } from './outline';
import { openRepository } from './repository';

const HELP = `Weekly Minutes ${version}: meeting minutes as Markdown in git

Usage
  weekly-minutes check [PATH...] [--root DIR] [--format text|json] [--quiet]
  weekly-minutes outline FILE [--root DIR] [--format text|json]
  weekly-minutes new [--series NAME] --date YYYY-MM-DD [--taker NAME] [--root DIR] [--dry-run]
  weekly-minutes --version | --help

check    reports structural mistakes; without a path, in all series of the repository
outline  prints the sections and teams of a file with the state of each minutes line
new      writes the minutes of a meeting from those of the last one; --dry-run prints them

The repository is the nearest folder upwards with .minutes.jsonc or .git, else the current one.
Exit code: 0 nothing to report, 1 problems, 2 could not run.
`;

const OPTIONS = {
  root: { type: 'string' },
  format: { type: 'string' },
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
  check: {
    options: ['format', 'quiet'],
    run(values, paths) {
      const isJson = wantsJson(values);
      const problems = checkPaths(openRepository(values.root, paths[0] ?? '.', warn), paths);
      print(isJson ? toJson(problems) : problemsAsText(problems, values.quiet === true));
      return problems.length > 0 ? 1 : 0;
    },
  },
  outline: {
    options: ['format'],
    run(values, [file, ...others]) {
      if (file === undefined || others.length > 0) fail('outline needs one file');
      const isJson = wantsJson(values);
      const items = outlineFile(openRepository(values.root, file, warn), file);
      print(isJson ? toJson(items) : outlineAsText(items));
      return 0;
    },
  },
  new: {
    options: ['series', 'date', 'taker', 'dry-run'],
    run(values, operands) {
      if (operands.length > 0) fail(`new takes no ${operands[0] ?? ''}`);
      print(
        newMinutes(openRepository(values.root, '.', warn), { ...values, dryRun: values['dry-run'] === true }),
      );
      return 0;
    },
  },
};

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

function wantsJson({ format = 'text' }: Values): boolean {
  if (format !== 'text' && format !== 'json') fail(`--format is text or json, not ${format}`);
  return format === 'json';
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function warn(text: string): void {
  process.stderr.write(`weekly-minutes: ${text}\n`);
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  const isForPeople = error instanceof CommandFailure || (error instanceof TypeError && 'code' in error);
  if (!isForPeople) throw error;
  warn(error.message);
  process.exitCode = 2;
}
