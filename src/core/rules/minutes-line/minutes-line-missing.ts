import type { Minutes } from '../../minutes/minutes';
import { segmentOf } from '../../markdown/place';
import { contains } from '../../text/text';
import { message } from '../../text/message';
import type { Rule } from '../rule';
import { headingPlace, ownPlace, type Section } from '../../minutes/sections';
import { fixMissingLine } from '../../links/line-fixes';
import { hasMinutesLine, teamsIn } from '../line-facts';
import { fileForMeeting, linksOwnMinutes } from '../../links/team-files';
import { mayHaveMinutesLine, sectionsWithReport } from '../../minutes/team-sections';

const MOST_SHORT = 2;

/** Reports a team without a minutes line where other teams have one. */
export const minutesLineMissing: Rule = {
  id: 'minutes-line-missing',
  severity: 'information',
  summary: 'A team has no minutes line although others have one.',
  scope: 'weekly',
  looksAt: 'segment',
  // Minutes without any minutes line have a style of their own.
  facts: minutes =>
    new Set(
      hasMinutesLine(minutes)
        ? [...teamsIn(minutes.sections)].flatMap(team => (hasMinutesLine(minutes, team) ? [] : team.name))
        : [],
    ),
  check(minutes, { sections }, teamsWithoutLine) {
    if (teamsWithoutLine.size === 0) return [];
    return sectionsWithReport(minutes, sections)
      .filter(({ team }) => team.kind === 'team' && teamsWithoutLine.has(team.name))
      .flatMap(section => {
        const file = fileForMeeting(minutes, section.team);
        if (mayHaveMinutesLine(minutes, section)) return [];
        if (linksOwnMinutes(minutes, section) || (!file && isShort(minutes, section))) return [];
        return {
          place: headingPlace(section),
          message: file
            ? message(
                '"{0}" has no minutes line, and its minutes are here: {1}.',
                section.heading.name,
                file.path,
              )
            : message('"{0}" has no minutes line, but other teams have one.', section.heading.name),
          fixes: [fixMissingLine(minutes, section, file)],
        };
      });
  },
};

/** A line or two may just say that there is nothing to report. */
function isShort({ document }: Minutes, section: Section): boolean {
  const { segment, span } = ownPlace(document, section);
  const { textLines, listItems } = segmentOf(document, segment);
  const own = textLines.filter(line => contains(span, line.span));
  return (
    section.children.length === 0 &&
    own.length <= MOST_SHORT &&
    !listItems.some(item => contains(span, item.span))
  );
}
