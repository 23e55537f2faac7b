import { distance } from 'fastest-levenshtein';
import { weekdayIn } from '../../repository/cadence';
import { fileExists, filesOfSeries, type DatedFile, type Library } from '../../repository/library';
import { joinPaths, parentOf } from '../../repository/path';
import { fillPattern, holdsDay, matchPattern } from '../../repository/pattern';
import { allSeries, minutesFileAt, type Series } from '../../repository/profile';
import { addDays, daysBetween, isoDate, weekdayOf, type PlainDate } from '../../text/date';
import { segmentOf } from '../../markdown/place';
import { memo } from '../../text/memo';
import { message, type Message } from '../../text/message';
import { lineSpan } from '../../text/text';
import { usualWeekday } from '../../repository/library';
import type { FileInRepository, Finding, Rule } from '../rule';

/** A name that differs in more characters is another name. */
const MOST_DIFFERENT = 2;
/** A name with fewer digits is not that of a day. */
const FEWEST_DIGITS = 6;
/** More files than this of the same kind are a habit. */
const MOST_ODD = 2;
/** How many days around those of a series a name may be meant for. */
const DAYS_AROUND = 400;
/** Minutes this near to the turn of the year may be in the folder of either. */
const DAYS_AROUND_NEW_YEAR = 14;

/** Reports a file that almost has the name of minutes, so that nobody finds it among them. */
export const fileNameOdd: Rule = {
  id: 'file-name-odd',
  severity: 'warning',
  summary: 'The name of a file is almost, but not quite, one of its series.',
  scope: 'all',
  looksAt: 'file',
  check(file) {
    const { profile, path } = file;
    const minutes = minutesFileAt(profile, path, other => file.library.read(other));
    if (minutes) return inOtherYear(file, minutes.series, minutes.date);
    for (const series of allSeries(profile)) {
      const meant = nameMeant(file, series);
      if (meant)
        return [finding(file, message('This is not among the minutes of {0}. Is {1} meant?', series.name, meant), meant)]; // prettier-ignore
    }
    return [];
  },
};

function finding({ document, path, library }: FileInRepository, what: Message, renameTo?: string): Finding {
  const { text, lineStarts } = segmentOf(document, 0);
  const isFree = renameTo !== undefined && renameTo !== path && fileExists(library, renameTo) === false;
  return {
    place: { segment: 0, span: lineSpan(text, lineStarts, 0) },
    message: what,
    fixes: isFree
      ? [{ title: message('Rename the file to {0}', renameTo), edits: [], renameTo, needsLook: true }]
      : [],
  };
}

/** Finds a day of one year in the folder of another, where all others are in the folder of their year. */
function inOtherYear(file: FileInRepository, series: Series, date: PlainDate): readonly Finding[] {
  const { library, path } = file;
  const folder = parentOf(path);
  const year = Number(/(?:^|\/)((?:19|20)\d\d)(?=\/|$)/.exec(folder)?.[1] ?? date.year);
  const turn = { year: Math.max(year, date.year), month: 1, day: 1 };
  if (year === date.year || Math.abs(daysBetween(turn, date)) <= DAYS_AROUND_NEW_YEAR) return [];
  const beside = (filesOfSeries(library, series) ?? []).filter(other => parentOf(other.path) === folder);
  const others = beside.filter(other => other.date.year !== year).length;
  if (others > Math.min(MOST_ODD, beside.length / 3)) return [];
  const meant = fillPattern(series.files, { date: { ...date, year } }, series.dates);
  const isMeant = matchPattern(series.files, meant, series.dates)?.date !== undefined && meant !== path;
  return [
    finding(
      file,
      message('This is named for {0}, but is in the folder of {1}.', isoDate(date), year),
      isMeant ? meant : undefined,
    ),
  ];
}

/** Finds the name of the series that a file is meant to have; undefined if it has another name on purpose. */
function nameMeant({ library, path }: FileInRepository, series: Series): string | undefined {
  const folder = parentOf(path);
  const files = filesOfSeries(library, series) ?? [];
  if (!files.some(file => parentOf(file.path) === folder)) return undefined;
  const plain = path.replace(/(?:\.md)+$/i, '.md');
  if (plain !== path && matchPattern(series.files, plain, series.dates))
    return isHabit(library, path) ? undefined : plain;
  const candidates = isDayName(path) && holdsDay(series.files) ? namesNear(series, files, path) : [];
  const near = candidates.filter(name => fileExists(library, name) === false);
  const least = Math.min(...near.map(name => distance(name, path)));
  const nearest = near.filter(name => distance(name, path) === least);
  const likely = nearest.filter(name => isOnUsualDay(series, files, name));
  const inFolder = nearest.filter(name => parentOf(name) === folder);
  const [meant] = likely.length > 0 ? likely : inFolder.length > 0 ? inFolder : nearest;
  return meant !== undefined && !isHabit(library, path) ? meant : undefined;
}

/** Lists the names of the series that a path could be a slip for: the same but for separators, or for one or two digits. */
function namesNear(series: Series, files: readonly DatedFile[], path: string): readonly string[] {
  return namesAround(files)(series).filter(name => {
    if (Math.abs(name.length - path.length) > MOST_DIFFERENT) return false;
    const away = distance(name, path);
    const isSame = skeletonOf(name) === skeletonOf(path) && (away === 1 || /\d\D\d/.test(nameOf(path)));
    return away > 0 && away <= MOST_DIFFERENT && (isSame || digitsOf(name) === digitsOf(path));
  });
}

/** Lists the names that files of a series have, or would have, on the days of the files and around them. */
const namesAround = memo((files: readonly DatedFile[]) =>
  memo(({ files: pattern, dates }: Series): readonly string[] => {
    const [first, last] = [files[0]?.date, files.at(-1)?.date];
    if (!first || !last) return [];
    const days = daysBetween(first, last) + 2 * DAYS_AROUND;
    return [...Array(days).keys()].map(index =>
      fillPattern(pattern, { date: addDays(first, index - DAYS_AROUND) }, dates),
    );
  }),
);

/** Files named alike, but for their words, are named so on purpose: "2024-3-4.md" beside "2024-3-11.md" and "2024-3-18.md". */
function isHabit(library: Library, path: string): boolean {
  const form = (name: string) => name.replace(/\d/g, '0').replace(/\p{L}+/gu, 'a');
  const own = form(nameOf(path));
  return (library.list(parentOf(path)) ?? []).filter(name => form(name) === own).length > MOST_ODD;
}

function isOnUsualDay(
  series: Series,
  files: readonly { readonly path: string; readonly date: PlainDate }[],
  name: string,
): boolean {
  const date = matchPattern(series.files, name, series.dates)?.date;
  return date !== undefined && weekdayOf(date) === (weekdayIn(series.cadence) ?? usualWeekday(files, date));
}

function isDayName(path: string): boolean {
  return digitsOf(nameOf(path)).length >= FEWEST_DIGITS;
}

function nameOf(path: string): string {
  return path.slice(joinPaths(parentOf(path), 'x').length - 1);
}

function skeletonOf(path: string): string {
  return path.replace(/\d+/g, '0');
}

function digitsOf(path: string): string {
  return path.replace(/\D/g, '');
}
