import { isoDate } from './date';
import { insertBelow } from './insert-below';
import {
  isRequestUrl,
  linkAsText,
  linkTo,
  placeOfRelativeLink,
  placeOfUrl,
  relativeLink,
  type RepositoryPlace,
} from './links';
import { fileExists, teamFilesFor, type DatedFile } from './library';
import { message, type Message } from './message';
import type { Link } from './minutes';
import { saysOnlyLink, withUrl, withValue, type MinutesLine } from './minutes-line';
import type { Team } from './profile';
import type { Fix, RuleContext } from './rule';
import { saysNoMeeting } from './pending-words';
import { ancestorsOf, type Section } from './sections';

/** The section of a team that is known. */
export interface TeamSection extends Section {
  readonly team: Team;
}

/** A team's section with a minutes line. */
export interface ReportingSection extends TeamSection {
  readonly minutesLine: MinutesLine;
}

/** What a minutes line says when there are no minutes yet. */
export const NONE_YET = 'None yet';

/** Why there was no meeting is said first, if at all. */
const REASON_LENGTH = 200;

/** Gives the team sections that have a minutes line and a team that is known. */
export function reportingSections(sections: readonly Section[]): readonly ReportingSection[] {
  return sections.flatMap(section =>
    section.team && section.minutesLine
      ? [{ ...section, team: section.team, minutesLine: section.minutesLine }]
      : [],
  );
}

/** Gives the sections of known teams that report something without a minutes line anywhere, and do not say that there was no meeting. */
export function sectionsWithoutLine({ minutes, sections }: RuleContext): readonly TeamSection[] {
  const reporting = new Set(reportingSections(sections).map(({ team }) => team));
  return sections.flatMap(section => {
    const { team, heading, ownSpan } = section;
    const isElsewhere = ancestorsOf(section).some(({ kind }) => kind === 'aob' || kind === 'project-updates');
    const said = minutes.text.slice(heading.span.end, ownSpan.end).trim();
    const reports = said !== '' && !saysNoMeeting(said.slice(0, REASON_LENGTH));
    return team && !reporting.has(team) && !isElsewhere && reports ? [{ ...section, team }] : [];
  });
}

/** Finds the file of a team's minutes for the meeting: the newest one 0 to 6 days before it; undefined when there is none. */
export function rightFile({ library, meeting }: RuleContext, team: Team): DatedFile | undefined {
  return teamFilesFor(library, team, meeting.date)[0];
}

/** Gives the place in the repository that a link in the file leads to; undefined when it leads elsewhere. */
export function placeOf(
  { profile, file }: Pick<RuleContext, 'profile' | 'file'>,
  link: Link,
): RepositoryPlace | undefined {
  return placeOfUrl(profile, link.url) ?? placeOfRelativeLink(file.path, link.url);
}

/** Tells what a link of this repository leads to where a file should be: a folder or a pull request; undefined for all others. */
export function standIn(context: RuleContext, link: Link): 'folder' | 'request' | undefined {
  if (isRequestUrl(context.profile, link.url)) return 'request';
  const place = placeOf(context, link);
  // Forges show a file under the URL of a folder and the other way round, so what is there decides.
  const isFolder =
    place &&
    fileExists(context.library, place.path) === false &&
    (place.kind === 'folder' || hasFiles(context, place.path));
  return isFolder ? 'folder' : undefined;
}

function hasFiles({ library }: RuleContext, path: string): boolean {
  return (library.list(path)?.length ?? 0) > 0;
}

/** Gives the fix that makes a minutes line link a file, or say that there are no minutes yet when there is no file. */
export function fixLine(context: RuleContext, line: MinutesLine, file: DatedFile | undefined): Fix {
  const value = file ? linkAsText(context.profile, context.file.path, file.path) : NONE_YET;
  return { title: titleOf(file), edits: [withValue(context.minutes, line, value)] };
}

/**
 * Gives the fixes that make a link lead to a file; where there is no file and the line says nothing else, it says
 * that there are no minutes yet. None where something would be lost or said twice.
 */
export function fixesForLink(
  context: RuleContext,
  line: MinutesLine,
  link: Link,
  file: DatedFile | undefined,
): readonly Fix[] {
  if (!file)
    return saysOnlyLink(context.minutes, line)
      ? [{ ...fixLine(context, line, undefined), needsLook: true }]
      : [];
  if (line.links.some(other => placeOf(context, other)?.path === file.path)) return [];
  const isRelative = placeOfRelativeLink(context.file.path, link.url) !== undefined;
  const url = isRelative
    ? relativeLink(context.file.path, file.path)
    : linkTo(context.profile, context.file.path, file.path);
  return [{ title: titleOf(file), edits: [withUrl(context.minutes, link, url)] }];
}

/** Gives the fix that adds a minutes line below a team's heading, for a file or for none. */
export function fixMissingLine(context: RuleContext, section: TeamSection, file: DatedFile | undefined): Fix {
  const value = file ? linkAsText(context.profile, context.file.path, file.path) : NONE_YET;
  const edits = [insertBelow(context.minutes, section.heading, [`Minutes: ${value}`])];
  return { title: message('Add the line "Minutes: {0}"', value), edits };
}

function titleOf(file: DatedFile | undefined): Message {
  return file
    ? message('Link the minutes of {0}: {1}', isoDate(file.date), file.path)
    : message('Say that there are no minutes yet');
}
