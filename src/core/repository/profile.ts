import type { Cadence } from './cadence';
import { fillPattern, matchPattern, type Filling, type Pattern, type PatternMatch } from './pattern';
import type { PlainDate } from '../text/date';
import type { DateWords } from '../text/date-words';
import { headDate } from './head-date';
import { parentOf } from './path';
import { memo } from '../text/memo';
import type { RuleSeverities } from './severity';
import type { Vocabulary } from './vocabulary';

/** What a team is in its community; a slot is a part of the meeting without a team, such as a lightning talk. */
export type TeamKind = 'team' | 'sig' | 'wg' | 'slot';

/** A group that reports in weekly minutes. */
export interface Team {
  readonly name: string;
  readonly kind: TeamKind;
  readonly aliases: readonly string[];
  /** The folders of its minutes, newest first, relative to the repository; empty if it keeps none. */
  readonly folders: readonly string[];
  /** The paths of its minutes in each of the folders; `TEAM_FILE` if missing. */
  readonly files?: Pattern;
}

/** A recurring meeting whose minutes are the files of one pattern. */
export interface Series {
  readonly name: string;
  /** The path of its files, relative to the repository. */
  readonly files: Pattern;
  /** The forms of its titles: the first is written, all are read. Empty if its files have no title. */
  readonly titles: readonly Pattern[];
  /** How often it meets; missing if unknown. */
  readonly cadence?: Cadence;
  /** The days on which it does not meet. */
  readonly skip: readonly PlainDate[];
  /** Whether its minutes have a section for each team, as weekly minutes do. */
  readonly hasTeamReports: boolean;
  /** The names of months and weekdays in its files, those that are written first; the built-in ones if missing. */
  readonly dates?: readonly DateWords[];
  /** The sections that its minutes must have; missing if nothing is known of that. */
  readonly sections?: readonly string[];
  /** The path of the file that new minutes begin with; missing if there is none. */
  readonly template?: string;
  /** Whether action items that are not done are carried over into new minutes. */
  readonly carriesOpenActions?: boolean;
  /** How many people must be there for a decision; missing if nothing is known of that. */
  readonly quorum?: number;
  /** Where this is known from: the profile's file, the minutes themselves, or what is built in. */
  readonly source: 'profile' | 'inferred' | 'built-in';
}

/** Somebody who takes part, as a profile names them. */
export interface KnownPerson {
  readonly name?: string;
  /** The handle without `@`. */
  readonly handle?: string;
  readonly aliases: readonly string[];
}

/** What is known of a repository: its series, its teams, and where it is on the web. */
export interface Profile {
  /** The repository's URL without a slash at its end; missing if unknown. */
  readonly repository?: string;
  /** Other URLs of the same repository, such as the one before it was renamed; missing if there are none. */
  readonly otherNames?: readonly string[];
  readonly branch: string;
  /** The code of the language in which new words are written; English if missing. */
  readonly language?: string;
  readonly series: readonly Series[];
  readonly teams: readonly Team[];
  /** The severities that the community has set for rules. */
  readonly rules: RuleSeverities;
  /** The words that its minutes are written with. */
  readonly words: Vocabulary;
  /** Who takes part; missing if the profile says nothing of that. */
  readonly people?: readonly KnownPerson[];
  /** The days on which no series meets, which each series knows too; missing if the profile names none. */
  readonly skip?: readonly PlainDate[];
}

/** A file of a series and its day: that of its name, else the one that its first lines say. */
export interface DatedFile {
  readonly path: string;
  readonly date: PlainDate;
  /** The counter in its name. */
  readonly number?: number;
  /** Which meeting of its day it is about, from 2; missing for the first. */
  readonly part?: number;
}

/** A file of minutes and the series that it belongs to. */
export interface MinutesFile extends DatedFile {
  readonly series: Series;
}

/** The names of files of team minutes, in the team's folder, where nothing else is said. */
export const TEAM_FILE: Pattern = '{YYYYMMDD}.md';

/** Writes the title of a meeting in the first form of its series; undefined if the files of that have no title. */
export function writeTitle(
  { titles: [title], dates }: Pick<Series, 'titles' | 'dates'>,
  meeting: Filling,
): string | undefined {
  return title === undefined ? undefined : fillPattern(title, meeting, dates);
}

/** Finds the first series with team reports, that of weekly minutes; undefined if there is none. */
export function weeklySeries(profile: Profile): Series | undefined {
  return profile.series.find(series => series.hasTeamReports);
}

/** Lists the series of a team's own minutes, one for each of its folders. */
export const teamSeries = memo(({ name, folders, files = TEAM_FILE }: Team): readonly Series[] =>
  folders.map(folder => ({
    name,
    files: `${folder}/${files}`,
    titles: ['{YYYY-MM-DD}'],
    cadence: { days: 7 },
    skip: [],
    hasTeamReports: false,
    source: 'built-in',
  })),
);

/** Lists every series of a repository: those of its profile, then one for each folder of a team. */
export const allSeries = memo(({ series, teams }: Profile): readonly Series[] => {
  const byFiles = new Map<Pattern, Series>();
  // A folder that two teams share belongs to the first.
  for (const candidate of [...series, ...teams.flatMap(teamSeries)])
    if (!byFiles.has(candidate.files)) byFiles.set(candidate.files, candidate);
  return [...byFiles.values()];
});

/**
 * Finds the series and the day of a file by its path in the repository; undefined if its name is not that of minutes, or
 * no day is known. `read` is asked for its text only where the name has no whole date.
 */
export function minutesFileAt(
  profile: Profile,
  path: string,
  read: (path: string) => string | null | undefined = () => undefined,
): MinutesFile | undefined {
  const found = matchAt(profile, path);
  const file = found && datedFile(found.series, path, found.match, read);
  return file && { ...file, series: found.series };
}

/** Finds the series that a path in the repository belongs to by its name; undefined if it is not that of minutes. */
export function seriesAt(profile: Profile, path: string): Series | undefined {
  return matchAt(profile, path)?.series;
}

/** Finds the day of a file of a series, whose name was matched already; undefined if none is known. */
export function datedFile(
  series: Series,
  path: string,
  { date: named, first, number, part }: PatternMatch,
  read: (path: string) => string | null | undefined,
): DatedFile | undefined {
  const date = named ?? headDate(series, read(path) ?? '', first) ?? first;
  return date && { path, date, ...(number !== undefined && { number }), ...(part !== undefined && { part }) };
}

function matchAt(profile: Profile, path: string): { series: Series; match: PatternMatch } | undefined {
  const folder = parentOf(path);
  const { byFolder, others } = seriesByFolder(profile);
  for (const series of [...(byFolder.get(folder) ?? []), ...others]) {
    const match = matchPattern(series.files, path, series.dates);
    if (match) return { series, match };
  }
  return undefined;
}

/** Series whose folders have places in their names are in no one folder. */
const seriesByFolder = memo((profile: Profile) => {
  const byFolder = new Map<string, Series[]>();
  const others: Series[] = [];
  for (const series of allSeries(profile)) {
    const folder = parentOf(series.files);
    const inFolder = folder === folderOf(series) ? (byFolder.get(folder) ?? []) : others;
    if (inFolder !== others) byFolder.set(folder, inFolder);
    inFolder.push(series);
  }
  return { byFolder, others };
});

/** Finds the folder that holds all of a series' files, be it in folders of their own; empty if that is the top folder of the repository. */
export function folderOf({ files }: Series): string {
  const fixed = files.slice(0, (files + '{').indexOf('{'));
  return parentOf(fixed);
}
