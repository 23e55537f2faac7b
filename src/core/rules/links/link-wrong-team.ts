import { textIn } from '../../markdown/place';
import { message } from '../../text/message';
import type { Rule } from '../rule';
import type { Team } from '../../repository/profile';
import { teamsMentioned } from '../../minutes/team-name';
import { fixesForLink } from '../../links/line-fixes';
import { fileExists } from '../../repository/library';
import type { Minutes } from '../../minutes/minutes';
import { targetOf } from '../../links/link-target';
import { sectionsWithLine } from '../../minutes/team-sections';
import { fileForMeeting } from '../../links/team-files';

/** Reports a minutes line that links the minutes of another team. */
export const linkWrongTeam: Rule = {
  id: 'link-wrong-team',
  severity: 'warning',
  summary: "A minutes line links another team's minutes.",
  scope: 'weekly',
  looksAt: 'segment',
  check(minutes, { index: segment, sections }) {
    return sectionsWithLine(minutes, sections).flatMap(section => {
      const { minutesLine, team, heading, isTypo } = section;
      // Whose section it is must be sure: a name may look like a team's by chance.
      if (minutesLine.state !== 'linked' || team.folders.length === 0 || isTypo) return [];
      const { span } = minutesLine;
      const words = `${heading.name} ${textIn(minutes.document, { segment, span })}`;
      const own = new Set([team, ...teamsMentioned(minutes.profile, words)]);
      const owners = minutesLine.links.map(link => strangerOf(minutes, targetOf(minutes, link)?.path, own));
      // A line that also links the team's own minutes, or names the other team in words, does so on purpose.
      if (owners.includes(undefined)) return [];
      return minutesLine.links.map((link, index) => {
        const file = fileForMeeting(minutes, team);
        return {
          place: { segment, span: link.span },
          message: message(
            'This links the minutes of {0}, not of {1}.',
            owners[index]?.name ?? '',
            team.name,
          ),
          fixes: fixesForLink(minutes, section, link, file),
        };
      });
    });
  },
};

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
