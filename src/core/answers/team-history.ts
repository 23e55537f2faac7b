import { daysBetween } from '../text/date';
import type { Digest, TeamReport } from './digest';
import { lineOf } from '../markdown/place';
import type { MinutesFile, Team } from '../repository/profile';
import { headingPlace } from '../minutes/sections';
import type { Minutes } from '../minutes/minutes';
import { teamSectionAt } from '../minutes/team-sections';

/** What a team reported in one meeting; lines count from 0. */
export interface PastReport extends TeamReport {
  readonly file: MinutesFile;
}

/** The team that a place in weekly minutes is about. */
export interface TeamAtOffset {
  readonly team: Team;
  /** The line of the heading of the team's section, from 0. */
  readonly heading: number;
}

/** Gives all sections of a team, by its name in the profile, in weekly minutes, whatever it was called there; the newest first, empty when there are none. */
export function teamHistory(digests: readonly Digest[], team: string): readonly PastReport[] {
  return digests
    .flatMap(({ file, reports }) =>
      reports.filter(report => report.team.name === team).map(report => ({ ...report, file })),
    )
    .sort((a, b) => daysBetween(a.file.date, b.file.date));
}

/** Finds the known team whose section holds an offset of weekly minutes; undefined when none does. */
export function teamAt(minutes: Minutes, offset: number): TeamAtOffset | undefined {
  const section = minutes.file.series.hasTeamReports ? teamSectionAt(minutes, offset) : undefined;
  return section && { team: section.team, heading: lineOf(minutes.document, headingPlace(section)) };
}
