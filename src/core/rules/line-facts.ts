import type { Team } from '../repository/profile';
import type { SegmentInMinutes } from './rule';
import type { Telling, Told } from './tally';
import type { Minutes } from '../minutes/minutes';
import { MAY_LINK, targetOf } from '../links/link-target';
import { sectionsWithLine } from '../minutes/team-sections';

const LINE = 'line';
const lineOfTeam = (team: Team) => `line of ${team.name}`;
const linkTo = (path: string) => `link to ${path}`;

/** Gives what a segment tells of the teams that have a minutes line in it. */
export function tellsOfLines(minutes: Minutes, { sections }: SegmentInMinutes): readonly Telling[] {
  return sectionsWithLine(minutes, sections).flatMap(({ team }) => [
    { words: LINE },
    { words: lineOfTeam(team) },
  ]);
}

/** Gives what a segment tells of the files of this repository that it links. */
export function tellsOfLinks(minutes: Minutes, { segment }: SegmentInMinutes): readonly Telling[] {
  if (!MAY_LINK.test(segment.text)) return [];
  return segment.links.flatMap(link => {
    const path = targetOf(minutes, link)?.path;
    return path === undefined ? [] : [{ words: linkTo(path) }];
  });
}

/** Tells whether a team, or any team, has a minutes line. */
export function hasLine(told: Told, team?: Team): boolean {
  return told.has(team ? lineOfTeam(team) : LINE);
}

/** Tells whether a file is linked from anywhere. */
export function isLinked(told: Told, path: string): boolean {
  return told.has(linkTo(path));
}
