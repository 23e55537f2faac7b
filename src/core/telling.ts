import type { Team } from './profile';
import type { Part, RuleContext } from './rule';
import type { Telling, Told } from './tally';
import { MAY_LINK, placeOf, reportingSections } from './team-links';

const LINE = 'line';
const lineOfTeam = (team: Team) => `line of ${team.name}`;
const linkTo = (path: string) => `link to ${path}`;

/** Gives what a segment tells of the teams that have a minutes line in it. */
export function tellsOfLines({ minutes }: RuleContext, { sections }: Part): readonly Telling[] {
  return reportingSections(minutes, sections).flatMap(({ team }) => [
    { words: LINE },
    { words: lineOfTeam(team) },
  ]);
}

/** Gives what a segment tells of the files of this repository that it links. */
export function tellsOfLinks(context: RuleContext, { segment }: Part): readonly Telling[] {
  if (!MAY_LINK.test(segment.text)) return [];
  return segment.links.flatMap(link => {
    const path = placeOf(context, link)?.path;
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
