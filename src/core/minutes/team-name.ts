import { memo } from '../text/memo';
import { distance } from 'fastest-levenshtein';
import type { Profile, Team } from '../repository/profile';
import { areSwapped } from '../text/typo';

/** The team that a heading names. */
interface NamedTeam {
  readonly team: Team;
  /** Whether the words are exactly one of its names; otherwise they are close to one, such as a typo. */
  readonly isExact: boolean;
  /** Whether the heading is nothing but the name: no reporter in brackets, no topic after a dash. */
  readonly isWhole: boolean;
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
/** Matches `:gear:` and `1.` before a name. */
const ORNAMENTS = /:[\w+-]+:|^\s*\d+[.)]\s/g;
/** Matches a reporter in brackets: "Team Tides (Ada)". */
const ONE_WORD_IN_BRACKETS = /^[^([{]*[([{]\s*@?[\w-]+\s*[)\]}]\s*$/;
/** The number of typos recognised by the length of a name without its kind: short names are too alike to guess. */
const FORGIVEN: readonly (readonly [length: number, typos: number])[] = [
  [12, 2],
  [6, 1],
];
const MOST_FORGIVEN = Math.max(...FORGIVEN.map(([, typos]) => typos));

/** Headings repeat every week; this many are enough to remember. */
const MAX_REMEMBERED = 5_000;

const rememberedNames = memo<Profile, Map<string, NamedTeam | undefined>>(() => new Map());

/**
 * Finds the team that a heading names: by one of its names, else by a name that only one team's is close to.
 * Undefined if there is none.
 */
export function teamNamed(profile: Profile, heading: string): NamedTeam | undefined {
  const known = rememberedNames(profile);
  if (known.size >= MAX_REMEMBERED) known.clear();
  if (!known.has(heading)) known.set(heading, findTeam(profile, heading));
  return known.get(heading);
}

function findTeam(profile: Profile, heading: string): NamedTeam | undefined {
  const names = namesOf(profile);
  const forms = formsOf(heading);
  for (const [index, form] of forms.entries()) {
    const team = names.get(form);
    if (team) return { team, isExact: true, isWhole: index === 0 || ONE_WORD_IN_BRACKETS.test(heading) };
  }
  for (const [index, form] of forms.entries()) {
    const team = nearestTeam(names, form);
    if (team) return { team, isExact: false, isWhole: index === 0 };
  }
  return undefined;
}

/** Tells whether a heading looks like a team's name, known or not: "SIG Tides", "Harbour WG". */
export function looksLikeTeam(heading: string): boolean {
  const name = normalise(heading);
  return KIND_BEFORE.test(name) || KIND_AFTER.test(name);
}

/** Finds all teams that a heading names, as in "Team A & Team B". */
export function teamsMentioned(profile: Profile, heading: string): ReadonlySet<Team> {
  const words = ` ${normalise(heading)} `;
  return new Set(
    [...namesOf(profile)].filter(([name]) => words.includes(` ${name} `)).map(([, team]) => team),
  );
}

/** Strips a heading down to the team's name: "Team Crane (Ada) – new hoist" gives "Team Crane". */
export function bareName(heading: string): string {
  const bare = heading.replace(ORNAMENTS, ' ').replace(/[([{][^)\]}]*(?:[)\]}]|$)/g, ' ');
  return (bare.split(/\s[-–—]+\s|:\s|,\s|\s@/)[0] ?? bare).trim();
}

/** In reverse order, so that the first of two teams with the same name keeps it. */
const namesOf = memo(
  ({ teams }: Profile): ReadonlyMap<string, Team> =>
    new Map(teams.flatMap(team => spellingsOf(team).map(name => [name, team] as const)).reverse()),
);

/** Lists the spellings of a team's names: the working group "Tides" is also "Tides WG"; a slot has only its name. */
function spellingsOf(team: Team): readonly string[] {
  const names = [team.name, ...team.aliases].map(normalise);
  const named = names.filter(name => team.kind !== 'slot' && !KIND_BEFORE.test(name));
  return [...names, ...named.map(name => `${team.kind} ${name}`)];
}

/** Shortens a heading step by step: whole, without brackets, down to the bare name. */
function formsOf(heading: string): readonly string[] {
  const plain = heading.replace(ORNAMENTS, ' ');
  const bare = plain.replace(/[([{][^)\]}]*[)\]}]/g, ' ');
  return [...new Set([plain, bare, bareName(heading)].map(normalise))].filter(form => form.length > 0);
}

/** Normalises a name: case, accents, punctuation, British or American spelling, "X SIG" or "SIG X". */
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
  const near = new Set<Team>();
  for (const [name, team] of names) if (isTypoOf(form, name)) near.add(team);
  return near.size === 1 ? [...near][0] : undefined;
}

function isTypoOf(written: string, name: string): boolean {
  if (Math.abs(written.length - name.length) > MOST_FORGIVEN) return false;
  const bare = name.replace(KIND_BEFORE, '$2');
  const forgiven = FORGIVEN.find(([length]) => bare.length >= length)?.[1] ?? 0;
  if (forgiven === 0 || Math.abs(written.length - name.length) > forgiven) return false;
  // A typo may hide the ending that tells British from American spelling.
  const [a, b] = [written, name].map(words => words.replaceAll('z', 's'));
  return a !== undefined && b !== undefined && (distance(a, b) <= forgiven || areSwapped(a, b));
}
