import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { draftMinutes } from '../core/compose/draft-minutes';
import { cadenceFor } from '../core/compose/next-meeting';
import { isOnSchedule, nextMeeting } from '../core/repository/cadence';
import { filesOfSeries, type Library } from '../core/repository/library';
import { isoDate, parseIsoDate, type PlainDate } from '../core/text/date';
import type { NewMinutes } from '../core/compose/write-minutes';
import { allSeries, folderOf, weeklySeries, type Profile, type Series } from '../core/repository/profile';
import { command, ROOT } from './command';
import { CommandFailure, fail } from './failure';
import { isInside, pathOnDisk } from './inside';
import { print, warn } from './output';
import { openRepository } from './repository';

/** Writes the minutes of a meeting. */
export const newCommand = command({
  name: 'new',
  operands: '',
  summary: 'Writes the minutes of a meeting from those of the last one, and prints where.',
  options: {
    series: {
      value: 'NAME',
      summary: 'the meeting, or the folder of its minutes; weekly minutes, or the only meeting, when missing',
    },
    date: { value: 'YYYY-MM-DD', summary: 'the day of the meeting; the next one when missing' },
    taker: { value: 'NAME', summary: 'who takes the minutes' },
    'dry-run': { summary: 'prints the minutes and writes nothing' },
    format: { value: 'text|json', summary: 'text, or the path and the text as JSON' },
    ...ROOT,
  },
  run(
    { root: asked, series: name, date: day, taker: person, 'dry-run': isDryRun, format = 'text' },
    operands,
  ) {
    if (operands.length > 0) fail(`new takes no ${operands[0] ?? ''}`);
    const { root, library, profile } = openRepository(asked, '.', warn);
    const series = seriesNamed(profile, name);
    if (format !== 'text' && format !== 'json') fail(`--format is text or json; ${format} is neither`);
    const date = day === undefined ? nextDay(library, series) : parseIsoDate(day);
    if (!date) fail(`--date is a day written YYYY-MM-DD; ${day ?? ''} is none`);
    if (day !== undefined) warnOfDay(library, series, date);
    const taker = person?.trim();
    const request = { series, date, ...(taker && { taker }) };
    const drafted = draftMinutes(request, profile, library);
    const { path, text, unread } = drafted;
    for (const file of unread)
      warn(`${file} is too complex to be read, so the minutes before it are followed`);
    if (taker && text === draftMinutes({ series, date }, profile, library).text && !text.includes(taker))
      warn(`--taker has no effect: ${path} has no place for who takes the minutes`);
    if (!isDryRun) writeNew(root, path, text);
    if (format === 'json') print(`${JSON.stringify({ path, text })}\n`);
    else print(isDryRun ? text : `${path}\n`);
    if (!isDryRun) warn(summaryOf(drafted));
    return 0;
  },
});

/** Tells what a draft has of the minutes before: "12 sections kept, 3 links, no names carried". */
function summaryOf({ sections, links, names }: NewMinutes): string {
  const count = (number: number, what: string) =>
    `${number === 0 ? 'no' : String(number)} ${what}${number === 1 ? '' : 's'}`;
  const carried =
    names === 0 ? 'no names carried' : `${count(names, 'name')} offered in open boxes or empty rows`;
  return `${count(sections, 'section')} kept, ${count(links, 'link')}, ${carried}`;
}

function nextDay(library: Library, series: Series): PlainDate {
  const files = filesOfSeries(library, series) ?? [];
  const newest = files.at(-1)?.date;
  return newest
    ? nextMeeting(cadenceFor(series, files, newest), newest, series.skip)
    : fail(`${series.name} has no minutes yet, so new needs --date YYYY-MM-DD`);
}

function warnOfDay(library: Library, series: Series, date: PlainDate): void {
  const files = filesOfSeries(library, series) ?? [];
  const isSkipped = series.skip.some(day => isoDate(day) === isoDate(date));
  if (isSkipped || !isOnSchedule(cadenceFor(series, files, date), date))
    warn(`${isoDate(date)} is not a day on which ${series.name} meets`);
}

function seriesNamed(profile: Profile, name: string | undefined): Series {
  const all = allSeries(profile);
  const wanted = name?.toLowerCase();
  const series =
    wanted === undefined
      ? (weeklySeries(profile) ?? (all.length === 1 ? all[0] : undefined))
      : all.find(one => one.name.toLowerCase() === wanted || folderOf(one).toLowerCase() === wanted);
  if (series) return series;
  const names = [...new Set(all.map(one => one.name))].join(', ');
  return fail(
    wanted === undefined
      ? `the profile has no weekly minutes; name a series: ${names}`
      : `there is no series "${name ?? ''}", but ${names}`,
  );
}

/** The flag `wx` creates a file and fails when there is one, so that nothing is ever overwritten. */
function writeNew(root: string, path: string, text: string): void {
  const file = pathOnDisk(root, path);
  try {
    if (!isInside(root, dirname(file)))
      return fail(`${path} cannot be written: a link leads outside ${root}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST' && existsSync(file);
    fail(exists ? `${path} exists already` : `${path} cannot be written: ${(error as Error).message}`);
  }
}
