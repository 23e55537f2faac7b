import { textIn } from '../markdown/place';
import type { Link } from '../markdown/document';
import type { Minutes } from '../minutes/minutes';
import { teamsMentioned } from '../minutes/team-name';
import type { SectionWithLine } from '../minutes/team-sections';
import { DAYS_OF_A_WEEK, fileExists, type DatedFile } from '../repository/library';
import { minutesFileAt, type Team } from '../repository/profile';
import { daysBetween } from '../text/date';
import { deadPathOf } from './dead-link';
import { nonFileTarget, targetOf } from './link-target';

/** A link to a team's minutes of another week, and how many days they are before the meeting; negative for a later day. */
export interface StaleLink {
  readonly link: Link;
  readonly file: DatedFile;
  readonly days: number;
}

/** A link to another team's minutes. */
export interface StrangersLink {
  readonly link: Link;
  readonly owner: Team;
}

/** A link to a folder or a pull request instead of a file. */
export interface NonFileLink {
  readonly link: Link;
  readonly kind: 'folder' | 'request';
}

/** Finds the links of a minutes line to minutes of another week; none if it also links what may be this week's, on purpose then. */
export function staleLinks(minutes: Minutes, { minutesLine, team }: SectionWithLine): readonly StaleLink[] {
  const { meeting, library, profile } = minutes;
  if (minutesLine.state !== 'linked') return [];
  const stale: StaleLink[] = [];
  for (const link of minutesLine.links) {
    const target = targetOf(minutes, link);
    const file =
      target?.kind === 'file' && fileExists(library, target.path)
        ? minutesFileAt(profile, target.path, path => library.read(path))
        : undefined;
    const days = file ? daysBetween(file.date, meeting.date) : 0;
    if (!file || (days >= 0 && days < DAYS_OF_A_WEEK)) return [];
    stale.push({ link, file, days });
  }
  return stale.filter(({ file }) => team.folders.some(folder => file.path.startsWith(`${folder}/`)));
}

/** Finds the links of a minutes line to another team's minutes; none if it also links its own, or names the other team in words. */
export function strangersLinks(minutes: Minutes, section: SectionWithLine): readonly StrangersLink[] {
  const { minutesLine, team, heading, isTypo, segment } = section;
  // Whose section it is must be sure: a name may look like a team's by chance.
  if (minutesLine.state !== 'linked' || team.folders.length === 0 || isTypo) return [];
  const words = `${heading.name} ${textIn(minutes.document, { segment, span: minutesLine.span })}`;
  const own = new Set([team, ...teamsMentioned(minutes.profile, words)]);
  const links = minutesLine.links.flatMap(link => {
    const owner = strangerOf(minutes, targetOf(minutes, link)?.path, own);
    return owner ? [{ link, owner }] : [];
  });
  return links.length === minutesLine.links.length ? links : [];
}

/** Finds the links of a minutes line to folders and pull requests; none if it also links a file. */
export function nonFileLinks(minutes: Minutes, { minutesLine }: SectionWithLine): readonly NonFileLink[] {
  if (minutesLine.state !== 'linked') return [];
  const links = minutesLine.links.flatMap(link => {
    const kind = nonFileTarget(minutes, link);
    return kind ? [{ link, kind }] : [];
  });
  return links.length === minutesLine.links.length ? links : [];
}

/** Tells whether a minutes line links files of this repository that do not exist, and nothing else. */
export function isDead(minutes: Minutes, { minutesLine: { state, links } }: SectionWithLine): boolean {
  return (
    state === 'linked' && links.length > 0 && links.every(link => deadPathOf(minutes, link) !== undefined)
  );
}

/** Finds the team whose minutes are at a path, if the section is not about it. */
function strangerOf(
  { profile, library }: Minutes,
  path: string | undefined,
  own: ReadonlySet<Team>,
): Team | undefined {
  if (!path || fileExists(library, path) !== true) return undefined;
  const folder = path.slice(0, path.lastIndexOf('/'));
  if ([...own].some(({ folders }) => folders.includes(folder))) return undefined;
  return profile.teams.find(({ kind, folders }) => kind !== 'slot' && folders.includes(folder));
}
