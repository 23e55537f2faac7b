import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { allSeries, folderOf, weeklySeries, type Profile, type Series } from '../core/repository/profile';
import { CommandFailure, fail } from './failure';
import { isInside, pathOnDisk } from './inside';

/** Finds the series that an option names, by its name or its folder; the weekly or the only one without a name. Fails if there is none. */
export function seriesNamed(profile: Profile, name: string | undefined): Series {
  const all = allSeries(profile);
  const wanted = name?.toLowerCase();
  const only = all.length === 1 ? all[0] : undefined;
  const series =
    wanted === undefined
      ? (weeklySeries(profile) ?? only)
      : (all.find(one => one.name.toLowerCase() === wanted) ??
        all.find(one => folderOf(one).toLowerCase() === wanted));
  if (series) return series;
  const names = [...new Set(all.map(one => `"${one.name}"`))].join(', ');
  if (all.length === 0) return fail('no series of minutes are known here, so none can be written');
  return fail(
    wanted === undefined
      ? `name one of the series with --series: ${names}`
      : `there is no series "${name ?? ''}"; there are ${names}`,
  );
}

/** Writes a new file; fails when there is one, so that nothing is ever overwritten. */
export function writeNew(root: string, path: string, text: string): void {
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
