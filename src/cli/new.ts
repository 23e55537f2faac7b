import { draftMinutes } from '../core/compose/draft-minutes';
import { cadenceFor } from '../core/compose/next-meeting';
import type { NewMinutes } from '../core/compose/write-minutes';
import { isOnSchedule, nextMeeting } from '../core/repository/cadence';
import { filesOfSeries, type Library } from '../core/repository/library';
import { isoDate, parseIsoDate, sameDay, type PlainDate } from '../core/text/date';
import type { Series } from '../core/repository/profile';
import { command, ROOT } from './command';
import { fail } from './failure';
import { print, warn } from './output';
import { openRepository } from './repository';
import { seriesNamed, writeNew } from './write-new';

/** Writes the minutes of a meeting. */
export const newCommand = command({
  name: 'new',
  operands: '',
  summary: 'Writes the minutes of a meeting from those of the last one, and prints where.',
  options: {
    series: {
      value: 'NAME',
      summary: 'the meeting, or the folder of its minutes; the weekly or the only one when missing',
    },
    date: { value: 'YYYY-MM-DD', summary: 'the day of the meeting; the next one when missing' },
    taker: { value: 'NAME', summary: 'who takes the minutes' },
    'dry-run': { summary: 'prints the minutes and writes nothing' },
    format: { value: 'FORMAT', summary: 'text or json; text when missing' },
    ...ROOT,
  },
  run(values, operands) {
    const {
      root: asked,
      series: name,
      date: day,
      taker: person,
      'dry-run': isDryRun,
      format = 'text',
    } = values;
    if (operands.length > 0) fail(`new takes no ${operands[0] ?? ''}`);
    if (format !== 'text' && format !== 'json') fail(`--format is text or json; not ${format}`);
    const { root, library, profile } = openRepository(asked, '.');
    const series = seriesNamed(profile, name);
    const date = day === undefined ? nextDay(series, library) : parseIsoDate(day);
    if (!date) fail(`--date is a day written YYYY-MM-DD; ${day ?? ''} is none`);
    const taker = person?.trim();
    const request = { series, date, ...(taker && { taker }) };
    if (day !== undefined) warnOfDay(series, library, date);
    const drafted = draftMinutes(request, profile, library);
    const { path, text, unread } = drafted;
    for (const file of unread)
      warn(`${file} is too complex to be read, so the minutes before it are followed`);
    if (taker && text === draftMinutes({ series, date }, profile, library).text && !text.includes(taker))
      warn(`--taker has no effect: ${path} has no place for who takes the minutes`);
    if (drafted.clockChanges)
      warn(
        `clocks change before this meeting, so look at the local times of ${drafted.clockChanges.join(', ')}`,
      );
    if (!isDryRun) writeNew(root, path, text);
    if (format === 'json') print(`${JSON.stringify({ path, text }, undefined, 2)}\n`);
    else print(isDryRun ? text : `${path}\n`);
    if (!isDryRun) warn(summaryOf(drafted));
    return 0;
  },
});

/** Tells what a draft has of the minutes before: "12 sections kept, 3 links, no names carried". */
function summaryOf({ sections, links, names }: NewMinutes): string {
  const count = (number: number, what: string) =>
    `${number === 0 ? 'no' : String(number)} ${what}${number === 1 ? '' : 's'}`;
  const offered = names === 0 ? 'no names carried' : `${count(names, 'name')} offered without a mark`;
  return `${count(sections, 'section')} kept, ${count(links, 'link')}, ${offered}`;
}

function warnOfDay(series: Series, library: Library, date: PlainDate): void {
  const files = filesOfSeries(library, series) ?? [];
  if (files.length < 2 && !series.cadence) return;
  const isSkipped = series.skip.some(day => sameDay(day, date));
  if (isSkipped || !isOnSchedule(cadenceFor(series, files, date), date))
    warn(`${isoDate(date)} is not a day on which ${series.name} meets`);
}

/** Finds the first day on which a series meets after its newest minutes. */
function nextDay(series: Series, library: Library): PlainDate {
  const newest = filesOfSeries(library, series)?.at(-1)?.date;
  if (!newest || !series.cadence)
    return fail(`new needs --date YYYY-MM-DD, because it is not known how often ${series.name} meets`);
  return nextMeeting(series.cadence, newest, series.skip);
}
