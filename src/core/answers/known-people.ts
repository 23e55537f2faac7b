import type { Attendee } from '../people/attendance';
import { handleKey } from '../people/handles';
import type { KnownPerson, Profile } from '../repository/profile';

/** Somebody as minutes name them, by a name, a handle, or both. */
export type NamedPerson = Pick<Attendee, 'name' | 'handle'>;

/** Who is who in a community: the names and handles of one person, joined where minutes or the profile write them together. */
export interface KnownPeople {
  /** The one name of a person, the most usual: a name, else the handle with `@`. */
  readonly nameOf: (person: NamedPerson) => string;
  /** Tells whether two are the same person. */
  readonly isSame: (a: NamedPerson, b: NamedPerson) => boolean;
  /** Tells whether anybody is known by a name, or by a first name. */
  readonly hasName: (name: string) => boolean;
  /** Whether nobody is known at all. */
  readonly isEmpty: boolean;
}

/** A person, and how often each name is written. */
interface Identity {
  readonly names: Map<string, number>;
  handle?: string;
}

/** Learns who is who from attendance lists and from the people in the profile. */
export function knownPeople(attendees: readonly NamedPerson[], { people = [] }: Profile): KnownPeople {
  const byHandle = new Map<string, Identity>();
  const byName = new Map<string, Identity>();
  const firstNames = new Set<string>();
  const learn = ({ name, handle }: NamedPerson) => {
    const known = (handle !== undefined ? byHandle.get(handleKey(handle)) : undefined) ?? byName.get(nameKey(name ?? ''));
    const identity: Identity = known ?? { names: new Map() };
    if (handle !== undefined) {
      identity.handle ??= handle;
      byHandle.set(handleKey(handle), identity);
    }
    if (name === undefined) return;
    identity.names.set(name, (identity.names.get(name) ?? 0) + 1);
    byName.set(nameKey(name), byName.get(nameKey(name)) ?? identity);
    firstNames.add(nameKey(name.split(' ')[0] ?? ''));
  };
  for (const person of people) learnFromProfile(person, learn);
  // Where both are written, one is known by the other.
  for (const person of attendees) if (person.name !== undefined && person.handle !== undefined) learn(person);
  for (const person of attendees) if (person.name === undefined || person.handle === undefined) learn(person);
  const identityOf = ({ name, handle }: NamedPerson) =>
    (handle !== undefined ? byHandle.get(handleKey(handle)) : undefined) ?? (name === undefined ? undefined : (byName.get(nameKey(name)) ?? byHandle.get(handleKey(name.replace(/^@/, '')))));
  const nameOf = (person: NamedPerson) => {
    const { names, handle = person.handle } = identityOf(person) ?? { names: new Map<string, number>() };
    const [usual] = [...names].sort(([, a], [, b]) => b - a)[0] ?? [];
    return usual ?? person.name ?? (handle === undefined ? '' : `@${handle}`);
  };
  return {
    nameOf,
    isSame(a, b) {
      const [first, second] = [identityOf(a), identityOf(b)];
      return first && second ? first === second : nameOf(a).toLowerCase() === nameOf(b).toLowerCase();
    },
    hasName: name => byName.has(nameKey(name)) || firstNames.has(nameKey(name)) || byHandle.has(handleKey(name)),
    isEmpty: byName.size === 0 && byHandle.size === 0,
  };
} // prettier-ignore

function learnFromProfile(
  { name, handle, aliases }: KnownPerson,
  learn: (person: NamedPerson) => void,
): void {
  const own = { ...(name !== undefined && { name }), ...(handle !== undefined && { handle }) };
  if (name !== undefined || handle !== undefined) learn(own);
  for (const alias of aliases)
    learn(alias.startsWith('@') ? { ...own, handle: alias.slice(1) } : { ...own, name: alias });
}

/** Case, accents and dots do not matter in a name. */
function nameKey(name: string): string {
  return name.normalize('NFKD').replace(/[\p{M}.]/gu, '').toLowerCase().trim();
} // prettier-ignore
