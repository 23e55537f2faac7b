import { wordsOf } from '../repository/pattern';
import { allSeries, type Profile, type Series } from '../repository/profile';
import type { Library } from '../repository/library';
import { parse } from '../markdown/parse';
import { wordsIn } from '../text/phrases';
import { habitsOf, headingKey } from './habits';
import { padTitle } from './pad-title';

/** This part of the headings of a text, at least, must be those of a series that it does not name. */
const SHARE_OF_HEADINGS = 0.5;

/**
 * Finds the series whose minutes a text is: the one that its title names, else the one whose headings it has, else the
 * only one. Several if nothing decides between them.
 */
export function seriesOfPad(text: string, profile: Profile, library: Library): readonly Series[] {
  const all = allSeries(profile);
  const title = padTitle(text);
  const named = best(all, series => nameShare(profile, series, title));
  if (named.length === 1) return named;
  const among = named.length > 0 ? named : all;
  const headings = parse(text).segments.flatMap(segment =>
    segment.headings.map(({ name }) => headingKey(name)),
  );
  const alike = best(among, series => {
    const { headingLevels } = habitsOf(library, series);
    const share = headings.filter(name => headingLevels.has(name)).length / Math.max(1, headings.length);
    return share >= SHARE_OF_HEADINGS ? share : 0;
  });
  return alike.length > 0 ? alike : among;
}

/** Lists those of some series for which a measure is the greatest; none if it is 0 for all. */
function best(all: readonly Series[], measure: (series: Series) => number): readonly Series[] {
  const measured = all.map(series => ({ series, value: measure(series) }));
  const most = Math.max(0, ...measured.map(({ value }) => value));
  return most === 0 ? [] : measured.filter(({ value }) => value === most).map(({ series }) => series);
}

/** Counts the words of a series' name or title that a text has, if it has all of one of them that tell it apart; else 0. */
export function nameShare(profile: Profile, series: Series, text: string): number {
  const title = new Set(wordsIn(text));
  const aliases = profile.teams.find(({ name }) => name === series.name)?.aliases ?? [];
  const general = new Set(profile.words.titleWords);
  const names = [series.name, ...aliases, ...series.titles.map(wordsOf)];
  const counts = names.map(name => {
    const words = wordsIn(name).filter(word => !/^\d+$/.test(word));
    const isNamed = words.length > 0 && words.every(word => title.has(word));
    const own = words.filter(word => !general.has(word)).length;
    // "Team" alone tells nothing apart.
    return isNamed && own > 0 ? own + words.length / 100 : 0;
  });
  return Math.max(0, ...counts);
}
