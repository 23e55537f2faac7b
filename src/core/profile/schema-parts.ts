import type { Path } from './mistake';
import { PROFILE_SCHEMA } from './schema';

/** A part of the schema, seen by what it may hold. */
interface SchemaPart {
  readonly type: string;
  readonly wrapped?: SchemaPart;
  readonly entries?: Readonly<Record<string, SchemaPart>>;
  readonly item?: SchemaPart;
  readonly value?: SchemaPart;
  readonly options?: readonly (SchemaPart | string)[];
}

const ROOT: SchemaPart = PROFILE_SCHEMA;

/** Lists the keys that an object at a path may have; empty where the schema has no object. */
export function keysAt(path: Path): readonly string[] {
  return alternatives(partAt(path)).flatMap(({ entries = {} }) => Object.keys(entries));
}

/** Lists the words of which the one at a path should be; empty where any text may stand. */
export function wordsAt(path: Path): readonly string[] {
  const { options = [] } = unwrapped(partAt(path)) ?? {};
  return options.filter(option => typeof option === 'string');
}

/** Tells whether an object cannot be without the value at a path. */
export function isRequired(path: Path): boolean {
  const parents = alternatives(partAt(path.slice(0, -1)));
  return parents.some(({ entries }) => entries) && partAt(path)?.type !== 'optional';
}

/** Lists the keys in whose objects a key may stand: "weekday" in "series"; "the profile" is the top. */
export function placesOfKey(key: string): readonly string[] {
  const isIn = (name: string) => keysAt([name, 0]).includes(key) || keysAt([name]).includes(key);
  const inner = keysAt([]).filter(isIn);
  return keysAt([]).includes(key) ? ['the profile itself', ...inner] : inner.map(name => `"${name}"`);
}

function partAt(path: Path): SchemaPart | undefined {
  return path.reduce<SchemaPart | undefined>((part, key) => {
    const [found] = alternatives(part).flatMap(one => childOf(one, key) ?? []);
    return found;
  }, ROOT);
}

function childOf({ entries, item, value }: SchemaPart, key: string | number): SchemaPart | undefined {
  if (typeof key === 'number') return item;
  return entries && Object.hasOwn(entries, key) ? entries[key] : value;
}

function unwrapped(part: SchemaPart | undefined): SchemaPart | undefined {
  return part?.wrapped ? unwrapped(part.wrapped) : part;
}

function alternatives(part: SchemaPart | undefined): readonly SchemaPart[] {
  const inner = unwrapped(part);
  if (!inner) return [];
  return inner.type === 'union'
    ? (inner.options ?? []).filter(one => typeof one !== 'string').flatMap(alternatives)
    : [inner];
}
