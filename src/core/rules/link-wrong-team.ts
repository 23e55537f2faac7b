import { message } from '../message';
import type { Rule, RuleContext } from '../rule';
import type { Team } from '../profile';
import { teamsMentioned } from '../team-name';
import { fixLink, placeOf, reportingSections, rightFile } from '../team-links';
import { fileExists } from '../library';

/** Reports a minutes line that links the minutes of another team. */
export const linkWrongTeam: Rule = {
  id: 'link-wrong-team',
  severity: 'warning',
  summary: "A minutes line links another team's minutes.",
  scope: 'weekly',
  check(context) {
    return reportingSections(context.sections).flatMap(({ minutesLine, team, heading }) => {
      if (minutesLine.state !== 'linked' || team.folders.length === 0) return [];
      const owners = minutesLine.links.map(link => ownerOf(context, placeOf(context, link)?.path, team));
      const mentioned = teamsMentioned(context.profile, heading.name);
      // A line that also links the team's own minutes, or a heading that names the other team, does so on purpose.
      if (owners.some(owner => owner === undefined || owner === team || mentioned.has(owner))) return [];
      return minutesLine.links.map((link, index) => {
        const file = rightFile(context, team);
        return {
          span: link.span,
          message: message(
            'This links the minutes of {0}, not of {1}.',
            owners[index]?.name ?? '',
            team.name,
          ),
          fixes: [fixLink(context, minutesLine, link, file)],
        };
      });
    });
  },
};

function ownerOf({ profile, library }: RuleContext, path: string | undefined, team: Team): Team | undefined {
  if (!path || fileExists(library, path) !== true) return undefined;
  const folder = path.slice(0, path.lastIndexOf('/'));
  if (team.folders.includes(folder)) return team;
  return profile.teams.find(other => other.kind !== 'slot' && other.folders.includes(folder));
}
