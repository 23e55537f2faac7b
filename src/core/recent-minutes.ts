import { daysBetween, type PlainDate } from './date';
import { filesOfSeries, type DatedFile, type Library } from './library';
import type { Minutes } from './minutes';
import { parse } from './parse';
import type { Profile, Series } from './profile';
import { readSections, type Section } from './sections';

/** One of a series' earlier files, as it was read. */
export interface EarlierMinutes {
  readonly file: DatedFile;
  readonly minutes: Minutes;
  readonly sections: readonly Section[];
}

/** Gives the newest minutes of a series before a day, newest first, at most `count`; slide decks and unreadable files are none. */
export function recentMinutes(
  library: Library,
  profile: Profile,
  series: Series,
  before: PlainDate,
  count: number,
): readonly EarlierMinutes[] {
  const found: EarlierMinutes[] = [];
  const files = (filesOfSeries(library, series) ?? []).filter(file => daysBetween(file.date, before) > 0);
  for (const file of files.toReversed()) {
    const text = library.read(file.path);
    const minutes = text === undefined ? undefined : parse(text);
    if (!minutes || minutes.isSlideDeck || minutes.isTooComplex) continue;
    const sections = readSections(minutes, profile);
    if (sections.length > 0) found.push({ file, minutes, sections });
    if (found.length === count) break;
  }
  return found;
}
