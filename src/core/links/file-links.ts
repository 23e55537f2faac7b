import type { Link, MarkdownDocument, Place } from '../markdown/document';
import { parse } from '../markdown/parse';
import { placeAt, segmentOf } from '../markdown/place';
import { minutesFileAt, type Profile } from '../repository/profile';
import type { PlainDate } from '../text/date';
import { findTitle } from '../minutes/sections';
import { touches } from '../text/text';
import { topicsOf, type Topic } from '../minutes/topics';
import type { Minutes } from '../minutes/minutes';
import { mayLinkHere, targetOf } from './link-target';
import { teamMinutesPath } from './team-files';
import { teamSectionAt } from '../minutes/team-sections';

/** A link to a file of this repository. */
export interface FileLink {
  /** The place of the URL; the whole link if the URL is written elsewhere. */
  readonly place: Place;
  /** The file's path in the repository, whether or not it exists. */
  readonly path: string;
}

/** What a person wants to know of minutes before opening them. */
export interface MinutesSummary {
  /** The words of the title; missing if there is none. */
  readonly title?: string;
  /** The day in the file's name; missing if it belongs to no series. */
  readonly date?: PlainDate;
  readonly topics: readonly Topic[];
}

/** Finds the links to files of this repository, in the order of the text. */
export function fileLinksIn(minutes: Minutes): readonly FileLink[] {
  return minutes.document.segments.flatMap((_, index) => linksInSegment(minutes, index));
}

/** Finds the link to a file of this repository at an offset; undefined if there is none. */
export function fileLinkAt(minutes: Minutes, offset: number): FileLink | undefined {
  const { segment, span } = placeAt(minutes.document, offset);
  return linksInSegment(minutes, segment).find(link => touches(link.place.span, span.start));
}

/**
 * Finds the minutes that the team's section around an offset links, else the team's minutes of that week, and returns
 * their path; undefined if there are none or no team's section is around the offset.
 */
export function teamFileAt(minutes: Minutes, offset: number): string | undefined {
  const section = teamSectionAt(minutes, offset);
  return section && teamMinutesPath(minutes, section);
}

/** Reads the title and the date of a file. */
export function summaryOf(profile: Profile, path: string, text: string): MinutesSummary {
  const document: MarkdownDocument = parse(text);
  const title = document.isTooComplex ? undefined : findTitle(document, profile)?.heading.name;
  const date = minutesFileAt(profile, path)?.date;
  return { ...(title && { title }), ...(date && { date }), topics: topicsOf(profile.words, document) };
}

function linksInSegment(minutes: Minutes, index: number): readonly FileLink[] {
  const segment = segmentOf(minutes.document, index);
  if (!mayLinkHere(minutes, segment)) return [];
  return segment.links.flatMap((link: Link) => {
    const place = targetOf(minutes, link);
    const isFile = place && /\.md$/i.test(place.path);
    return isFile ? [{ place: { segment: index, span: link.urlSpan ?? link.span }, path: place.path }] : [];
  });
}
