import { isoDate } from './date';
import { linkTo, placeOfRelativeLink, placeOfUrl, type RepositoryPlace } from './links';
import { teamFilesFor, type DatedFile } from './library';
import { message, type Message } from './message';
import type { Link } from './minutes';
import { withUrl, withValue, type MinutesLine } from './minutes-line';
import type { Team } from './profile';
import type { Fix, RuleContext } from './rule';
import type { Section } from './sections';

/** A team's section with a minutes line. */
export interface ReportingSection extends Section {
  readonly team: Team;
  readonly minutesLine: MinutesLine;
}

/** What a minutes line says when there are no minutes yet. */
export const NONE_YET = 'None yet';

/** Gives the team sections that have a minutes line and a team that is known. */
export function reportingSections(sections: readonly Section[]): readonly ReportingSection[] {
  return sections.flatMap(section =>
    section.team && section.minutesLine
      ? [{ ...section, team: section.team, minutesLine: section.minutesLine }]
      : [],
  );
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

/** Gives the fix that makes a minutes line link a file, or say that there are no minutes yet when there is no file. */
export function fixLine(context: RuleContext, line: MinutesLine, file: DatedFile | undefined): Fix {
  const value = file ? linkTo(context.profile, context.file.path, file.path) : NONE_YET;
  return { title: titleOf(file), edits: [withValue(context.minutes, line, value)] };
}

/** Gives the fix that makes a link lead to a file; where there is no file, the line says that there are no minutes yet. */
export function fixLink(
  context: RuleContext,
  line: MinutesLine,
  link: Link,
  file: DatedFile | undefined,
): Fix {
  if (!file) return fixLine(context, line, undefined);
  const url = linkTo(context.profile, context.file.path, file.path);
  return { title: titleOf(file), edits: [withUrl(context.minutes, link, url)] };
}

function titleOf(file: DatedFile | undefined): Message {
  return file
    ? message('Link the minutes of {0}: {1}', isoDate(file.date), file.path)
    : message('Say that there are no minutes yet');
}
