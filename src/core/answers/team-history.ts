import { daysBetween } from '../text/date';
import type { Digest, TeamReport } from './digest';
import { lineOf } from '../markdown/place';
import type { MinutesFile, Team } from '../repository/profile';
import { headingPlace } from '../minutes/sections';
import type { Minutes } from '../minutes/minutes';
import { teamSectionAt } from '../minutes/team-sections';

/** A team's report in one meeting. */
export interface PastReport extends TeamReport {
  readonly file: MinutesFile;
}

/** The team that a place in weekly minutes is about. */
interface TeamAtOffset {
  readonly team: Team;
  /** The line of the heading of the team's section, from 0. */
  readonly heading: number;
}

/** Finds all reports of a team, given by its name in the profile, in weekly minutes, whatever the headings call it; newest first. */
export function teamHistory(digests: readonly Digest[], team: string): readonly PastReport[] {
  return digests
    .flatMap(({ file, reports }) =>
      reports.filter(report => report.team.name === team).map(report => ({ ...report, file })),
    )
    .sort((a, b) => daysBetween(a.file.date, b.file.date));
}

/** Finds the known team whose section is around an offset of weekly minutes; undefined if there is none. */
export function teamAt(minutes: Minutes, offset: number): TeamAtOffset | undefined {
  const section = minutes.file.series.hasTeamReports ? teamSectionAt(minutes, offset) : undefined;
  return section && { team: section.team, heading: lineOf(minutes.document, headingPlace(section)) };
}
