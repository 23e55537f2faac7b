import { segmentOf } from '../markdown/place';
import { ownPlace } from '../minutes/sections';
import { contains } from '../text/text';
import type { Minutes } from '../minutes/minutes';
import { minutesLineOf } from '../minutes/minutes-line';
import type { TeamSection } from '../minutes/team-sections';
import { fileExists, type DatedFile } from '../repository/library';
import { teamFilesFor } from '../repository/team-minutes';
import type { Team } from '../repository/profile';
import { targetOf } from './link-target';

/** Finds a team's minutes for the meeting: the newest file dated 0 to 6 days before it; undefined if there is none. */
export function fileForMeeting({ library, meeting }: Minutes, team: Team): DatedFile | undefined {
  return teamFilesFor(library, team, meeting.date)[0];
}

/** Finds the path of the minutes that a team's section reports on: those it links, else those of the week; undefined if there are none. */
export function teamMinutesPath(minutes: Minutes, section: TeamSection): string | undefined {
  const links = minutesLineOf(minutes, section)?.links ?? [];
  const linked = links.flatMap(link => targetOf(minutes, link)?.path ?? []);
  const isThere = (path: string) => fileExists(minutes.library, path) === true;
  return linked.find(isThere) ?? fileForMeeting(minutes, section.team)?.path;
}

/** Tells whether a team's section links any file in the team's folders, wherever the link is. */
export function linksOwnMinutes(minutes: Minutes, section: TeamSection): boolean {
  const { segment, span } = ownPlace(minutes.document, section);
  return segmentOf(minutes.document, segment).links.some(link => {
    const path = contains(span, link.span) ? targetOf(minutes, link)?.path : undefined;
    return path !== undefined && section.team.folders.some(folder => path.startsWith(`${folder}/`));
  });
}
