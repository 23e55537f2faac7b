import type { Path } from './mistake';
import type { ProfileText } from './schema';
import { parseIsoDate, findDates, isoDate, WEEKDAYS, type PlainDate } from '../text/date';
import { message } from '../text/message';
import type { Cadence } from '../repository/cadence';
import type { Complaints } from './complaints';
import { filesMistake, orderMistake, pathMistake, titleMistake } from './pattern-mistakes';
import type { Pattern } from '../repository/pattern-parts';
import type { Profile, Series } from '../repository/profile';
import { readEvery } from './read-every';

type SeriesText = NonNullable<NonNullable<ProfileText['series']>[number]>;

const DEFAULT_TITLE: Pattern = '{YYYY-MM-DD}';
const DAYS_OF_A_WEEK = 7;

/** Reads an entry of a profile's series; undefined if the paths of its files cannot be read. */
export function readSeries(fields: SeriesText, path: Path, complaints: Complaints): Series | undefined {
  const files = inRepository(fields.files);
  const mistake = filesMistake(fields.files);
  if (mistake) {
    // What is elsewhere are no minutes of this repository.
    const hidesMinutes = !mistake.isOutside;
    complaints.add([...path, 'files'], mistake.message, { part: mistake.span, hidesMinutes });
    return undefined;
  }
  const order = orderMistake(fields.files);
  if (order) complaints.add([...path, 'files'], order.message, { part: order.span, severity: 'warning' });
  const sections = present(fields.sections);
  const template = readPath(fields.template, [...path, 'template'], complaints);
  return {
    name: fields.name ?? files,
    files,
    titles: readTitles(fields, path, complaints),
    cadence: readCadence(fields, path, complaints),
    skip: readDays(fields.skip, [...path, 'skip'], complaints),
    hasTeamReports: fields.teamReports === true,
    ...(sections.length > 0 && { sections }),
    ...(template !== undefined && { template }),
    ...(fields.carry && { carriesOpenActions: true }),
    ...(fields.quorum !== undefined && { quorum: fields.quorum }),
    source: 'profile',
  };
}

/** Lists the entries of a profile's series that could be read, each with its index and the series made of it. */
export function readEntries({ series: entries = [] }: ProfileText, { series }: Pick<Profile, 'series'>) {
  return entries.flatMap((written, index) => {
    const read = written && series.find(({ files }) => files === inRepository(written.files));
    return read ? [{ index, written, series: read }] : [];
  });
}

/** Normalises a path in the repository: no slashes at its ends, letters composed. */
export function inRepository(path: string): string {
  return path.replace(/^\/+|\/+$/g, '').normalize();
}

/** Reads the path of one file or folder; undefined if there is none, or it leads out of the repository. */
export function readPath(
  written: string | undefined,
  path: Path,
  complaints: Complaints,
): string | undefined {
  if (written === undefined) return undefined;
  const mistake = pathMistake(written);
  const brace = written.search(/[{}]/);
  if (mistake) complaints.add(path, mistake.message, { part: mistake.span });
  else if (brace >= 0)
    complaints.add(path, message('One path stands here, without braces.'), {
      part: { start: brace, end: brace + 1 },
    });
  else return inRepository(written);
  return undefined;
}

/** Reads days written as YYYY-MM-DD; all others are named. */
export function readDays(
  days: readonly (string | undefined)[] | undefined,
  path: Path,
  complaints: Complaints,
): readonly PlainDate[] {
  return (days ?? []).flatMap((written, index) => {
    if (written === undefined) return [];
    const day = parseIsoDate(written);
    if (day) return [day];
    const meant = findDates(written).find(({ text }) => text === written)?.date;
    if (meant)
      complaints.add([...path, index], message('A day is written as {0}.', isoDate(meant)), {
        severity: 'warning',
      });
    else
      complaints.add(
        [...path, index],
        /^\d{4}-\d\d-\d\d$/.test(written)
          ? message('The calendar has no {0}.', written)
          : message('A day should stand here, as {0}.', '2026-12-24'),
      );
    return meant ? [meant] : [];
  });
}

/** Drops the places of a list whose entries could not be read. */
export function present<T>(list: readonly (T | undefined)[] | undefined): readonly T[] {
  return (list ?? []).filter(item => item !== undefined);
}

function readTitles({ title, titles }: SeriesText, path: Path, complaints: Complaints): readonly Pattern[] {
  const isGood = (pattern: string, at: Path) => {
    const mistake = titleMistake(pattern);
    if (mistake) complaints.add(at, mistake.message, { part: mistake.span });
    return !mistake;
  };
  if (title !== undefined && titles)
    complaints.add([...path, 'title'], message('This has no effect beside "{0}".', 'titles'), {
      severity: 'warning',
    });
  if (titles) {
    const read = titles.filter((one, index) => one !== undefined && isGood(one, [...path, 'titles', index]));
    // None that can be read is not the same as none.
    return titles.length > 0 && read.length === 0 ? [DEFAULT_TITLE] : present(read);
  }
  return [title !== undefined && isGood(title, [...path, 'title']) ? title : DEFAULT_TITLE];
}

function readCadence(
  { every, interval, weekday: name }: SeriesText,
  path: Path,
  complaints: Complaints,
): Cadence {
  const weekday = WEEKDAYS.findIndex(known => known === name);
  const usual = { days: interval ?? DAYS_OF_A_WEEK, ...(weekday >= 0 && { weekday }) };
  const at = [...path, 'every'];
  if (every === undefined) return usual;
  const ignore = (key: string) => {
    complaints.add([...path, key], message('This has no effect beside "{0}".', 'every'), { severity: 'warning' });
  };
  if (typeof every !== 'string') {
    const turns = present(every).map(known => WEEKDAYS.findIndex(one => one === known));
    if (name !== undefined) ignore('weekday');
    if (new Set(turns).size > 1) return { turns, days: usual.days };
    complaints.add(at, message('Two or more weekdays in turn should stand here.'));
    return usual;
  }
  const written = readEvery(every);
  if (!written)
    complaints.add(at, message('This cannot be read; it is written as {0}.', '"7 days", "2 weeks", "first Tuesday", "last Friday"'));
  else if (written.meant !== undefined)
    complaints.add(at, message('"{0}" is read as "{1}"; write that.', every, written.meant), { severity: 'warning' });
  if (!written) return usual;
  if (interval !== undefined) ignore('interval');
  const { cadence } = written;
  if ('turns' in cadence) return cadence;
  if (cadence.weekday !== undefined && weekday >= 0 && cadence.weekday !== weekday) ignore('weekday');
  return 'days' in cadence && cadence.weekday === undefined ? { ...usual, days: cadence.days } : cadence;
} // prettier-ignore
