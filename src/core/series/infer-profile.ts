import { ENGLISH } from '../repository/english';
import type { Library } from '../repository/library';
import { isWithin } from '../repository/path';
import { TEAM_FILE, type Series, type Team } from '../repository/profile';
import { placeOf } from './accept-series';
import { titleOf } from './file-head';
import { inferSeries, type InferredSeries } from './infer-series';
import { linkedSections } from './linked-sections';
import { markdownFilesIn } from './list-files';
import { languageOf, usualParent, usualSections } from './own-words';
import { spreadOver } from './samples';
import { rosterHeadings } from './rosters-in';
import { teamsIn, type TeamPlace } from './team-reports';
import { memo } from '../text/memo';

/** What the files of a repository say about it. */
export interface InferredProfile {
  readonly series: readonly Series[];
  readonly teams: readonly Team[];
  /** Headings under which the minutes list who took part. */
  readonly attendance: readonly string[];
  /** The heading under which teams report, as it is written; missing where they report under none. */
  readonly teamUpdates?: string;
  /** The code of the language that they are written in; missing if no words tell. */
  readonly language?: string;
}

/** Where the newest minutes report for others, so many show who these are. */
const REPORTS = 48;
/** The newest of them show which sections they usually have. */
const HABITS = 12;
const ROSTERS = 4;
const PROBES = 8;
const FEWEST_OTHERS = 2;

interface FileText {
  readonly path: string;
  readonly text: string;
}

/**
 * Infers the series and teams of a repository from its files alone, the newest first; undefined while files that tell are
 * not known yet. It is done once for each state of the library.
 */
export const inferProfile = memo((library: Library): InferredProfile | undefined => {
  const paths = markdownFilesIn(library);
  const found = paths && inferSeries(library, paths);
  if (!found) return undefined;
  const places = placesOf(found);
  const reports: (Reports & { readonly one: InferredSeries })[] = [];
  for (const one of found) {
    const read = reportsOf(one, places, library);
    if (!read) return undefined;
    if (read.teams.length > 0) reports.push({ one, ...read });
  }
  const [weekly] = reports.toSorted((a, b) => b.teams.length - a.teams.length);
  const teams = (weekly?.teams ?? []).map(team => withFiles(team, found));
  const ofTeam = new Map(
    teams.toReversed().flatMap(({ name, folders }) => folders.slice(0, 1).map(folder => [folder, name])),
  );
  const series = found.map(one => {
    const name = ofTeam.get(placeOf(one.series.files));
    return {
      ...one.series,
      ...(name !== undefined && { name }),
      ...(one === weekly?.one && { hasTeamReports: true, sections: weekly.sections }),
    };
  });
  const attendance = found.flatMap(one => rosterHeadings(textsOf(one).slice(0, ROSTERS)));
  const language = languageOf(found.flatMap(textsOf));
  return {
    series: unique(series),
    teams,
    attendance: [...new Set(attendance)],
    ...(weekly?.teamUpdates !== undefined && { teamUpdates: weekly.teamUpdates }),
    ...(language !== undefined && { language }),
  };
});

function textsOf({ newest }: InferredSeries): readonly string[] {
  return newest.map(({ text }) => text);
}

const SECTIONS = [
  ...Object.values(ENGLISH.sections).flat(), ...ENGLISH.attendance.headings, ...ENGLISH.formalities, ...ENGLISH.topicHeadings, ...ENGLISH.closingSections,
]; // prettier-ignore
const NAMED_SECTIONS = new Set(SECTIONS.map(name => name.toLowerCase()));

function isNamedSection(heading: string): boolean {
  return NAMED_SECTIONS.has(heading.toLowerCase());
}

/** The minutes of a team are the files of the series in its folder, where they are named otherwise than is usual. */
function withFiles(team: Team, found: readonly InferredSeries[]): Team {
  const patterns = found.flatMap(({ series: { files } }) =>
    team.folders
      .slice(0, 1)
      .flatMap(folder => (placeOf(files) === folder ? files.slice(folder.length + 1) : [])),
  );
  const [files] = patterns;
  return files === undefined || patterns.includes(TEAM_FILE) ? team : { ...team, files };
}

/** Two series in one folder cannot both have the name of its team. */
function unique(series: readonly Series[]): readonly Series[] {
  const taken = new Set<string>();
  return series.map(one => {
    const name = taken.has(one.name.toLowerCase()) ? `${one.name} (${one.files})` : one.name;
    taken.add(name.toLowerCase());
    return { ...one, name };
  });
}

function placesOf(
  found: readonly InferredSeries[],
): readonly (TeamPlace & { readonly of: InferredSeries })[] {
  return found.map(one => {
    const folder = placeOf(one.series.files);
    const files = new Set(one.paths);
    return {
      folder,
      of: one,
      isIn: path => files.has(path) || (folder !== '' && path !== folder && isWithin(folder, path)),
    };
  });
}

/** The teams that a series reports for, the other sections that its files usually have, and the one that holds the teams. */
interface Reports {
  readonly teams: readonly Team[];
  readonly sections: readonly string[];
  readonly teamUpdates?: string;
}

const NO_REPORTS: Reports = { teams: [], sections: [] };

/** Finds the teams that a series reports for; undefined while its files are not known yet. */
function reportsOf(
  one: InferredSeries,
  places: readonly (TeamPlace & { readonly of: InferredSeries })[],
  library: Library,
): Reports | undefined {
  const own = placeOf(one.series.files);
  const others = places.filter(
    ({ of, folder }) => of !== one && folder !== '' && folder !== own && !isWithin(folder, own),
  );
  const reportsIn = ({ path, text }: FileText) => {
    const targets =
      titleOf(text) === undefined ? [] : linkedSections(text, path).flatMap(section => section.targets);
    return targets.some(target => others.some(({ isIn }) => isIn(target)));
  };
  const readAll = (paths: readonly string[]): readonly FileText[] | undefined => {
    const texts = paths.map(path => library.read(path));
    return texts.includes(undefined)
      ? undefined
      : paths.map((path, index) => ({ path, text: texts[index] ?? '' }));
  };
  if (others.length < FEWEST_OTHERS) return NO_REPORTS;
  if (!one.newest.some(reportsIn)) {
    // Habits change: the newest may be slides, or short.
    const probes = readAll(spreadOver(one.paths.slice(one.newest.length), PROBES));
    if (!probes) return undefined;
    if (!probes.some(reportsIn)) return NO_REPORTS;
  }
  const files = readAll(one.paths);
  if (!files) return undefined;
  const first = files.findIndex(reportsIn);
  const sections = files
    .slice(Math.max(0, first))
    .flatMap(({ path, text }) => (titleOf(text) === undefined ? [] : [linkedSections(text, path)]));
  const teams = teamsIn(sections.slice(0, REPORTS), others, isNamedSection);
  const names = teams.flatMap(({ name, aliases }) => [name, ...aliases]);
  const isOfTeam = (heading: string) => names.some(name => heading.startsWith(name));
  const newest = sections.slice(0, HABITS);
  const teamUpdates = usualParent(newest, isOfTeam);
  return {
    teams,
    sections: usualSections(newest).filter(heading => !isOfTeam(heading)),
    ...(teamUpdates !== undefined && !isNamedSection(teamUpdates) && { teamUpdates }),
  };
}
