import { parse, type ParseError } from 'jsonc-parser';
import { WEEKDAYS } from './date';
import { message, type Message } from './message';
import type { Profile, Series, Team, TeamKind } from './profile';

/** The name of a repository's own profile, at its top. */
export const PROFILE_FILE = '.minutes.jsonc';

/** A profile as read from its file, and what in the file could not be used. */
export interface ReadProfile {
  readonly profile: Profile;
  readonly complaints: readonly Message[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads a `.minutes.jsonc`: what is wrong in it is left out and named, the rest is used; an unreadable file gives `fallback`. */
export function readProfile(text: string, fallback: Profile): ReadProfile {
  const errors: ParseError[] = [];
  const root: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || !isFields(root))
    return {
      profile: fallback,
      complaints: [message('{0} is not valid JSON; it is not used.', PROFILE_FILE)],
    };
  const complaints: Message[] = [];
  const repository = webAddress(root.repository);
  if (root.repository !== undefined && !repository) complaints.push(unusable('repository'));
  const profile: Profile = {
    ...(repository && { repository }),
    branch: wordsIn(root.branch) ?? 'main',
    series: entries(root, 'series', seriesOf, complaints),
    teams: entries(root, 'teams', teamOf, complaints),
  };
  return { profile, complaints };
}

function entries<T>(
  root: Fields,
  key: string,
  read: (fields: Fields) => T | undefined,
  complaints: Message[],
): T[] {
  const value = root[key] ?? [];
  if (!Array.isArray(value)) complaints.push(unusable(key));
  return (Array.isArray(value) ? (value as unknown[]) : []).flatMap((entry, index) => {
    const result = isFields(entry) ? read(entry) : undefined;
    if (!result) complaints.push(unusable(`${key}[${String(index)}]`));
    return result ? [result] : [];
  });
}

function seriesOf(fields: Fields): Series | undefined {
  const files = repositoryPath(fields.files);
  if (!files || !/YYYY.*MM.*DD/.test(files)) return undefined;
  const weekday = WEEKDAYS.findIndex(name => name.toLowerCase() === wordsIn(fields.weekday)?.toLowerCase());
  const interval = fields.interval;
  return {
    name: wordsIn(fields.name) ?? files,
    files,
    title: wordsIn(fields.title) ?? '{YYYY-MM-DD}',
    ...(weekday >= 0 && { weekday }),
    interval: typeof interval === 'number' && Number.isInteger(interval) && interval > 0 ? interval : 7,
    hasTeamReports: fields.teamReports === true,
  };
}

function teamOf(fields: Fields): Team | undefined {
  const name = wordsIn(fields.name);
  const kinds: readonly TeamKind[] = ['team', 'sig', 'wg', 'slot'];
  const kind = fields.kind === undefined ? 'team' : kinds.find(known => known === fields.kind);
  if (!name || !kind) return undefined;
  const folders = texts(fields.folders).flatMap(folder => repositoryPath(folder) ?? []);
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

/** A path inside the repository, without slashes at its ends; a way out of the repository is no path. */
function repositoryPath(value: unknown): string | undefined {
  const path = wordsIn(value)?.replace(/^\/+|\/+$/g, '');
  return path && !path.split(/[/\\]/).includes('..') ? path : undefined;
}

function webAddress(value: unknown): string | undefined {
  const address = wordsIn(value)
    ?.replace(/\/+$/, '')
    .replace(/\.git$/, '');
  return address && /^https?:\/\/[^/\s]+\/\S+$/.test(address) ? address : undefined;
}
