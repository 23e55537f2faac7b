/** An option of a command. */
export interface Option {
  /** What stands for its value in the help, such as `DIR`; missing when it takes none. */
  readonly value?: string;
  readonly isRepeatable?: boolean;
  /** What it does, in one line. */
  readonly summary: string;
}

/** Options by their names, without the dashes. */
export type Options = Readonly<Record<string, Option>>;

/** The values that options were given; an option that was not given is missing. */
export type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K] extends { readonly isRepeatable: true }
    ? readonly string[]
    : O[K] extends { readonly value: string }
      ? string
      : boolean;
};

/** A command of the command line. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  /** What follows its name in the help, such as `FILE`; empty when nothing does. */
  readonly operands: string;
  /** What it does, in one sentence. */
  readonly summary: string;
  readonly options: O;
  /** Runs it and returns the exit code, later where it waits for input. */
  run(values: Values<O>, operands: readonly string[]): number | Promise<number>;
}

/** The option that every command has. */
export const ROOT = {
  root: {
    value: 'DIR',
    summary: 'the repository; else the nearest folder upwards with .minutes.jsonc or .git, else this one',
  },
} as const satisfies Options;

/** Makes a command whose `run` knows the types of its options. */
export function command<const O extends Options>(definition: Command<O>): Command {
  return definition;
}

/** The options of all commands that ask many files. */
export const QUESTION = {
  series: { value: 'NAME', summary: 'only the minutes of this series' },
  team: { value: 'NAME', summary: 'only what stands in the minutes or the sections of this team' },
  since: { value: 'DAY', summary: 'only minutes of this day, YYYY-MM-DD, or later' },
  until: { value: 'DAY', summary: 'only minutes of this day, YYYY-MM-DD, or earlier' },
  format: {
    value: 'FORMAT',
    summary: 'text, json or md, a register that can be committed; text when missing',
  },
  ...ROOT,
} as const satisfies Options;
