import { fileForDay, filesOfSeries } from '../repository/library';
import { allSeries, type Series } from '../repository/profile';
import type { Repository } from '../repository/repository';
import type { PlainDate } from '../text/date';
import { findWrittenDates } from '../text/written-date';
import { cleanPad } from './clean-pad';
import { dateOfPad } from './date-of-pad';
import { habitsOf, NO_HABITS } from './habits';
import { nameShare, seriesOfPad } from './series-of-pad';

/** A text from a pad, and what is known of it besides what it says. */
export interface PadText {
  readonly text: string;
  /** The name of its file; missing if it has none. */
  readonly fileName?: string;
  /** The series that a person has named; missing if it is to be found. */
  readonly series?: Series;
  /** The day that a person has named; missing if it is to be found. */
  readonly date?: PlainDate;
}

/** Minutes from a pad as they are to be committed. */
export interface PadMinutes {
  readonly series: Series;
  readonly date: PlainDate;
  /** Where they belong; there may be a file already. */
  readonly path: string;
  readonly text: string;
  /** How many of its pictures are still on the pad's page, or within the text. */
  readonly pictures: number;
}

/** What a person must say first: which series it is, or on which day the meeting was. */
export type PadQuestion =
  | { readonly ask: 'series'; readonly among: readonly Series[] }
  | { readonly ask: 'date'; readonly series: Series; readonly stated: readonly PlainDate[] };

/** Matches a picture that was put into a pad: HedgeDoc and HackMD keep it in "uploads", Google Docs within the text. */
const PICTURE = /!\[[^\]\n]*\]\([^()\s]*\/_?uploads\/[^()\s]*\)|^\[image\d+\]: <?data:image\//gm;

/** Makes minutes of a text from a pad: without what the pad left in it, at the path of its series and its day. */
export function importPad(pad: PadText, repository: Repository): PadMinutes | PadQuestion {
  const { library, profile } = repository;
  // Marks of the pad stand within words and dates.
  const legible = cleanPad(pad.text, NO_HABITS, () => false);
  const found = pad.series ? [pad.series] : seriesOfPad(legible, profile, library);
  const [series] = found;
  if (!series || found.length > 1)
    return { ask: 'series', among: found.length > 0 ? found : allSeries(profile) };
  const isTitle = (line: string) =>
    findWrittenDates(line, series.dates ?? profile.words.dates).length > 0 ||
    nameShare(profile, series, line) > 0;
  const habits = habitsOf(library, series);
  const text = cleanPad(pad.text, habits, isTitle);
  const stated = pad.date ? { date: pad.date } : dateOfPad(text, pad.fileName, series, repository);
  if (!('date' in stated)) return { ask: 'date', series, stated: stated.dates };
  const { date } = stated;
  const { path } = fileForDay(library, series, date);
  // The files of the series must be known for all that was learnt from them.
  filesOfSeries(library, series);
  return { series, date, path, text, pictures: [...text.matchAll(PICTURE)].length };
}
