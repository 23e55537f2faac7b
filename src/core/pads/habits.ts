import { documentAt } from '../markdown/document-at';
import type { Heading } from '../markdown/document';
import { filesOfSeries, type Library } from '../repository/library';
import type { Series } from '../repository/profile';
import { lineEndingOf } from '../text/text';
import { entriesOf } from './front-matter-entries';

/** How many of the newest files show what a community keeps. */
const FILES_TO_READ = 5;

/** What the minutes of a series are like, so that what looks like a pad's but is theirs stays. */
export interface Habits {
  readonly lineEnding: string;
  /** The newest files, newest first. */
  readonly texts: readonly string[];
  /** The keys of their front matter, in lower case. */
  readonly keys: ReadonlySet<string>;
  /** The levels of their headings by their words, in lower case; those of the newest file count. */
  readonly headingLevels: ReadonlyMap<string, number>;
  /** The level of their titles; undefined if they have none. */
  readonly titleLevel?: number;
}

/** The habits of a series of which nothing is known. */
export const NO_HABITS: Habits = { lineEnding: '\n', texts: [], keys: new Set(), headingLevels: new Map() };

/** Reads the habits of a series from its newest files. */
export function habitsOf(library: Library, series: Series): Habits {
  const newest = (filesOfSeries(library, series) ?? []).slice(-FILES_TO_READ).reverse();
  const documents = newest.flatMap(({ path }) => documentAt(library, path) ?? []);
  const [first] = documents;
  if (!first) return NO_HABITS;
  const headings = documents.flatMap(({ segments }) => segments.flatMap(segment => segment.headings));
  const titleLevel = first.segments.flatMap(segment => segment.headings)[0]?.level;
  return {
    lineEnding: lineEndingOf(first.text),
    texts: documents.map(({ text }) => text),
    keys: new Set(documents.flatMap(({ text }) => entriesOf(text).map(({ key }) => key.toLowerCase()))),
    headingLevels: new Map(headings.reverse().map(heading => [headingKey(heading.name), heading.level])),
    ...(titleLevel !== undefined && { titleLevel }),
  };
}

/** Normalises the words of a heading: "Agenda:" and "agenda" are the same. */
export function headingKey(name: Heading['name']): string {
  return name.replace(/[*_:]+/g, ' ').trim().toLowerCase(); // prettier-ignore
}
