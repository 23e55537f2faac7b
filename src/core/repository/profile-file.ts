import { parse, type ParseError } from 'jsonc-parser';
import { WEEKDAYS } from '../text/date';
import { ENGLISH } from './english';
import { message, type Message } from '../text/message';
import { namesFiles } from './pattern';
import type { Profile, Series, Team, TeamKind } from './profile';
import { readSeverities } from './severity';

/** The name of a repository's own profile, in its top folder. */
export const PROFILE_FILE = '.minutes.jsonc';

/** A profile as read from its file, with warnings about what in the file could not be used. */
interface ReadProfile {
  readonly profile: Profile;
  readonly warnings: readonly Message[];
  /** Whether the file names the branch. */
  readonly hasBranch: boolean;
  /** Whether the file could be read at all. */
  readonly isReadable: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** The branch that links lead to if nothing says otherwise. */
const DEFAULT_BRANCH = 'main';

/** A profile this large is not one; the parser's depth grows with it. */
const MAX_LENGTH = 2_000_000;
/** The profile of a repository whose file cannot be read: knowing nothing, so that nothing is reported or written. */
const UNKNOWN: Profile = { branch: DEFAULT_BRANCH, series: [], teams: [], rules: {}, words: ENGLISH };

/**
 * Reads a `.minutes.jsonc`: what is wrong in it is left out and named in a warning, the rest is used; an unreadable
 * file gives an empty profile.
 */
export function readProfile(text: string): ReadProfile {
  const errors: ParseError[] = [];
  const root = parsed(text, errors);
  if (errors.length > 0 || !isFields(root))
    return {
      profile: UNKNOWN,
      warnings: [
        message('{0} cannot be read as JSON with comments. Nothing is known of these minutes.', PROFILE_FILE),
      ],
      hasBranch: false,
      isReadable: false,
    };
  const warnings: Message[] = [];
  const repository = webAddress(root.repository);
  if (root.repository !== undefined && !repository) warnings.push(unusable('repository'));
  const profile: Profile = {
    ...(repository && { repository }),
    branch: wordsIn(root.branch) ?? DEFAULT_BRANCH,
    series: entries(root, 'series', seriesOf, warnings),
    teams: entries(root, 'teams', teamOf, warnings),
    rules: readSeverities(root.rules),
    words: ENGLISH,
  };
  const wishes = isFields(root.rules) ? Object.keys(root.rules) : [];
  for (const rule of wishes) if (!(rule in profile.rules)) warnings.push(unusable(`rules.${rule}`));
  return { profile, warnings, hasBranch: wordsIn(root.branch) !== undefined, isReadable: true };
}

function parsed(text: string, errors: ParseError[]): unknown {
  try {
    return text.length > MAX_LENGTH
      ? undefined
      : (parse(text, errors, { allowTrailingComma: true }) as unknown);
  } catch {
    // It is nested so deeply that the parser ran out of stack.
    return undefined;
  }
}

function entries<T>(
  root: Fields,
  key: string,
  read: (fields: Fields) => T | undefined,
  warnings: Message[],
): T[] {
  const value = root[key] ?? [];
  if (!Array.isArray(value)) warnings.push(unusable(key));
  return (Array.isArray(value) ? (value as unknown[]) : []).flatMap((entry, index) => {
    const result = isFields(entry) ? read(entry) : undefined;
    if (!result) warnings.push(unusable(`${key}[${String(index)}]`));
    return result ? [result] : [];
  });
}

function seriesOf(fields: Fields): Series | undefined {
  const files = repositoryPath(fields.files);
  if (!files || !namesFiles(files)) return undefined;
  const weekday = WEEKDAYS.findIndex(name => name.toLowerCase() === wordsIn(fields.weekday)?.toLowerCase());
  const interval = fields.interval;
  return {
    name: wordsIn(fields.name) ?? files,
    files,
    titles: [wordsIn(fields.title) ?? '{YYYY-MM-DD}'],
    cadence: {
      days: typeof interval === 'number' && Number.isInteger(interval) && interval > 0 ? interval : 7,
      ...(weekday >= 0 && { weekday }),
    },
    skip: [],
    hasTeamReports: fields.teamReports === true,
    source: 'profile',
  };
}

function teamOf(fields: Fields): Team | undefined {
  const name = wordsIn(fields.name);
  const kinds: readonly TeamKind[] = ['team', 'sig', 'wg', 'slot'];
  const kind = fields.kind === undefined ? 'team' : kinds.find(known => known === fields.kind);
  if (!name || !kind) return undefined;
  const folders = texts(fields.folders).flatMap(folder =>
    /[{}]/.test(folder) ? [] : (repositoryPath(folder) ?? []),
  );
  return { name, kind, aliases: texts(fields.aliases), folders };
}

function unusable(where: string): Message {
  return message('"{0}" in {1} cannot be used and is left out.', where, PROFILE_FILE);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wordsIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.flatMap(item => wordsIn(item) ?? []) : [];
}

/** Normalises a path inside the repository, without slashes at its ends; undefined for a path that leads out of it or into git's data. */
function repositoryPath(value: unknown): string | undefined {
  const path = wordsIn(value)
    ?.replace(/^\/+|\/+$/g, '')
    .normalize();
  // Braces are checked as if they were removed, because filling in a date removes them.
  const isInside = path
    ?.replace(/[{}]/g, '')
    .split('/')
    .every(part => !/\.\.|^\.?$|^\.git$|[\\\0:\p{Surrogate}]/iu.test(part));
  return isInside ? path : undefined;
}

function webAddress(value: unknown): string | undefined {
  const address = wordsIn(value)
    ?.replace(/\/+$/, '')
    .replace(/\.git$/, '');
  return address && /^https?:\/\/[^/\s]+\/\S+$/.test(address) ? address : undefined;
}
