import { ROOT, type Options } from './command';
import { COMMANDS } from './commands';

/** The options that stand for themselves, without a command. */
export const ALONE = {
  help: { summary: 'prints this' },
  version: { summary: 'prints the version' },
} as const satisfies Options;

const WIDTH = 24;

/** Writes how each command is called, from its operands and options. */
export function usage(): string {
  const commands = COMMANDS.map(({ name, operands, summary, options }) => {
    const call = ['weekly-minutes', name, operands, '[OPTION...]'].filter(Boolean).join(' ');
    const own = Object.entries(options).filter(([option]) => !(option in ROOT));
    return `${call}\n  ${summary}\n${rows(Object.fromEntries(own))}`;
  });
  return `${commands.join('\n')}
Every command
${rows(ROOT)}
weekly-minutes --help | --version

Exit code: 0 nothing to report, 1 problems, 2 could not run or not everywhere.
`;
}

function rows(options: Options): string {
  return Object.entries(options)
    .map(([name, { value, summary }]) => {
      const written = `  --${name}${value === undefined ? '' : ` ${value}`}`;
      return `${written.padEnd(WIDTH)}  ${summary}\n`;
    })
    .join('');
}
