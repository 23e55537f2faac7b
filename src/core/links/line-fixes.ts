import type { Link } from '../markdown/document';
import { segmentOf } from '../markdown/place';
import type { Fix } from '../minutes/fix';
import { insertBelow } from '../minutes/insert-below';
import type { Minutes } from '../minutes/minutes';
import { editLineValue, editLinkUrl, saysOnlyLink } from '../minutes/minutes-line';
import { NONE_YET, type SectionWithLine, type TeamSection } from '../minutes/team-sections';
import type { DatedFile } from '../repository/library';
import { linkAsText, linkTo, relativeLink, targetOfRelativeLink } from '../repository/urls';
import { isoDate } from '../text/date';
import { message, type Message } from '../text/message';
import { targetOf } from './link-target';

/** Gives the fix that makes a section's minutes line link a file, or say that there are no minutes yet when there is no file. */
export function fixLineValue(
  { document, profile, file: { path } }: Minutes,
  section: SectionWithLine,
  file: DatedFile | undefined,
): Fix {
  const value = file ? linkAsText(profile, path, file.path) : NONE_YET;
  return { title: titleOf(file), edits: [editLineValue(document, section, section.minutesLine, value)] };
}

/**
 * Gives the fixes that make a link of a section's minutes line lead to a file; where there is no file and the line says nothing else, it says
 * that there are no minutes yet. None where something would be lost or said twice.
 */
export function fixesForLink(
  minutes: Minutes,
  section: SectionWithLine,
  link: Link,
  file: DatedFile | undefined,
): readonly Fix[] {
  const { minutesLine, segment } = section;
  if (!file)
    return saysOnlyLink(segmentOf(minutes.document, segment), minutesLine)
      ? [{ ...fixLineValue(minutes, section, undefined), needsLook: true }]
      : [];
  if (minutesLine.links.some(other => targetOf(minutes, other)?.path === file.path)) return [];
  const isRelative = targetOfRelativeLink(minutes.file.path, link.url) !== undefined;
  const url = isRelative
    ? relativeLink(minutes.file.path, file.path)
    : linkTo(minutes.profile, minutes.file.path, file.path);
  return [{ title: titleOf(file), edits: [editLinkUrl(minutes.document, segment, link, url)] }];
}

/** Gives the fix that adds a minutes line below a team's heading, for a file or for none. */
export function fixMissingLine(minutes: Minutes, section: TeamSection, file: DatedFile | undefined): Fix {
  const value = file ? linkAsText(minutes.profile, minutes.file.path, file.path) : NONE_YET;
  const edits = [insertBelow(minutes.document, section, [`Minutes: ${value}`])];
  return { title: message('Add the line "Minutes: {0}"', value), edits };
}

function titleOf(file: DatedFile | undefined): Message {
  return file
    ? message('Link the minutes of {0}: {1}', isoDate(file.date), file.path)
    : message('Say that there are no minutes yet');
}
