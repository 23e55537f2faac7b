import type { Link } from '../markdown/document';
import { segmentOf, type PlacedEdit } from '../markdown/place';
import type { Fix } from '../minutes/fix';
import { insertBelow } from '../minutes/insert-below';
import type { Minutes } from '../minutes/minutes';
import type { SectionWithLine, TeamSection } from '../minutes/team-sections';
import { fileExists, type DatedFile } from '../repository/library';
import { linkAsText, linkTo, relativeLink, targetOfRelativeLink } from '../repository/urls';
import { isoDate } from '../text/date';
import { message, type Message } from '../text/message';
import type { Span } from '../text/text';
import { mayLoseHeading } from './anchors';
import { editLinkUrl } from './edit-link';
import { nonFileTarget, targetOf } from './link-target';

/** Matches what may directly follow a bare URL without becoming a part of it. */
const MAY_FOLLOW_URL = /^(?:[\s.,;:!?)*_~'"<]|$)/;
/** Matches what may be between a placeholder and the link that replaces it. */
const BETWEEN = /^[\s.,;:–—-]*$/;

/**
 * Makes the fix that points a section's minutes line to a file or, without a file, writes a placeholder. It removes
 * placeholders and links to things that are not files; everything else stays after the new link.
 */
export function fixLineValue(minutes: Minutes, section: SectionWithLine, file: DatedFile | undefined): Fix {
  const { minutesLine } = section;
  const title = titleOf(file);
  if (!file) {
    const words = minutes.profile.words.placeholders.written;
    return { title, edits: valueEdits(minutes, section, words) };
  }
  const wrong = minutesLine.links.filter(link => leadsNowhere(minutes, link));
  const [link, ...others] = wrong;
  if (link && others.length === 0 && minutesLine.links.length === 1) {
    const gone = minutesLine.placeholders.map(span => removal(minutes, section, span, link));
    const needsLook = mayLoseHeading(minutes.library, link.url, file.path);
    const edits = [...gone, ...retarget(minutes, section, link, file)];
    return { title, edits, ...(needsLook && { needsLook }) };
  }
  const edits = valueEdits(minutes, section, linkAsText(minutes.profile, minutes.file.path, file.path));
  // Next to other links, or to words that are not a placeholder, the new link may change what is meant.
  const isUnclear = minutesLine.links.length > 0 || (minutesLine.saysMore && !hasPlaceholderInValue(section));
  return { title, edits, ...(isUnclear && { needsLook: true }) };
}

/**
 * Makes the fixes that point a link of a section's minutes line to a file; without a file, and if the line says
 * nothing else, to a placeholder. Empty if the line would then say something twice.
 */
export function fixesForLink(
  minutes: Minutes,
  section: SectionWithLine,
  link: Link,
  file: DatedFile | undefined,
): readonly Fix[] {
  const { minutesLine, segment } = section;
  if (!file) {
    if (minutesLine.saysMore || minutesLine.links.length > 1) return [];
    const { minutesLabels, placeholders } = minutes.profile.words;
    const place = { segment, span: link.span };
    const label = minutesLine.valueSpan ? '' : `${minutesLabels[0] ?? ''}: `;
    const text = label + placeholders.written;
    return [{ title: titleOf(undefined), edits: [{ place, text }], needsLook: true }];
  }
  if (minutesLine.links.some(other => targetOf(minutes, other)?.path === file.path)) return [];
  const isOnly = minutesLine.links.length === 1;
  const needsLook =
    !isOnly ||
    (minutesLine.saysMore && !leadsNowhere(minutes, link)) ||
    mayLoseHeading(minutes.library, link.url, file.path);
  return [
    {
      title: titleOf(file),
      edits: retarget(minutes, section, link, file),
      ...(needsLook && { needsLook }),
    },
  ];
}

/** Makes the fix that adds a minutes line below a team's heading, with a link to a file or a placeholder. */
export function fixMissingLine(minutes: Minutes, section: TeamSection, file: DatedFile | undefined): Fix {
  const { profile } = minutes;
  const [label = ''] = profile.words.minutesLabels;
  const value = file ? linkAsText(profile, minutes.file.path, file.path) : profile.words.placeholders.written;
  const line = `${label}: ${value}`;
  const edits = [insertBelow(minutes.document, section, [line])];
  // Only people know whether there are minutes that the repository does not have.
  return { title: message('Add the line "{0}"', line), edits, ...(!file && { needsLook: true }) };
}

/** Tells whether a link leads to a folder, a pull request, or a file that does not exist. */
function leadsNowhere(minutes: Minutes, link: Link): boolean {
  if (nonFileTarget(minutes, link)) return true;
  const target = targetOf(minutes, link);
  return target?.kind === 'file' && fileExists(minutes.library, target.path) === false;
}

function retarget(
  minutes: Minutes,
  { segment }: SectionWithLine,
  link: Link,
  file: DatedFile,
): readonly PlacedEdit[] {
  const isRelative = targetOfRelativeLink(minutes.file.path, link.url) !== undefined;
  const url = isRelative
    ? relativeLink(minutes.file.path, file.path)
    : linkTo(minutes.profile, minutes.file.path, file.path);
  return editLinkUrl(minutes.document, segment, link, {
    url,
    path: file.path,
    pathBefore: targetOf(minutes, link)?.path,
  });
}

function hasPlaceholderInValue({ minutesLine: { placeholders, valueSpan, span } }: SectionWithLine): boolean {
  const { start } = valueSpan ?? span;
  return placeholders.some(placeholder => placeholder.start >= start);
}

/** Writes the value in place of the first placeholder after the colon, else right after the colon. */
function valueEdits(
  { document, profile }: Minutes,
  { segment, minutesLine: { span, valueSpan, placeholders } }: SectionWithLine,
  value: string,
): readonly PlacedEdit[] {
  const { text } = segmentOf(document, segment);
  const [label = ''] = profile.words.minutesLabels;
  const place = (at: Span) => ({ segment, span: at });
  const behind = (end: number) => (MAY_FOLLOW_URL.test(text.slice(end, end + 1)) ? '' : ' ');
  const start = valueSpan?.start ?? span.start;
  const first = placeholders.find(placeholder => placeholder.start >= start);
  const others = placeholders.filter(placeholder => placeholder !== first);
  const gone = others.map(other => ({
    place: place({ start: startBefore(text, other), end: other.end }),
    text: '',
    mayDelete: 'placeholder' as const,
  }));
  if (first) {
    const before = valueSpan ? (/[\s([{*_~]$/.test(text.slice(0, first.start)) ? '' : ' ') : `${label}: `;
    return [
      ...gone,
      { place: place(first), text: before + value + behind(first.end), mayDelete: 'placeholder' },
    ];
  }
  const blank = /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0;
  const isEmpty = /^(?:[\r\n]|$)/.test(text.slice(start + blank));
  // A hard line break stays; other blanks at the end of the line would be one.
  const isBreak = /^[ \t]* {2}(?:\r\n|\r|\n)[ \t]*[^\s]/.test(text.slice(start));
  const at = { start, end: isEmpty && !isBreak ? start + blank : start };
  return [...gone, { place: place(at), text: ` ${value}${isEmpty ? '' : behind(start)}` }];
}

/** Removes a placeholder with what separates it from the link after it, as in "Not there yet: https://…"; a label stays. */
function removal(
  { document, profile }: Minutes,
  { segment, minutesLine }: SectionWithLine,
  placeholder: Span,
  link: Link,
): PlacedEdit {
  const { start } = placeholder;
  // A placeholder of a line of its own may hold the link, which stays.
  const holdsLink = start < link.span.start && link.span.start < placeholder.end;
  const end = holdsLink ? link.span.start : placeholder.end;
  const { text } = segmentOf(document, segment);
  const { valueSpan } = minutesLine;
  const [label = ''] = profile.words.minutesLabels;
  const edit = (span: Span, replacement: string): PlacedEdit => ({
    place: { segment, span },
    text: replacement,
    mayDelete: 'placeholder',
  });
  if (!valueSpan) return edit({ start, end }, text[end] === ':' ? label : `${label}:`);
  const isBefore =
    start >= valueSpan.start && end <= link.span.start && BETWEEN.test(text.slice(end, link.span.start));
  return edit(
    isBefore ? { start, end: link.span.start } : { start: startBefore(text, { start, end }), end },
    '',
  );
}

function startBefore(text: string, { start }: Span): number {
  return text.slice(0, start).trimEnd().length;
}

function titleOf(file: DatedFile | undefined): Message {
  return file
    ? message('Link the minutes of {0}: {1}', isoDate(file.date), file.path)
    : message('Say that there are no minutes yet');
}
