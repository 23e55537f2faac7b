import { daysBetween, type PlainDate } from '../text/date';
import { filesOfSeries, type DatedFile, type Library } from '../repository/library';
import type { MarkdownDocument } from '../markdown/document';
import { documentAt } from '../markdown/document-at';
import type { Profile, Series } from '../repository/profile';
import { readSections, type Section } from './sections';

/** An earlier file of a series, parsed. */
export interface EarlierMinutes {
  readonly file: DatedFile;
  readonly document: MarkdownDocument;
  readonly sections: readonly Section[];
}

/**
 * Reads the newest minutes of a series before a day, newest first, at most `count`. Slide decks and unreadable files
 * do not count; a file that is not known yet does, so that no older one is requested instead.
 */
export function recentMinutes(
  library: Library,
  profile: Profile,
  series: Series,
  before: PlainDate,
  count: number,
): readonly EarlierMinutes[] {
  const recent: EarlierMinutes[] = [];
  let unknown = 0;
  const files = (filesOfSeries(library, series) ?? []).filter(file => daysBetween(file.date, before) > 0);
  for (const file of files.toReversed()) {
    if (recent.length + unknown === count) break;
    if (library.read(file.path) === undefined) unknown++;
    const document = documentAt(library, file.path);
    if (!document || document.isSlideDeck || document.isTooComplex) continue;
    const sections = readSections(document, profile);
    if (sections.length > 0) recent.push({ file, document, sections });
  }
  return recent;
}
