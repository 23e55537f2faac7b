import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { composeMinutes } from '../core/compose/compose';
import { parseIsoDate } from '../core/text/date';
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
      summary: 'the meeting, or the folder of its minutes; weekly minutes when missing',
    },
    date: { value: 'YYYY-MM-DD', summary: 'the day of the meeting; needed' },
    taker: { value: 'NAME', summary: 'who takes the minutes' },
    'dry-run': { summary: 'prints the minutes and writes nothing' },
    ...ROOT,
  },
  run({ root: asked, series: name, date: day, taker: person, 'dry-run': isDryRun }, operands) {
    if (operands.length > 0) fail(`new takes no ${operands[0] ?? ''}`);
    const { root, library, profile } = openRepository(asked, '.');
    const series = seriesNamed(profile, name);
    if (day === undefined) fail('new needs --date YYYY-MM-DD');
    const date = parseIsoDate(day);
    if (!date) fail(`--date is a day written YYYY-MM-DD; ${day} is none`);
    const taker = person?.trim();
    const request = { series, date, ...(taker && { taker }) };
    const { path, text } = composeMinutes(request, profile, library);
    if (taker && text === composeMinutes({ series, date }, profile, library).text && !text.includes(taker))
      warn(`--taker has no effect: ${path} has no place for who takes the minutes`);
    if (!isDryRun) writeNew(root, path, text);
    print(isDryRun ? text : `${path}\n`);
    return 0;
  },
});

function seriesNamed(profile: Profile, name: string | undefined): Series {
  const all = allSeries(profile);
  const wanted = name?.toLowerCase();
  const series =
    wanted === undefined
      ? weeklySeries(profile)
      : all.find(one => one.name.toLowerCase() === wanted || folderOf(one).toLowerCase() === wanted);
  if (series) return series;
  const names = [...new Set(all.map(one => one.name))].join(', ');
  return fail(
    wanted === undefined
      ? 'the profile has no weekly minutes; name a series'
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
