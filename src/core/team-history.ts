import { daysBetween } from './date';
import type { Digest, TeamReport } from './digest';
import { lineOf } from './place';
import type { MinutesFile, Team } from './profile';
import type { RuleContext } from './rule';
import { ancestorsOf, headingPlace } from './sections';

/** What a team reported in one meeting; lines count from 0. */
export interface PastReport extends TeamReport {
  readonly file: MinutesFile;
}

/** The team that a line of weekly minutes is about. */
export interface TeamAtLine {
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

/** Finds the known team whose section holds a line (from 0) of weekly minutes; undefined when none does. */
export function teamAt({ file, minutes, sections }: RuleContext, line: number): TeamAtLine | undefined {
  if (!file.series.hasTeamReports) return undefined;
  const inner = sections.findLast(section => lineOf(minutes, headingPlace(section)) <= line);
  const around = inner ? [inner, ...ancestorsOf(inner)] : [];
  for (const section of around)
    if (section.kind === 'team' && section.team)
      return { team: section.team, heading: lineOf(minutes, headingPlace(section)) };
  return undefined;
}
