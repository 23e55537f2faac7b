import { distance } from 'fastest-levenshtein';
import type { Profile, Team } from './profile';

/** A team found by the words of a heading. */
export interface NamedTeam {
  readonly team: Team;
  /** Whether the words are one of its names; otherwise they are a near miss of one, such as a typo. */
  readonly isExact: boolean;
}

const KINDS = new Map([
  ['team', 'team'],
  ['sig', 'sig'],
  ['wg', 'wg'],
  ['special interest group', 'sig'],
  ['working group', 'wg'],
]);
const KIND_WORDS = [...KINDS.keys()].join('|');
const KIND_BEFORE = new RegExp(`^(${KIND_WORDS}) (.+)$`);
const KIND_AFTER = new RegExp(`^(.+) (${KIND_WORDS})$`);
/** Short names are too alike to guess: "Team Ops" is no typo of "Team Opal". */
const LETTERS_PER_TYPO = 8;

const namesOfProfile = new WeakMap<Profile, ReadonlyMap<string, Team>>();

/** Finds the team that a heading names: by one of its names, then by a name that only one team's is close to. */
export function teamNamed(profile: Profile, heading: string): NamedTeam | undefined {
  const names = namesOf(profile);
  const forms = formsOf(heading);
  for (const form of forms) {
    const team = names.get(form);
    if (team) return { team, isExact: true };
  }
  for (const form of forms) {
    const team = nearestTeam(names, form);
    if (team) return { team, isExact: false };
  }
  return undefined;
}

/** Tells whether the words of a heading look like a team's name, known or not: "SIG Tides", "Harbour WG". */
export function looksLikeTeam(heading: string): boolean {
  const name = normalise(heading);
  return KIND_BEFORE.test(name) || KIND_AFTER.test(name);
}

/** Gives all teams that a heading names, as in "Team A & Team B"; empty when it names none. */
export function teamsMentioned(profile: Profile, heading: string): ReadonlySet<Team> {
  const words = ` ${normalise(heading)} `;
  return new Set(
    [...namesOf(profile)].filter(([name]) => words.includes(` ${name} `)).map(([, team]) => team),
  );
}

function namesOf(profile: Profile): ReadonlyMap<string, Team> {
  let names = namesOfProfile.get(profile);
  if (!names) {
    // Read from the end, so that the first team of two with the same name keeps it.
    names = new Map(
      profile.teams.flatMap(team => spellingsOf(team).map(name => [name, team] as const)).reverse(),
    );
    namesOfProfile.set(profile, names);
  }
  return names;
}

/** A working group "Tides" is also "Tides WG"; a slot is nothing but its name. */
function spellingsOf(team: Team): readonly string[] {
  const names = [team.name, ...team.aliases].map(normalise);
  const named = names.filter(name => team.kind !== 'slot' && !KIND_BEFORE.test(name));
  return [...names, ...named.map(name => `${team.kind} ${name}`)];
}

/** The words in ever shorter forms: whole, without brackets, without what follows a dash or a colon. */
function formsOf(heading: string): readonly string[] {
  const bare = heading.replace(/[([{][^)\]}]*[)\]}]/g, ' ');
  const head = bare.split(/\s[-–—]+\s|:\s|\s--/)[0] ?? bare;
  return [...new Set([heading, bare, head].map(normalise))].filter(form => form.length > 0);
}

/** One spelling for all that mean the same: case, accents, punctuation, British or American, "X SIG" or "SIG X". */
function normalise(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\band\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/([a-z])is(ation|ations|e|ed|ing)\b/g, '$1iz$2')
    .trim();
  const after = KIND_AFTER.exec(words);
  const [, kind, rest] = KIND_BEFORE.exec(words) ?? (after ? [words, after[2], after[1]] : []);
  return kind && rest ? `${KINDS.get(kind) ?? kind} ${rest}` : words;
}

function nearestTeam(names: ReadonlyMap<string, Team>, form: string): Team | undefined {
  const allowed = Math.min(2, Math.floor(form.length / LETTERS_PER_TYPO));
  const near = new Set<Team>();
  for (const [name, team] of names)
    if (Math.abs(name.length - form.length) <= allowed && distance(name, form) <= allowed) near.add(team);
  return near.size === 1 ? [...near][0] : undefined;
}
