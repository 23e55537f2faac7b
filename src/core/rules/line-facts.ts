import type { Segment } from '../markdown/document';
import { mayLinkHere, targetOf } from '../links/link-target';
import type { Minutes } from '../minutes/minutes';
import type { Section } from '../minutes/sections';
import { sectionsWithLine } from '../minutes/team-sections';
import type { MinutesFile, Profile, Team } from '../repository/profile';
import { memo } from '../text/memo';

const sectionsOfTeams = memo((sections: readonly Section[]) => sections.filter(({ team }) => team));

const teamsWithLine = memo(
  (minutes: Minutes): ReadonlySet<Team> =>
    new Set(sectionsWithLine(minutes, sectionsOfTeams(minutes.sections)).map(({ team }) => team)),
);

const pathsLinkedFrom = memo((file: MinutesFile) =>
  memo((profile: Profile) =>
    memo((segment: Segment): readonly string[] =>
      mayLinkHere({ profile }, segment)
        ? segment.links.flatMap(link => targetOf({ profile, file }, link)?.path ?? [])
        : [],
    ),
  ),
);

const linkedPaths = memo(
  ({ document, file, profile }: Minutes): ReadonlySet<string> =>
    new Set(document.segments.flatMap(pathsLinkedFrom(file)(profile))),
);

/** Collects the teams that have a section. */
export const teamsIn = memo(
  (sections: readonly Section[]): ReadonlySet<Team> => new Set(sections.flatMap(({ team }) => team ?? [])),
);

/** Tells whether a team, or any team, has a minutes line. */
export function hasMinutesLine(minutes: Minutes, team?: Team): boolean {
  const teams = teamsWithLine(minutes);
  return team ? teams.has(team) : teams.size > 0;
}

/** Tells whether the minutes link a file anywhere. */
export function isLinked(minutes: Minutes, path: string): boolean {
  return linkedPaths(minutes).has(path);
}
