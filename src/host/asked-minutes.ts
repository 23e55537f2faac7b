import { teamOfLine } from '../core/items/action-items';
import { minutesText, type MinutesText } from '../core/items/minutes-text';
import { saysSlides } from '../core/markdown/front-matter';
import { parse } from '../core/markdown/parse';
import { readMinutes, type Minutes } from '../core/minutes/minutes';
import { filesOfSeries } from '../core/repository/library';
import type { MinutesFile, Series, Team } from '../core/repository/profile';
import type { Repository } from '../core/repository/repository';
import { once } from '../core/text/once';

/** One file of minutes that is asked a question. Nothing of it is parsed before an answer needs that. */
export interface AskedMinutes {
  readonly file: MinutesFile;
  readonly text: MinutesText;
  /** Parses the file; undefined where it turns out to be no minutes. */
  readonly minutes: () => Minutes | undefined;
  /** Finds the team that a line, from 0, is about. */
  readonly teamOf: (line: number) => { readonly team?: Team };
}

/** Asks the files of some series one after the other, from the oldest to the newest; slide decks and files that cannot be read are left out. */
export function askMinutes<T>(
  repository: Repository,
  series: readonly Series[],
  ask: (asked: AskedMinutes) => T,
): readonly T[] {
  return minutesFilesOf(repository, series).flatMap(file => {
    const asked = askedMinutes(repository, file);
    return asked ? [ask(asked)] : [];
  });
}

/** Lists the files of some series, from the oldest to the newest of each. */
export function minutesFilesOf({ library }: Repository, series: readonly Series[]): readonly MinutesFile[] {
  return series.flatMap(one => (filesOfSeries(library, one) ?? []).map(file => ({ ...file, series: one })));
}

/** Makes a file ready to be asked; undefined where it is a slide deck or cannot be read. */
export function askedMinutes(repository: Repository, file: MinutesFile): AskedMinutes | undefined {
  const { library, profile } = repository;
  const written = library.read(file.path);
  if (typeof written !== 'string' || saysSlides(written)) return undefined;
  const minutes = once(() => readMinutes(repository, file.path, parse(written)));
  const isOneTeams = !file.series.hasTeamReports;
  return {
    file,
    text: minutesText(profile.words, written),
    minutes,
    teamOf(line) {
      if (isOneTeams && profile.teams.length === 0) return {};
      const read = minutes();
      return read ? teamOfLine(read, line) : {};
    },
  };
}
