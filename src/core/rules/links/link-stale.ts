import { daysBetween, type PlainDate } from '../../text/date';
import { DAYS_OF_A_WEEK, fileExists } from '../../repository/library';
import { message, type Message } from '../../text/message';
import { minutesFileAt } from '../../repository/profile';
import type { Rule } from '../rule';
import { fixesForLink } from '../../links/line-fixes';
import { targetOf } from '../../links/link-target';
import { sectionsWithLine } from '../../minutes/team-sections';
import { fileForMeeting } from '../../links/team-files';

/** Reports a link to a team's minutes of another week. */
export const linkStale: Rule = {
  id: 'link-stale',
  severity: 'warning',
  summary: 'A minutes line links minutes of 7 or more days before the meeting, or of a later day.',
  scope: 'weekly',
  looksAt: 'segment',
  check(minutes, { index, sections }) {
    const { meeting, library, profile } = minutes;
    return sectionsWithLine(minutes, sections).flatMap(section => {
      const { minutesLine, team } = section;
      const linked = minutesLine.links.map(link => {
        const place = targetOf(minutes, link);
        const file =
          place?.kind === 'file' && fileExists(library, place.path)
            ? minutesFileAt(profile, place.path, path => library.read(path))
            : undefined;
        return { link, file, days: file ? daysBetween(file.date, meeting.date) : 0 };
      });
      const stale = linked.filter(({ days }) => days < 0 || days >= DAYS_OF_A_WEEK);
      // A line that also links this week's minutes mentions the others on purpose.
      if (minutesLine.state !== 'linked' || stale.length < linked.length) return [];
      return stale.flatMap(({ link, file, days }) => {
        if (!file || !team.folders.some(folder => file.path.startsWith(`${folder}/`))) return [];
        const right = fileForMeeting(minutes, team);
        return {
          place: { segment: index, span: link.span },
          message: messageFor(file.path, days, right?.date),
          fixes: right ? fixesForLink(minutes, section, link, right) : [],
        };
      });
    });
  },
};

function messageFor(path: string, days: number, right: PlainDate | undefined): Message {
  if (days === -1) return message('{0} is from the day after this meeting.', path);
  if (days < 0) return message('{0} is from {1} days after this meeting.', path, -days);
  return right
    ? message('{0} is {1} days older than this meeting, and there are newer minutes.', path, days)
    : message('{0} is {1} days older than this meeting.', path, days);
}
