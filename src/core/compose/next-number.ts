import { documentAt } from '../markdown/document-at';
import { readMinutes } from '../minutes/minutes';
import { fileForDay, filesOfSeries } from '../repository/library';
import type { Series } from '../repository/profile';
import type { Repository } from '../repository/repository';
import { daysBetween, type PlainDate } from '../text/date';

/** How many of the newest titles are read for one with a number. */
const TITLES_TO_READ = 3;

/** Matches a title whose numbers begin anew each year: "Meeting 4/2026". */
const COUNTS_IN_YEAR = /\{N+\/YYYY/;

/** Counts on the meetings of a series up to a new one, by the names of the files or else by their titles; undefined if they have no numbers. */
export function nextNumber(repository: Repository, series: Series, date: PlainDate): number | undefined {
  const { library } = repository;
  const { number } = fileForDay(library, series, date);
  if (number !== undefined || !series.titles.some(title => /\{N/.test(title))) return number;
  const before = (filesOfSeries(library, series) ?? []).filter(file => daysBetween(file.date, date) > 0);
  for (const [age, file] of before.toReversed().slice(0, TITLES_TO_READ).entries()) {
    const document = documentAt(library, file.path);
    const last = document && readMinutes(repository, file.path, document)?.meeting.titleNumber?.number;
    if (last === undefined) continue;
    const beginsAnew = COUNTS_IN_YEAR.test(series.titles[0] ?? '') && file.date.year !== date.year;
    return beginsAnew ? 1 : last + 1 + age;
  }
  return undefined;
}
