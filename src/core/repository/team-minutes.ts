import { memo } from '../text/memo';
import { firstFrom } from '../text/text';
import { addDays, daysBetween, isoDate, weekdayOf, type PlainDate } from '../text/date';
import {
  byDay,
  countUntil,
  DAYS_OF_A_WEEK,
  filesOfSeries,
  inOrder,
  isListed,
  likelierDate,
  NEIGHBOURS,
  titleDateOf,
  usualWeekday,
  type Library,
} from './library';
import { joinPaths } from './path';
import { matchPattern, startOfDay } from './pattern';
import { datedFile, folderOf, teamSeries, type DatedFile, type Series, type Team } from './profile';

/** Lists the team's files dated 0 to 6 days before a meeting, newest first; empty if there are none, or none are known yet. */
export function teamFilesFor(library: Library, team: Team, meeting: PlainDate): readonly DatedFile[] {
  return teamSeries(team)
    .flatMap(series => {
      const files = filesAround(library, series, addDays(meeting, 1 - DAYS_OF_A_WEEK), meeting) ?? [];
      const end = countUntil(files, meeting);
      const near = files.slice(countUntil(files, addDays(meeting, -DAYS_OF_A_WEEK)), end);
      return near.filter(file => isInWeek(believedDate(library, files, file), meeting));
    })
    .sort((a, b) => daysBetween(a.date, b.date));
}

const listedAround = memo<readonly string[], Map<string, readonly DatedFile[]>>(() => new Map());

/**
 * Lists the files of a series from one day to another, and on both sides as many as show on which weekday the meeting is
 * usually held. Where the names sort as the days do, no other names are read, however many there are.
 */
function filesAround(
  library: Library,
  series: Series,
  from: PlainDate,
  to: PlainDate,
): readonly DatedFile[] | undefined {
  const folder = folderOf(series);
  const names = startOfDay(series.files, from) === undefined ? undefined : library.list(folder);
  if (!names || isListed(names, series)) return filesOfSeries(library, series);
  const known = listedAround(names);
  const key = [series.files, isoDate(from), isoDate(to)].join(' ');
  const files = known.get(key) ?? listAround(inOrder(names), folder, series, from, to);
  known.set(key, files);
  return files;
}

function listAround(
  names: readonly string[],
  folder: string,
  series: Series,
  from: PlainDate,
  to: PlainDate,
): readonly DatedFile[] {
  const [start = '', last = ''] = [from, to].map(day => startOfDay(series.files, day));
  const first = firstFrom(0, names.length, index => joinPaths(folder, names[index] ?? '') >= start);
  const end = firstFrom(
    first,
    names.length,
    index => joinPaths(folder, names[index] ?? '') > `${last}\uffff`,
  );
  const files: DatedFile[] = [];
  /** Adds the file with a name, if it is one of the series; tells how many were added. */
  const add = (index: number): number => {
    const path = joinPaths(folder, names[index] ?? '');
    const match = path.endsWith('/') ? undefined : matchPattern(series.files, path, series.dates);
    const file = match && datedFile(series, path, match, () => undefined);
    if (file) files.push(file);
    return file ? 1 : 0;
  };
  for (let index = first; index < end; index++) add(index);
  for (let index = first - 1, left = NEIGHBOURS + 1; index >= 0 && left > 0; index--) left -= add(index);
  for (let index = end, left = NEIGHBOURS + 1; index < names.length && left > 0; index++) left -= add(index);
  return files.sort(byDay);
}

function isInWeek(date: PlainDate, meeting: PlainDate): boolean {
  const days = daysBetween(date, meeting);
  return days >= 0 && days < DAYS_OF_A_WEEK;
}

function believedDate(library: Library, files: readonly DatedFile[], file: DatedFile): PlainDate {
  const weekday = usualWeekday(files, file.date);
  // The title can only overrule a name that is off the usual weekday; all other files need not be read.
  if (weekday === undefined || weekday === weekdayOf(file.date)) return file.date;
  return likelierDate(file.date, titleDateOf(library.read(file.path) ?? ''), weekday);
}
