import { anchorOfUrl, anchorsIn, anchorsOfFile, nearestAnchor, type Anchors } from '../../links/anchors';
import { isReadAsSite } from '../../links/dead-link';
import { targetOf } from '../../links/link-target';
import type { Link, Segment } from '../../markdown/document';
import type { Fix } from '../../minutes/fix';
import type { Minutes } from '../../minutes/minutes';
import { memo } from '../../text/memo';
import { message } from '../../text/message';
import type { Finding, Rule } from '../rule';

/** Matches a fragment at the start of an address, or behind the name of a file. */
const MAY_LEAD_TO_HEADING = /\](?:\(|:)\s*<?#|\.md(?:\?[^\s#]*)?#[^\s)]/i;

/** A link to a heading, and the fragment of its URL, decoded. */
interface HeadingLink {
  readonly link: Link;
  readonly fragment: string;
}

/** Reports a link to a heading that does not exist, in the same file or in another one of the repository. */
export const headingLinkDead: Rule = {
  id: 'heading-link-dead',
  severity: 'warning',
  summary: 'A link leads to a heading that does not exist.',
  scope: 'all',
  looksAt: 'document',
  check(minutes) {
    return minutes.document.segments.flatMap((segment, index) =>
      headingLinksIn(segment).flatMap(link => findingsFor(minutes, index, link)),
    );
  },
};

const headingLinksIn = memo((segment: Segment): readonly HeadingLink[] =>
  MAY_LEAD_TO_HEADING.test(segment.text)
    ? segment.links.flatMap(link => {
        const fragment = anchorOfUrl(link.url);
        return fragment === undefined ? [] : [{ link, fragment }];
      })
    : [],
);

function findingsFor(minutes: Minutes, segment: number, { link, fragment }: HeadingLink): readonly Finding[] {
  const path = link.url.startsWith('#') ? minutes.file.path : targetOf(minutes, link)?.path;
  const anchors = path === undefined ? undefined : anchorsAt(minutes, path);
  if (!anchors || anchors.all.has(fragment.toLowerCase()) || isReadAsSite(minutes.library)) return [];
  const meant = nearestAnchor(anchors, fragment);
  return [
    {
      place: { segment, span: link.span },
      message:
        path === minutes.file.path
          ? message('There is no heading "#{0}" in this file.', fragment)
          : message('There is no heading "#{0}" in {1}.', fragment, path ?? ''),
      fixes: meant === undefined ? [] : fixesFor(segment, link, meant),
    },
  ];
}

function anchorsAt({ document, file, library }: Minutes, path: string): Anchors | undefined {
  if (path !== file.path) return /\.md$/i.test(path) ? anchorsOfFile(library, path) : undefined;
  const isKnown = document.segments.every(({ isTooComplex }) => !isTooComplex);
  return isKnown ? anchorsIn(document) : undefined;
}

function fixesFor(segment: number, { urlSpan, url }: Link, anchor: string): readonly Fix[] {
  if (!urlSpan) return [];
  const start = urlSpan.end - (url.length - url.indexOf('#') - 1);
  // A URL may be written with entities.
  if (start <= urlSpan.start) return [];
  const place = { segment, span: { start, end: urlSpan.end } };
  return [
    {
      title: message('Link the heading "#{0}"', anchor),
      edits: [{ place, text: anchor, mayDelete: 'url' }],
      needsLook: true,
    },
  ];
}
