import type { RootContent } from 'mdast';
import type { NewMinutes, NewMinutesRequest } from './compose';
import { linkTo } from './links';
import { teamFilesFor, type DatedFile, type Library } from './library';
import { fillPattern } from './pattern';
import type { Profile, Team } from './profile';
import { recentMinutes, type EarlierMinutes } from './recent-minutes';
import type { SectionKind } from './sections';
import { standingNotes } from './standing-notes';
import { NONE_YET } from './team-links';
import { teamNamed } from './team-name';
import { heading, list, paragraph, verbatim, writeMinutes } from './write-minutes';

/** How many earlier files show what stands in the minutes every week. */
const FILES_TO_COMPARE = 6;

interface TeamReport {
  readonly name: string;
  readonly file?: DatedFile;
}

/** The sections of weekly minutes where no earlier file shows them, and their names. */
const TEMPLATE: readonly (readonly [SectionKind, string])[] = [
  ['meta', 'Meta'],
  ['team-updates', 'Team updates'],
  ['aob', 'AOB'],
  ['project-updates', 'Project Updates'],
];

/** Composes weekly minutes from the newest earlier file, however old: its sections and teams, without what was said. */
export function composeWeekly(request: NewMinutesRequest, profile: Profile, library: Library): NewMinutes {
  const { series, date, taker } = request;
  const recent = recentMinutes(library, profile, series, date, FILES_TO_COMPARE);
  const path = fillPattern(series.files, date);
  const blocks: RootContent[] = [heading(1, fillPattern(series.title, date))];
  for (const [kind, name] of sectionsOf(recent)) {
    blocks.push(heading(2, name));
    if (kind === 'meta') blocks.push(list(paragraph(taker ? `Minutes: ${taker}` : 'Minutes:')));
    blocks.push(...notesOf(kind, recent).map(verbatim));
    if (kind !== 'team-updates') continue;
    for (const { name, file } of teamReports(request, recent, profile, library)) {
      const url = file && linkTo(profile, path, file.path);
      blocks.push(heading(3, name), url ? paragraph('Minutes: ', url) : paragraph(`Minutes: ${NONE_YET}`));
    }
  }
  const text = writeMinutes(blocks);
  return { path, text, gap: gapOf(text, taker) };
}

/** The sections of the newest earlier file in their order, with Meta first and Team updates even where it has none. */
function sectionsOf(recent: readonly EarlierMinutes[]): readonly (readonly [SectionKind, string])[] {
  const newest = recent[0];
  if (!newest) return TEMPLATE;
  const found = new Map<SectionKind, string>();
  for (const { kind, heading } of newest.sections) if (!found.has(kind)) found.set(kind, heading.name);
  const others = [...found].filter(([kind]) => kind === 'aob' || kind === 'project-updates');
  return [
    ['meta', found.get('meta') ?? 'Meta'],
    ['team-updates', found.get('team-updates') ?? 'Team updates'],
    ...others,
  ];
}

function notesOf(kind: SectionKind, recent: readonly EarlierMinutes[]): readonly string[] {
  const [newest, ...earlier] = recent.flatMap(({ minutes, sections }) => {
    const section = sections.find(candidate => candidate.kind === kind);
    return section ? [{ minutes, section }] : [];
  });
  return newest ? standingNotes(newest, earlier) : [];
}

/**
 * Teams report every week; other groups only when they have minutes of this week, whether or not they
 * were in the last file. Groups that meet together share a file, which is linked once.
 */
function teamReports(
  { date }: NewMinutesRequest,
  recent: readonly EarlierMinutes[],
  profile: Profile,
  library: Library,
): readonly TeamReport[] {
  const reports = new Map<Team, TeamReport>();
  const linked = new Set<string>();
  const report = (team: Team, name: string, isExpected: boolean) => {
    if (reports.has(team)) return;
    const file = teamFilesFor(library, team, date).find(({ path }) => !linked.has(path));
    if (!file && !isExpected) return;
    reports.set(team, { name, ...(file && { file }) });
    if (file) linked.add(file.path);
  };
  const sections = recent
    .map(({ sections }) => sections.filter(section => section.team))
    .find(teams => teams.length > 0);
  for (const section of sections ?? [])
    if (section.team)
      report(
        section.team,
        nameFor(profile, section.team, section.heading.name),
        section.team.kind === 'team',
      );
  for (const team of profile.teams)
    if (team.kind !== 'slot') report(team, team.name, !sections && team.kind === 'team');
  return [...reports.values()];
}

/** The team's name as the last file has it, without what was said of that one meeting. */
function nameFor(profile: Profile, team: Team, written: string): string {
  const name = written.replace(/\s*[([{].*$|\s+[-–—]+\s.*$/, '').trim();
  const named = teamNamed(profile, name);
  return named?.isExact && named.team === team ? name : team.name;
}

/** The cursor goes to the first thing to fill in: the minute taker, else the line below the first team's minutes line. */
function gapOf(text: string, taker: string | undefined): number {
  const label = '- Minutes:';
  if (!taker) return text.indexOf(label) + label.length;
  const firstTeam = text.indexOf('\n### ');
  const minutesLine = firstTeam < 0 ? -1 : text.indexOf('\nMinutes:', firstTeam);
  return minutesLine < 0 ? text.length : text.indexOf('\n', minutesLine + 1) + 1;
}
