import type { Link, Minutes, Place } from './minutes';
import { parse } from './parse';
import { placeAt, segmentOf } from './place';
import { minutesFileAt, type Profile } from './profile';
import type { PlainDate } from './date';
import type { RuleContext } from './rule';
import { findTitle } from './sections';
import { MAY_LINK, placeOf, reportedFile, teamSectionAt } from './team-links';
import { touches } from './text';
import { topicsOf, type Topic } from './topics';

/** A link to a file of this repository. */
export interface FileLink {
  /** Where the URL is written; the whole link where it is written elsewhere. */
  readonly place: Place;
  /** The file's path in the repository, whether or not it is there. */
  readonly path: string;
}

/** What minutes are about, as one sees who thinks of opening them. */
export interface MinutesSummary {
  /** The words of the title; missing when there is none. */
  readonly title?: string;
  /** The day that the file's name says; missing when it belongs to no series. */
  readonly date?: PlainDate;
  readonly topics: readonly Topic[];
}

/** Gives the links to files of this repository in the order of the text. */
export function fileLinksIn(context: RuleContext): readonly FileLink[] {
  return context.minutes.segments.flatMap((_, index) => linksInSegment(context, index));
}

/** Finds the link to a file of this repository that holds an offset; undefined when there is none. */
export function fileLinkAt(context: RuleContext, offset: number): FileLink | undefined {
  const { segment, span } = placeAt(context.minutes, offset);
  return linksInSegment(context, segment).find(link => touches(link.place.span, span.start));
}

/**
 * Gives the path of the minutes that the team's section with an offset links, else of the team's minutes of that week;
 * undefined when there are none or no team's section holds the offset.
 */
export function teamFileAt(context: RuleContext, offset: number): string | undefined {
  const section = teamSectionAt(context, offset);
  return section && reportedFile(context, section);
}

/** Gives what the text of a file is about. */
export function summaryOf(profile: Profile, path: string, text: string): MinutesSummary {
  const minutes: Minutes = parse(text);
  const title = minutes.isTooComplex ? undefined : findTitle(minutes, profile)?.heading.name;
  const date = minutesFileAt(profile, path)?.date;
  return { ...(title && { title }), ...(date && { date }), topics: topicsOf(minutes) };
}

function linksInSegment(context: RuleContext, index: number): readonly FileLink[] {
  const segment = segmentOf(context.minutes, index);
  if (!MAY_LINK.test(segment.text)) return [];
  return segment.links.flatMap((link: Link) => {
    const place = placeOf(context, link);
    const isFile = place && /\.md$/i.test(place.path);
    return isFile ? [{ place: { segment: index, span: link.urlSpan ?? link.span }, path: place.path }] : [];
  });
}
