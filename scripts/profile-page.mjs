// The JSON schema of `.minutes.jsonc`, and the tables of its keys in `docs/profile.md`, both from the schema in the source.

/** Where the schema is, in the repository and in the extension. */
export const SCHEMA_FILE = 'schemas/profile.schema.json';
/** The same for VS Code, which completes and explains with it; what is wrong, the extension says. */
export const EDITOR_SCHEMA_FILE = 'schemas/profile.editor.schema.json';
/** The page that explains the profile. */
export const PROFILE_PAGE = 'docs/profile.md';

/** Completes the JSON schema with the rules, of which the profile's own part of the source knows nothing. */
export function completeSchema(schema, rules, severities) {
  const rule = ({ severity, summary }) => ({
    type: 'string',
    enum: severities,
    default: severity,
    description: summary,
  });
  const { $schema, ...rest } = schema;
  return tidy({
    $schema,
    title: 'Profile of Weekly Minutes',
    description: 'What Weekly Minutes should know of the minutes in this repository.',
    // Words of VS Code for what JSON with comments is.
    allowComments: true,
    allowTrailingCommas: true,
    ...rest,
    properties: {
      ...rest.properties,
      rules: {
        type: 'object',
        description: rest.properties.rules.description,
        properties: Object.fromEntries(rules.map(one => [one.id, rule(one)])),
        additionalProperties: false,
      },
    },
  });
}

/** Leaves out empty lists, which say nothing. */
function tidy(value) {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const isEmpty = part => Array.isArray(part) && part.length === 0;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (isEmpty(part) ? [] : [[key, tidy(part)]])),
  );
}

/** What a JSON schema tells of a value without demanding anything of it. */
const TOLD = [
  '$schema',
  'title',
  'description',
  'default',
  'examples',
  'allowComments',
  'allowTrailingCommas',
];

/** Keeps what completes and explains of a JSON schema, and nothing that a value could break. */
export function withoutDemands(schema) {
  const { properties, items, anyOf, type } = schema;
  const offered = schema.enum ?? (type === 'boolean' ? [true, false] : undefined);
  const each = parts => Object.entries(parts).map(([key, part]) => [key, withoutDemands(part)]);
  return {
    ...Object.fromEntries(TOLD.flatMap(key => (key in schema ? [[key, schema[key]]] : []))),
    ...(properties && { properties: Object.fromEntries(each(properties)) }),
    ...(items && { items: withoutDemands(items) }),
    ...(anyOf && { anyOf: anyOf.map(withoutDemands) }),
    ...(offered && { examples: offered }),
  };
}

/** The tables of keys: those at the top, then those in each object. */
export function keyTables(schema) {
  const { properties } = schema;
  const parts = [
    ['At the top', properties],
    ['In each entry of `series`', properties.series.items.properties],
    ['In each entry of `teams`', properties.teams.items.properties],
    ['In an entry of `people`', properties.people.items.anyOf.find(one => one.properties).properties],
    ['In `words`', properties.words.properties],
    ['In `sections` of `words`', properties.words.properties.sections.properties],
    ['In `placeholders` of `words`', properties.words.properties.placeholders.properties],
  ];
  return parts.map(([title, keys]) => `### ${title}\n\n${table(keys)}`).join('\n\n');
}

function table(keys) {
  const rows = Object.entries(keys).map(
    ([key, schema]) => `| \`${key}\` | ${kindOf(schema)} | ${escaped(schema.description)} |`,
  );
  return ['| key | value | what it says |', '| --- | --- | --- |', ...rows].join('\n');
}

function kindOf(schema) {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(kindOf))].join(' or ');
  if (schema.enum) return schema.enum.map(word => `\`"${word}"\``).join(', ');
  if (schema.type === 'array') return schema.items.type === 'string' ? 'list of texts' : 'list';
  const names = { string: 'text', integer: 'number', number: 'number', boolean: '`true` or `false`' };
  return names[schema.type] ?? 'object';
}

function escaped(text) {
  return text
    .replaceAll('|', '\\|')
    .replace(/\{[^}]+\}/g, '`$&`')
    .replaceAll('`/`', '/');
}
