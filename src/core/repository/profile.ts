import { matchPattern, type Pattern } from './pattern';
import type { PlainDate } from '../text/date';
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
}

/** A recurring meeting whose minutes are dated files in one folder. */
export interface Series {
  readonly name: string;
  /** The path of its files, relative to the repository. */
  readonly files: Pattern;
  readonly title: Pattern;
  /** The weekday on which it meets, from Sunday as 0; missing if unknown. */
  readonly weekday?: number;
  /** The number of days from one meeting to the next. */
  readonly interval: number;
  /** Whether its minutes have a section for each team, as weekly minutes do. */
  readonly hasTeamReports: boolean;
}

/** What is known of a repository: its series, its teams, and where it is on the web. */
export interface Profile {
  /** The repository's URL without a slash at its end; missing if unknown. */
  readonly repository?: string;
  /** Other URLs of the same repository, such as the one before it was renamed; missing if there are none. */
  readonly otherNames?: readonly string[];
  readonly branch: string;
  readonly series: readonly Series[];
  readonly teams: readonly Team[];
  /** The severities that the community has set for rules. */
  readonly rules: RuleSeverities;
  /** The words that its minutes are written with. */
  readonly words: Vocabulary;
}

/** A file of minutes: its path, the series that it belongs to and the day in its name. */
export interface MinutesFile {
  readonly path: string;
  readonly series: Series;
  readonly date: PlainDate;
}

/** The names of files of team minutes, in the team's folder. */
export const TEAM_FILE: Pattern = '{YYYYMMDD}.md';

/** Finds the first series with team reports, that of weekly minutes; undefined if there is none. */
export function weeklySeries(profile: Profile): Series | undefined {
  return profile.series.find(series => series.hasTeamReports);
}

/** Lists the series of a team's own minutes, one for each of its folders. */
export const teamSeries = memo(({ name, folders }: Team): readonly Series[] =>
  folders.map(folder => ({
    name,
    files: `${folder}/${TEAM_FILE}`,
    title: '{YYYY-MM-DD}',
    interval: 7,
    hasTeamReports: false,
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

/** Finds the series and the day of a file by its path in the repository; undefined if its name is not that of minutes. */
export function minutesFileAt(profile: Profile, path: string): MinutesFile | undefined {
  for (const series of seriesByFolder(profile).get(path.slice(0, Math.max(0, path.lastIndexOf('/')))) ?? []) {
    const date = matchPattern(series.files, path);
    if (date) return { path, series, date };
  }
  return undefined;
}

const seriesByFolder = memo((profile: Profile): ReadonlyMap<string, readonly Series[]> => {
  const byFolder = new Map<string, Series[]>();
  for (const series of allSeries(profile)) {
    const inFolder = byFolder.get(folderOf(series)) ?? [];
    byFolder.set(folderOf(series), inFolder);
    inFolder.push(series);
  }
  return byFolder;
});

/** Finds the folder of a series' files; empty if they are in the top folder of the repository. */
export function folderOf(series: Series): string {
  return series.files.includes('/') ? series.files.slice(0, series.files.lastIndexOf('/')) : '';
}
