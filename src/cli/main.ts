import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { QuestionFailure } from '../host/question';
import type { Option } from './command';
import { COMMANDS } from './commands';
import { CommandFailure, fail } from './failure';
import { print, warn } from './output';
import { ALONE, usage } from './usage';

/** Options may precede the command, so those of all commands are parsed, and checked against the command later. */
const OPTIONS = Object.fromEntries(
  [ALONE, ...COMMANDS.map(({ options }) => options)]
    .flatMap(options => Object.entries<Option>(options))
    .map(([name, { value, isRepeatable = false }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: isRepeatable },
    ]),
);

function run(args: readonly string[]): number | Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [name, ...operands] = positionals;
  if (values.version || values.help || name === undefined) {
    print(values.version ? `${version}\n` : `Weekly Minutes ${version}\n\n${usage()}`);
    return 0;
  }
  const command = COMMANDS.find(one => one.name === name);
  if (!command) return fail(`there is no command "${name}"; see --help`);
  for (const option of Object.keys(values))
    if (!Object.hasOwn(command.options, option)) fail(`${name} has no option --${option}`);
  return command.run(values as Parameters<typeof command.run>[0], operands);
}

// A reader such as `head` may close the pipe early; that is not an error.
process.stdout.on('error', () => process.exit());

async function main(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    const isForPeople =
      error instanceof CommandFailure ||
      error instanceof QuestionFailure ||
      (error instanceof TypeError && 'code' in error);
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    warn(isForPeople ? message : (stack ?? message));
    process.exitCode = 2;
  }
  // Ends once all is written; what the engine still compiles in the background would only delay that.
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}

void main();
