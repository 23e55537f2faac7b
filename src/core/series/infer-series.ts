import { cadenceOf } from '../repository/cadence';
import { headDate } from '../repository/head-date';
import type { Library } from '../repository/library';
import type { Series } from '../repository/profile';
import { languageOfMonths } from '../text/date-languages';
import { DATE_WORDS, type DateWords } from '../text/date-words';
import { addDays, dayNumber, plainDate, weekdayOf, type PlainDate } from '../text/date';
import { acceptSeries, newestOf } from './accept-series';
import { dateNames } from './date-names';
import { titleOf } from './file-head';
import { SIGN_WORDS } from './sign-words';
import { groupFiles, type FileGroup, type NamedFile } from './series-files';
import { namesOf } from './series-names';
import { templateFiles, templateOf } from './template-files';
import { everRarer } from './samples';
import { titleForms, type DatedTitle } from './title-forms';

/** A series as its files show it, with the newest of them. */
export interface InferredSeries {
  readonly series: Series;
  /** Its newest files, newest first, with their texts. */
  readonly newest: readonly { readonly path: string; readonly text: string }[];
  /** All its files, newest first. */
  readonly paths: readonly string[];
}

type NamedText = NamedFile & { readonly text: string };

/** So many of the newest files show how titles are written. */
const TITLES = 12;
const MOST_TITLES = 64;
const NAMES = dateNames(DATE_WORDS);
/** Matches a text with a day and a year apart, and a word between them. */
const DAY_AND_YEAR = /(?<!\d)\d{1,2}(?!\d)[^\d\n]*\p{L}{3}[^\d\n]*(?<!\d)\d{4}(?!\d)/u;

/** Finds the series of a repository by its files; undefined while some that tell are not known yet. */
export function inferSeries(
  library: Library,
  paths: readonly string[],
): readonly InferredSeries[] | undefined {
  const templates = templateFiles(paths);
  const isTemplate = new Set(templates);
  const groups = groupFiles(
    paths.filter(path => !isTemplate.has(path)),
    NAMES,
  );
  const accepted = acceptSeries(groups, library, SIGN_WORDS);
  if (!accepted) return undefined;
  const unknown: string[] = [];
  const read = (path: string) => {
    const text = library.read(path);
    if (text === undefined) unknown.push(path);
    return text;
  };
  const found = accepted.map(group => readSeries(group, templates, read));
  if (unknown.length > 0) return undefined;
  const names = namesOf(
    found.map(({ series, newest }) => ({
      files: series.files,
      title: series.titles[0],
      newest: newest[0]?.path ?? '',
    })),
    SIGN_WORDS,
  );
  return found.map((one, index) => ({
    ...one,
    series: { ...one.series, name: names[index] ?? one.series.files },
  }));
}

function readSeries(
  { files, named, hasDates }: FileGroup,
  templates: readonly string[],
  read: (path: string) => string | null | undefined,
): InferredSeries {
  const sorted = newestOf(named);
  const withText = (file: NamedFile): NamedText => {
    const text = read(file.path) ?? '';
    const date = file.date ?? headDate({ titles: [] }, text) ?? firstDayOf(file);
    return { ...file, text, ...(date && { date }) };
  };
  const newest = sorted.slice(0, TITLES).map(withText);
  const titles = titlesOf(newest);
  // Where the newest are slides or have no title, those before them may have one.
  if (titles.length * 2 < newest.length) {
    const before = sorted.slice(TITLES, MOST_TITLES).map(withText);
    titles.push(...titlesOf(before).slice(0, TITLES - titles.length));
  }
  const dates = (hasDates ? named : newest)
    .flatMap(({ date }) => date ?? [])
    .sort((a, b) => dayNumber(a) - dayNumber(b));
  const cadence = cadenceOf(dates);
  const older = everRarer(sorted.slice(TITLES)).map(withText);
  const foreign = foreignLanguageOf(titles);
  const names = foreign ? dateNames([foreign, ...DATE_WORDS]) : NAMES;
  const forms = titleForms(titles, titlesOf(older), names);
  const template = templateOf(files, templates, newest[0]?.text ?? '', read);
  const language =
    foreign ??
    languageOf(
      [files, ...forms],
      [...sorted.slice(0, TITLES).map(({ path }) => path), ...titles.map(({ title }) => title)],
    );
  const series: Series = {
    name: files,
    files,
    titles: forms,
    ...(cadence && { cadence }),
    skip: [],
    hasTeamReports: false,
    ...(language && { dates: [language, ...DATE_WORDS.filter(words => words !== language)] }),
    ...(template !== undefined && { template }),
    source: 'inferred',
  };
  return { series, newest, paths: sorted.map(({ path }) => path) };
}

function titlesOf(files: readonly NamedText[]): DatedTitle[] {
  return files.flatMap(({ text, date }) => {
    const title = titleOf(text);
    // What only a page shows is not written again.
    return title === undefined || title.includes('<') ? [] : { title, date };
  });
}

/** Finds the first day of the ISO week or month that a name says; undefined where it says neither. */
function firstDayOf({ year, month, week }: NamedFile): PlainDate | undefined {
  if (year === undefined) return undefined;
  if (week === undefined) return month === undefined ? undefined : plainDate(year, month, 1);
  // The fourth of January is in the first week.
  const january = { year, month: 1, day: 4 };
  return addDays(january, (week - 1) * 7 - ((weekdayOf(january) + 6) % 7));
}

/** Finds the language of the months in titles that also name a year and a day; undefined if it is one that is always read. */
function foreignLanguageOf(titles: readonly DatedTitle[]): DateWords | undefined {
  const dated = titles.flatMap(({ title, date }) =>
    date && DAY_AND_YEAR.test(title) ? { text: title, month: date.month } : [],
  );
  return dated.length * 2 > titles.length ? languageOfMonths(dated) : undefined;
}

/** Finds the language of the months and weekdays in names and titles; undefined where they are in the first, or there are none. */
function languageOf(patterns: readonly string[], texts: readonly string[]): DateWords | undefined {
  if (!patterns.some(pattern => /\{[^}]*(?:MMM|ddd)/.test(pattern))) return undefined;
  const words = new Set(
    texts
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{2,}/gu),
  );
  const counted = DATE_WORDS.map(language => {
    const names = [...language.months, ...language.shortMonths, ...language.weekdays].flat();
    return { language, count: names.filter(name => words.has(name.toLowerCase())).length };
  });
  const [first] = counted.toSorted((a, b) => b.count - a.count);
  return first && first.language !== DATE_WORDS[0] ? first.language : undefined;
}
