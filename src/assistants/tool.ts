/** What an argument of a tool may be, in the words of JSON schema. */
export interface ArgumentSchema {
  readonly type: 'string' | 'integer' | 'boolean';
  readonly description: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The schema of a tool's arguments. */
export interface InputSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, ArgumentSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

/** The values of arguments that fit their schema. */
export type Arguments = Readonly<Record<string, string | number | boolean | undefined>>;

/** What a call of a tool gives: its content, or in words what was wrong with the call. */
export type ToolResult =
  { readonly content: Readonly<Record<string, unknown>> } | { readonly problem: string };

/** A question that an assistant can ask; all but `call` is told to it. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: InputSchema;
  readonly outputSchema: Readonly<Record<string, unknown>>;
  readonly annotations: {
    readonly readOnlyHint: true;
    readonly idempotentHint: true;
    readonly openWorldHint: false;
  };
  readonly call: (given: unknown) => ToolResult;
}

/** Longer texts are no names and no questions; in characters. */
const LONGEST_ARGUMENT = 1_000;

/** Finds what is wrong with arguments, in words for the assistant that gave them; undefined if nothing is. */
export function argumentProblem({ properties, required = [] }: InputSchema, given: unknown): string | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return 'the arguments must be an object';
  const values = given as Readonly<Record<string, unknown>>;
  const known = Object.keys(properties);
  const unknown = Object.keys(values).find(name => !known.includes(name));
  if (unknown !== undefined) return `there is no argument ${JSON.stringify(unknown.slice(0, 100))}; there are ${known.join(', ')}`;
  const missing = required.find(name => values[name] === undefined);
  if (missing !== undefined) return `the argument ${missing} is missing`;
  for (const [name, schema] of Object.entries(properties)) {
    const value = values[name];
    if (value !== undefined && !fits(schema, value)) return `the argument ${name} must be ${wordsOf(schema)}`;
  }
  return undefined;
} // prettier-ignore

function fits({ type, minimum = -Infinity, maximum = Infinity }: ArgumentSchema, value: unknown): boolean {
  if (type === 'integer')
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= minimum && value <= maximum;
  return typeof value === type && (typeof value !== 'string' || value.length <= LONGEST_ARGUMENT);
}

function wordsOf({ type, minimum, maximum }: ArgumentSchema): string {
  if (type === 'boolean') return 'true or false';
  if (type === 'string') return `a text of at most ${String(LONGEST_ARGUMENT)} characters`;
  const most = maximum === undefined ? '' : ` to ${String(maximum)}`;
  return `a whole number${minimum === undefined ? '' : ` from ${String(minimum)}${most}`}`;
}
