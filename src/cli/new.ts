import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { composeMinutes } from '../core/compose/compose';
import { parseIsoDate } from '../core/text/date';
import { allSeries, folderOf, weeklySeries, type Profile, type Series } from '../core/repository/profile';
import { fail } from './failure';
import type { Repository } from './repository';

/** What `new` was asked for. */
export interface NewOptions {
  readonly series?: string | undefined;
  readonly date?: string | undefined;
  readonly taker?: string | undefined;
  readonly dryRun: boolean;
}

/** Writes the minutes of a meeting and gives a line that says so; a dry run gives the minutes and writes nothing. */
export function newMinutes({ root, library, profile }: Repository, options: NewOptions): string {
  const series = seriesNamed(profile, options.series);
  if (options.date === undefined) fail('new needs --date YYYY-MM-DD');
  const date = parseIsoDate(options.date);
  if (!date) fail(`--date is a day written YYYY-MM-DD; ${options.date} is none`);
  const taker = options.taker?.trim();
  const { path, text } = composeMinutes({ series, date, ...(taker && { taker }) }, profile, library);
  if (options.dryRun) return text;
  writeNew(join(root, path), path, text);
  return `${path}\n`;
}

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
function writeNew(file: string, path: string, text: string): void {
  try {
    if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    fail(exists ? `${path} exists already` : `${path} cannot be written: ${(error as Error).message}`);
  }
}
