import { openLibrary } from '../../../src/host/loaded-library';
import { filesIn } from '../../../src/cli/files';
import { filesOfSeries } from '../../../src/core/repository/library';
import { allSeries } from '../../../src/core/repository/profile';
import { profileOf } from '../../../src/core/series/repository-profile';
import type { Repository } from '../../../src/core/repository/repository';
import { HARBOUR } from '../harbour';
import { libraryOf } from '../library-of';
import { randomNumbers } from '../random';
import { fixReport, type Violation } from './fix-properties';
import { FILES, mutated, oneOf, PATH, untidyMinutes, type Random } from './untidy-minutes';

/** A text to fix, and where it is. */
interface Sample {
  readonly repository: Repository;
  readonly path: string;
  readonly text: string;
}

/** What a run found. */
export interface FuzzResult {
  readonly texts: number;
  readonly fixes: number;
  /** The first violation of each promise by a text, with a small text that shows it. */
  readonly violations: readonly (Violation & { readonly text: string })[];
}

/** A run ends with this many violations; more of them are mostly the same. */
const MOST_VIOLATIONS = 10;

/** The made-up community with the files that its minutes could link. */
export const HARBOUR_REPOSITORY: Repository = {
  profile: HARBOUR,
  library: libraryOf({ ...FILES, [PATH]: '' }),
};

/** Draws made-up minutes of the harbour. */
export function drawHarbour(random: Random): Sample {
  return { repository: HARBOUR_REPOSITORY, path: PATH, text: untidyMinutes(random) };
}

/** Makes a function that draws minutes of a clone and changes some of their lines; undefined if it holds no minutes. */
export function drawFrom(folder: string): ((random: Random) => Sample) | undefined {
  const library = openLibrary(filesIn(folder));
  const { profile } = profileOf(library);
  const paths = allSeries(profile).flatMap(series => filesOfSeries(library, series) ?? []);
  const reports = profile.series
    .filter(({ hasTeamReports }) => hasTeamReports)
    .flatMap(series => filesOfSeries(library, series) ?? []);
  if (paths.length === 0) return undefined;
  const repository = { profile, library };
  return random => {
    // Most fixes are those of minutes in which teams report.
    const drawn = reports.length > 0 && random(4) > 0 ? reports : paths;
    const path = oneOf(random, drawn)?.path ?? '';
    return { repository, path, text: mutated(random, library.read(path) ?? '') };
  };
}

/** Fixes texts, one seed after the other, while `goesOn` says so. */
export function fuzz(
  draw: (random: Random) => Sample,
  seed: number,
  goesOn: (texts: number) => boolean,
): FuzzResult {
  let texts = 0;
  let fixes = 0;
  const violations: FuzzResult['violations'][number][] = [];
  for (; goesOn(texts) && violations.length < MOST_VIOLATIONS; texts++) {
    const { repository, path, text } = draw(randomNumbers(Math.imul(seed + texts, 0x9e3779b1)));
    const report = fixReport(repository, path, text);
    fixes += report.fixes;
    for (const violation of report.violations) {
      const { promise } = violation;
      const find = (one: string) =>
        fixReport(repository, path, one).violations.find(other => other.promise === promise);
      const small = smallest(text, one => find(one) !== undefined);
      violations.push({ ...(find(small) ?? violation), text: small });
    }
  }
  return { texts, fixes, violations };
}

/** Removes lines from a text as long as it still breaks a promise. */
function smallest(text: string, isBroken: (text: string) => boolean): string {
  let lines = text.split(/(?<=\n)|(?<=\r)(?![\r\n])/);
  for (let size = Math.max(1, lines.length >> 1); size > 0; size >>= 1)
    for (let start = 0; start + size <= lines.length;) {
      const fewer = lines.toSpliced(start, size);
      if (isBroken(fewer.join(''))) lines = fewer;
      else start += size;
    }
  return lines.join('');
}
