import type { DatedFile, Library } from '../repository/library';
import { teamFilesFor } from '../repository/team-minutes';
import type { NewMinutesRequest } from './write-minutes';
import type { Profile, Team } from '../repository/profile';
import type { EarlierMinutes } from '../minutes/recent-minutes';
import type { Section } from '../minutes/sections';
import { bareName, teamNamed } from '../minutes/team-name';

/** A team with a section in new weekly minutes, and its minutes if they exist. */
interface ReportingTeam {
  readonly name: string;
  readonly file?: DatedFile;
}

/**
 * Lists the teams that report: those of the last file in its order, and after its last team those that are in most of
 * the files before, or have minutes of this week. Other groups need such minutes.
 */
export function reportingTeams(
  { date }: NewMinutesRequest,
  recent: readonly EarlierMinutes[],
  profile: Profile,
  library: Library,
): readonly ReportingTeam[] {
  const reports = new Map<Team | string, ReportingTeam & { readonly team?: Team }>();
  const isLinked = (path: string) => [...reports.values()].some(({ file }) => file?.path === path);
  const report = (team: Team, name: string, isExpected: boolean) => {
    const file = teamFilesFor(library, team, date)[0];
    // Groups that meet together share a file; only those that report anyway link it again.
    if (reports.has(team) || !(isExpected || (file && !isLinked(file.path)))) return;
    reports.set(team, { name, team, ...(file && { file }) });
  };
  const [last, ...before] = recent
    .map(({ sections }) => sections.filter(isReport))
    .filter(teams => teams.length > 0);
  const present = new Set(last?.flatMap(({ team }) => team ?? []));
  const isMissed = (team: Team) => {
    const times = before.filter(sections => sections.some(section => section.team === team)).length;
    return last
      ? times * 2 > before.length && !hasSuccessor(team, present)
      : !hasSuccessor(team, new Set(profile.teams));
  };
  const lastTeam = last?.findLastIndex(({ team }) => team === undefined || team.kind === 'team') ?? -1;
  const reportSection = ({ team, heading }: Section) => {
    if (team) report(team, nameFor(profile, heading.name, team), team.kind === 'team');
    else reports.set(heading.name, { name: heading.name });
  };
  last?.slice(0, lastTeam + 1).forEach(reportSection);
  for (const team of profile.teams)
    if (team.kind === 'team' && !present.has(team)) report(team, team.name, isMissed(team));
  last?.slice(lastTeam + 1).forEach(reportSection);
  for (const team of profile.teams) if (team.kind !== 'slot') report(team, team.name, false);
  return [...reports.values()];
}

/** Tells whether a section is a team's report, and not a note about it further down. */
export function isReport({ kind, parent }: Section): boolean {
  return kind === 'team' && parent?.kind !== 'aob' && parent?.kind !== 'project-updates';
}

/** A team that was split or renamed has left its folder to others. */
function hasSuccessor(team: Team, others: ReadonlySet<Team>): boolean {
  return [...others].some(
    other =>
      other !== team &&
      other.kind === 'team' &&
      team.folders.length > 0 &&
      team.folders.every(folder => other.folders.includes(folder)),
  );
}

/** The team's name as in the last file, without notes about that one meeting. */
function nameFor(profile: Profile, written: string, team: Team): string {
  const name = bareName(written);
  const named = teamNamed(profile, name);
  return named?.isExact && named.team === team ? name : team.name;
}
