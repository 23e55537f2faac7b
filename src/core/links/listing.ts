import type { Link, MarkdownDocument } from '../markdown/document';
import { minutesFileAt, seriesAt, type MinutesFile, type Series } from '../repository/profile';
import type { Repository } from '../repository/repository';
import { targetOfRelativeLink, targetOfUrl } from '../repository/urls';
import { filesOfSeries } from '../repository/library';
import { MAY_LINK } from './link-target';

/** A link to a file that is named like minutes, whether or not it exists. */
export interface ListedMinutes extends MinutesFile {
  readonly segment: number;
  readonly link: Link;
}

/** The minutes of one series that a page links. */
export interface Listing {
  readonly series: Series;
  readonly links: readonly ListedMinutes[];
}

/** A page that links fewer minutes than this may mention them. */
const FEWEST = 3;

/** Finds the series whose minutes a page lists: it links three or more of them, or two that are most of them. */
export function listingsIn(
  { profile, library }: Repository,
  from: string,
  document: MarkdownDocument,
): readonly Listing[] {
  if (seriesAt(profile, from)) return [];
  const bySeries = new Map<Series, ListedMinutes[]>();
  for (const [segment, { text, links }] of document.segments.entries())
    for (const link of MAY_LINK.test(text) ? links : []) {
      // A link to a line cites what stands there.
      if (/#L\d+$/.test(link.url)) continue;
      const target = targetOfUrl(profile, link.url) ?? targetOfRelativeLink(from, link.url);
      const file = target && minutesFileAt(profile, target.path, path => library.read(path));
      if (!file) continue;
      const listed = bySeries.get(file.series) ?? [];
      bySeries.set(file.series, listed);
      listed.push({ ...file, segment, link });
    }
  return [...bySeries]
    .map(([series, links]) => ({ series, links }))
    .filter(({ series, links }) => {
      const count = new Set(links.map(({ path }) => path)).size;
      const all = filesOfSeries(library, series)?.length ?? Infinity;
      return count >= FEWEST || (count > 1 && count * 2 > all);
    });
}
