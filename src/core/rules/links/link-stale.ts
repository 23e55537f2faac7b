import type { PlainDate } from '../../text/date';
import { message, type Message } from '../../text/message';
import type { Rule } from '../rule';
import { fixesForLink } from '../../links/line-fixes';
import { staleLinks } from '../../links/wrong-links';
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
    return sectionsWithLine(minutes, sections).flatMap(section =>
      staleLinks(minutes, section).map(({ link, file, days }) => {
        const right = fileForMeeting(minutes, section.team);
        return {
          place: { segment: index, span: link.span },
          message: messageFor(file.path, days, right?.date),
          fixes: right ? fixesForLink(minutes, section, link, right) : [],
        };
      }),
    );
  },
};

function messageFor(path: string, days: number, right: PlainDate | undefined): Message {
  if (days === -1) return message('{0} is from the day after this meeting.', path);
  if (days < 0) return message('{0} is from {1} days after this meeting.', path, -days);
  return right
    ? message('{0} is {1} days older than this meeting, and there are newer minutes.', path, days)
    : message('{0} is {1} days older than this meeting.', path, days);
}
