import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'jsonc-parser';
import schema from '../../../schemas/profile.schema.json';
import { readProfile } from '../../../src/core/profile/profile-file';
import { BUILT_IN_WORDS } from '../../../src/core/repository/merge-words';

const exampleIn = (page: string) => /```jsonc\n([^]*?)```/.exec(readFileSync(page, 'utf8'))?.[1] ?? '';
const weekly = { skip: [], source: 'profile' } as const;

describe('the examples of profiles', () => {
  it('in the README is read without a mistake, and as ever', () => {
    const { profile, mistakes } = readProfile(exampleIn('README.md'));
    deepEqual(mistakes, []);
    deepEqual(profile, {
      repository: 'https://github.com/little-harbours/minutes',
      branch: 'main',
      series: [
        {
          ...weekly,
          name: 'Harbour Weekly',
          files: 'community-call/{YYYYMMDD}.md',
          titles: ['Harbour Weekly {YYYY-MM-DD}'],
          cadence: { days: 7, weekday: 3 },
          hasTeamReports: true,
        },
      ],
      teams: [
        { name: 'Team Tide', kind: 'team', aliases: [], folders: ['tide'] },
        { name: 'SIG Docs', kind: 'sig', aliases: ['Documentation'], folders: ['sig-docs'] },
      ],
      rules: {},
      words: BUILT_IN_WORDS,
    });
  });

  it('on the page about profiles is read without a mistake', () => {
    const { profile, mistakes } = readProfile(exampleIn('docs/profile.md'));
    deepEqual(mistakes, []);
    deepEqual(
      profile.series.map(({ cadence }) => cadence),
      [
        { weekday: 2, weeksOfMonth: [1] },
        { turns: [2, 4], days: 7 },
      ],
    );
    deepEqual(profile.teams[1], {
      name: 'SIG Docs',
      kind: 'sig',
      aliases: ['Documentation'],
      folders: ['docs'],
      files: '{YYYY}/{YYYY-MM-DD}.md',
    });
  });
});

describe('the JSON schema of a profile', () => {
  interface Part {
    readonly description?: string;
    readonly properties?: Readonly<Record<string, Part>>;
    readonly items?: Part;
    readonly anyOf?: readonly Part[];
  }
  const keysIn = (part: Part): readonly (readonly [string, Part])[] => [
    ...Object.entries(part.properties ?? {}).flatMap(([key, inner]) => [[key, inner] as const, ...keysIn(inner)]),
    ...[...(part.items ? [part.items] : []), ...(part.anyOf ?? [])].flatMap(inner => keysIn(inner)),
  ]; // prettier-ignore

  it('says of each key what it is for', () => {
    const keys = keysIn(schema as Part);
    ok(keys.length > 70);
    for (const [key, { description }] of keys) ok(description, key);
  });

  for (const [name, text] of [
    ['the example in the README', exampleIn('README.md')],
    ['the example on the page about profiles', exampleIn('docs/profile.md')],
    ['a profile with every key', readFileSync('test/profile/every-key.jsonc', 'utf8')],
  ] as const)
    it(`accepts ${name}`, () => {
      const validate = new Ajv({ strict: false }).compile(schema);
      validate(parse(text, [], { allowTrailingComma: true }));
      deepEqual(validate.errors, null);
    });

  it('refuses a key that there is not', () =>
    equal(new Ajv({ strict: false }).compile(schema)({ colour: 'blue' }), false));

  it('allows comments and trailing commas, as VS Code asks it', () =>
    deepEqual([schema.allowComments, schema.allowTrailingCommas], [true, true]));

  it('stands key by key on the page about profiles', () => {
    const page = readFileSync('docs/profile.md', 'utf8');
    const { rules, ...others } = schema.properties;
    ok(rules.properties['link-dead']);
    for (const [key] of keysIn({ properties: others } as Part)) ok(page.includes(`| \`${key}\``), key);
    equal(page.includes('undefined'), false);
  });
});
