import type { Team, TeamKind } from '../repository/profile';
import { wordsIn } from '../text/phrases';
import type { LinkedSection } from './linked-sections';

/** The sections of one file of minutes. */
export type FileSections = readonly LinkedSection[];

/** Where the minutes of another series are. */
export interface TeamPlace {
  /** The folder that holds them all. */
  readonly folder: string;
  readonly isIn: (path: string) => boolean;
}

/** At least this share of the files must report for others. */
const MOST_FILES = 0.4;
/** Minutes report for at least so many others; a link to one is by chance. */
const FEWEST_TEAMS = 2;

/** A folder linked so often for a team is its own, and another that was linked once is not. */
const TIMES_SURE = 4;

const UNTELLING = new Set(['and', 'und', 'team', 'the']);

interface Named {
  readonly key: string;
  readonly spellings: Map<string, number>;
  /** How often each folder was linked, in the order from the newest. */
  readonly folders: Map<string, number>;
  /** The files, counted from the newest, in which it stands. */
  readonly seen: Set<number>;
}

/** A place in the outline where fewer of the reports than this stand is a slip. */
const USUAL_PLACE = 0.1;

/** Finds the teams that minutes report for, from sections that link others' minutes; newest files first. Empty if there are too few. */
export function teamsIn(
  files: readonly FileSections[],
  places: readonly TeamPlace[],
  isSection: (heading: string) => boolean,
): readonly Team[] {
  const reports = files.map(sections => sections.filter(section => placesIn(section, places).length > 0));
  const reporting = reports.filter(
    sections => new Set(sections.flatMap(section => placesIn(section, places))).size >= FEWEST_TEAMS,
  );
  if (reporting.length < 2 || reporting.length < files.length * MOST_FILES) return [];
  const positions = new Map<string, number>();
  for (const section of reports.flat()) count(positions, positionOf(section));
  const usual = new Set(
    [...positions]
      .filter(([, times]) => times >= reports.flat().length * USUAL_PLACE)
      .map(([position]) => position),
  );
  const byKey = new Map<string, Named>();
  const elsewhere = new Map<string, number>();
  for (const [index, sections] of files.entries())
    for (const section of sections) {
      const linked = placesIn(section, places);
      const isElsewhere = linked.length === 0 && !usual.has(positionOf(section));
      const heading = nameIn(section, sections);
      const key = keyOf(heading);
      if (isElsewhere) count(elsewhere, key);
      if (heading === '' || isElsewhere || isSection(heading)) continue;
      const named: Named = byKey.get(key) ?? {
        key,
        spellings: new Map(),
        folders: new Map(),
        seen: new Set(),
      };
      byKey.set(key, named);
      count(named.spellings, heading);
      named.seen.add(index);
      for (const folder of linked) count(named.folders, folder);
    }
  const recurring = [...byKey.values()].filter(
    ({ key, seen, folders }) => folders.size > 0 || (seen.size > 1 && seen.size > (elsewhere.get(key) ?? 0)),
  );
  return teamsOf(recurring, places);
}

/** What follows a dash belongs to the name where another section of the file has the name without it. */
function nameIn({ heading, wholeHeading }: LinkedSection, sections: FileSections): string {
  const key = keyOf(heading);
  const isTaken = sections.some(
    other => other.wholeHeading !== wholeHeading && keyOf(other.wholeHeading) === key,
  );
  return isTaken ? wholeHeading : heading;
}

/** Joins names that mean the same team: they link the same folder or share their words, and hardly ever stand in the same file. */
function teamsOf(all: readonly Named[], places: readonly TeamPlace[]): readonly Team[] {
  const teams: Named[] = [];
  for (const named of all.toSorted(
    (a, b) => Number(b.folders.size > 0) - Number(a.folders.size > 0) || b.seen.size - a.seen.size,
  )) {
    const same = teams.find(team => isSame(team, named, places));
    if (!same) {
      teams.push(named);
      continue;
    }
    for (const [spelling, times] of named.spellings)
      same.spellings.set(spelling, (same.spellings.get(spelling) ?? 0) + times);
    for (const file of named.seen) same.seen.add(file);
    for (const [other, times] of named.folders)
      same.folders.set(other, (same.folders.get(other) ?? 0) + times);
  }
  return teams.map(team => {
    const [name = team.key, ...aliases] = [...team.spellings]
      .sort(([, a], [, b]) => b - a)
      .map(([spelling]) => spelling);
    const most = Math.max(0, ...team.folders.values());
    // A folder that was linked once among many is another team's.
    const linked = [...team.folders].flatMap(([folder, times]) =>
      times > 1 || most < TIMES_SURE ? folder : [],
    );
    const own = folderNamed(name, places);
    const folders = [...new Set(own === undefined ? linked : [own, ...linked])];
    return {
      name,
      kind: kindOf(name, folders.length > 0),
      aliases: aliases.filter(alias => wordsKey(alias) !== wordsKey(name)),
      folders,
    };
  });
}

function isSame(team: Named, named: Named, places: readonly TeamPlace[]): boolean {
  const together = [...named.seen].filter(file => team.seen.has(file)).length;
  if (together * 2 > Math.min(team.seen.size, named.seen.size)) return false;
  const folder = mainFolder(named, places);
  if (folder !== undefined) return mainFolder(team, places) === folder;
  const own = named.key.split(' ');
  const theirs = team.key.split(' ');
  const shared = own.filter(word => theirs.includes(word)).length;
  return shared > 1 && shared === Math.min(own.length, theirs.length);
}

function mainFolder({ key, folders }: Named, places: readonly TeamPlace[]): string | undefined {
  return folderNamed(key, places) ?? [...folders].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Finds the folder that is named as the team is: "sig-iam" for "IAM SIG". */
function folderNamed(name: string, places: readonly TeamPlace[]): string | undefined {
  const key = keyOf(name);
  return places.find(({ folder }) => keyOf(folder.slice(folder.lastIndexOf('/') + 1)) === key)?.folder;
}

function kindOf(name: string, hasMinutes: boolean): TeamKind {
  if (/(?:^|[^\p{L}])(?:sig|special interest group)(?:[^\p{L}]|$)/iu.test(name)) return 'sig';
  if (/(?:^|[^\p{L}])(?:wg|ag|working group|arbeitsgruppe|arbeitskreis|ak)(?:[^\p{L}]|$)/iu.test(name))
    return 'wg';
  return hasMinutes ? 'team' : 'slot';
}

function placesIn({ targets }: LinkedSection, places: readonly TeamPlace[]): readonly string[] {
  return [
    ...new Set(
      targets.flatMap(target => places.filter(({ isIn }) => isIn(target)).map(({ folder }) => folder)),
    ),
  ];
}

function positionOf({ level, parent }: LinkedSection): string {
  return `${String(level)} ${parent.toLowerCase()}`;
}

/** The words of a heading in any order, plurals and spellings, without those that any team may have. */
function keyOf(heading: string): string {
  const words = wordsIn(heading.replace(/[-_/&]/g, ' ')).filter(word => !UNTELLING.has(word));
  const plain = words.map(word =>
    word.replace(/is(?=(?:ation|e|ed|ing)s?$)/, 'iz').replace(/(?<=\p{L}{3}[^s])s$/u, ''),
  );
  return plain.sort().join(' ');
}

function wordsKey(heading: string): string {
  return [...wordsIn(heading)].sort().join(' ');
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
