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
import type { Link, Minutes, Place } from './minutes';
import { minutesLineOf, saysOnlyLink, withUrl, withValue, type MinutesLine } from './minutes-line';
import { placeAt, segmentOf } from './place';
import type { Team } from './profile';
import type { Fix, RuleContext } from './rule';
import { saysNoMeeting } from './pending-words';
import { ancestorsOf, ownText, sectionAt, type Section } from './sections';

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

/** What a text with a link in it has somewhere; all others need not be read for their links. */
export const MAY_LINK = /:\/\/|\]/;

/** Why there was no meeting is said first, if at all. */
const REASON_LENGTH = 200;

/** Gives those of some sections that have a minutes line and a team that is known. */
export function reportingSections(
  minutes: Minutes,
  sections: readonly Section[],
): readonly ReportingSection[] {
  return sections.flatMap(section => {
    const { team } = section;
    const minutesLine = team && minutesLineOf(minutes, section);
    return minutesLine ? [{ ...section, team, minutesLine }] : [];
  });
}

/** Gives those of some sections that report something of a known team, and do not say that there was no meeting. */
export function sayingSections(minutes: Minutes, sections: readonly Section[]): readonly TeamSection[] {
  return sections.flatMap(section => {
    const { team } = section;
    if (!team) return [];
    const isElsewhere = ancestorsOf(section).some(({ kind }) => kind === 'aob' || kind === 'project-updates');
    const said = ownText(minutes, section).trim();
    const says = said !== '' && !saysNoMeeting(said.slice(0, REASON_LENGTH));
    return !isElsewhere && says ? [{ ...section, team }] : [];
  });
}

/** Finds the section of a known team that holds an offset, perhaps in a section of its own; undefined when there is none. */
export function teamSectionAt({ minutes, sections }: RuleContext, offset: number): TeamSection | undefined {
  return teamSectionIn(sections, placeAt(minutes, offset));
}

/** Finds the section of a known team that holds a place, as `teamSectionAt` does. */
export function teamSectionIn(sections: readonly Section[], place: Place): TeamSection | undefined {
  const inner = sectionAt(sections, place);
  for (const section of inner ? [inner, ...ancestorsOf(inner)] : [])
    if (section.team) return { ...section, team: section.team };
  return undefined;
}

/** Finds the file of a team's minutes for the meeting: the newest one 0 to 6 days before it; undefined when there is none. */
export function rightFile({ library, meeting }: RuleContext, team: Team): DatedFile | undefined {
  return teamFilesFor(library, team, meeting.date)[0];
}

/** Gives the path of the minutes that a team's section reports of: those it links, else those of the week; undefined when there are none. */
export function reportedFile(context: RuleContext, section: TeamSection): string | undefined {
  const links = minutesLineOf(context.minutes, section)?.links ?? [];
  const linked = links.flatMap(link => placeOf(context, link)?.path ?? []);
  const isThere = (path: string) => fileExists(context.library, path) === true;
  return linked.find(isThere) ?? rightFile(context, section.team)?.path;
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

/** Gives the fix that makes a section's minutes line link a file, or say that there are no minutes yet when there is no file. */
export function fixLine(
  { minutes, profile, file: { path } }: RuleContext,
  section: ReportingSection,
  file: DatedFile | undefined,
): Fix {
  const value = file ? linkAsText(profile, path, file.path) : NONE_YET;
  return { title: titleOf(file), edits: [withValue(minutes, section, section.minutesLine, value)] };
}

/**
 * Gives the fixes that make a link of a section's minutes line lead to a file; where there is no file and the line says nothing else, it says
 * that there are no minutes yet. None where something would be lost or said twice.
 */
export function fixesForLink(
  context: RuleContext,
  section: ReportingSection,
  link: Link,
  file: DatedFile | undefined,
): readonly Fix[] {
  const { minutesLine, segment } = section;
  if (!file)
    return saysOnlyLink(segmentOf(context.minutes, segment), minutesLine)
      ? [{ ...fixLine(context, section, undefined), needsLook: true }]
      : [];
  if (minutesLine.links.some(other => placeOf(context, other)?.path === file.path)) return [];
  const isRelative = placeOfRelativeLink(context.file.path, link.url) !== undefined;
  const url = isRelative
    ? relativeLink(context.file.path, file.path)
    : linkTo(context.profile, context.file.path, file.path);
  return [{ title: titleOf(file), edits: [withUrl(context.minutes, segment, link, url)] }];
}

/** Gives the fix that adds a minutes line below a team's heading, for a file or for none. */
export function fixMissingLine(context: RuleContext, section: TeamSection, file: DatedFile | undefined): Fix {
  const value = file ? linkAsText(context.profile, context.file.path, file.path) : NONE_YET;
  const edits = [insertBelow(context.minutes, section, [`Minutes: ${value}`])];
  return { title: message('Add the line "Minutes: {0}"', value), edits };
}

function titleOf(file: DatedFile | undefined): Message {
  return file
    ? message('Link the minutes of {0}: {1}', isoDate(file.date), file.path)
    : message('Say that there are no minutes yet');
}
