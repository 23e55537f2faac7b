import { gapsOf } from '../core/answers/meetings';
import { nextMeeting } from '../core/repository/cadence';
import { filesOfSeries } from '../core/repository/library';
import { allSeries, type Series } from '../core/repository/profile';
import { everyOf } from '../core/series/written-cadence';
import { isoDate } from '../core/text/date';
import { command, ROOT } from './command';
import { fail } from './failure';
import { print, warn } from './output';
import { openRepository, type Repository } from './repository';

/** A series as `series --format json` prints it; days are written YYYY-MM-DD. */
interface PrintedSeries {
  readonly name: string;
  readonly files: string;
  readonly titles: readonly string[];
  /** How often it meets; missing where nothing is known of that. */
  readonly every?: string;
  /** The first day on which it meets after the newest of its meetings. */
  readonly next?: string;
  readonly source: Series['source'];
  readonly meetings: readonly { readonly date: string; readonly path: string }[];
  /** The days on which it should have met and has no minutes. */
  readonly gaps: readonly string[];
}

/** Prints the series of a repository. */
export const seriesCommand = command({
  name: 'series',
  operands: '',
  summary: 'Prints the meetings that are known: where their minutes are, and when they meet.',
  options: { format: { value: 'FORMAT', summary: 'text or json; text when missing' }, ...ROOT },
  run({ root, format = 'text' }, operands) {
    if (operands.length > 0) fail(`series takes no ${operands[0] ?? ''}`);
    if (format !== 'text' && format !== 'json') fail(`--format is text or json; not ${format}`);
    const repository = openRepository(root, '.');
    const all = allSeries(repository.profile).map(series => printed(repository, series));
    if (format === 'json') print(`${JSON.stringify(all, undefined, 2)}\n`);
    else if (all.length === 0) warn(`no series of minutes were found in ${repository.root}`);
    else print(all.map(asText).join('\n'));
    return 0;
  },
});

function printed({ library }: Repository, series: Series): PrintedSeries {
  const files = filesOfSeries(library, series) ?? [];
  const newest = files.at(-1)?.date;
  const { name, titles, cadence, skip, source } = series;
  return {
    name,
    files: series.files,
    titles,
    ...(cadence && { every: everyOf(cadence) }),
    ...(cadence && newest && { next: isoDate(nextMeeting(cadence, newest, skip)) }),
    source,
    meetings: files.map(({ date, path }) => ({ date: isoDate(date), path })),
    gaps: gapsOf(series, files).map(isoDate),
  };
}

function asText({ name, files, titles, every, next, source, meetings, gaps }: PrintedSeries): string {
  const first = meetings[0]?.date;
  const last = meetings.at(-1)?.date;
  const days = first === undefined || last === undefined ? '' : `, ${first} to ${last}`;
  const rows = [
    ['files', files],
    ...titles.map((title, index) => [index === 0 ? 'title' : 'also', title]),
    [
      'meetings',
      `${String(meetings.length)}${days}${gaps.length > 0 ? `, ${String(gaps.length)} missing` : ''}`,
    ],
    ...(every === undefined ? [] : [['every', every]]),
    ...(next === undefined ? [] : [['next', next]]),
    ['source', source],
  ];
  return `${name}\n${rows.map(([label = '', value = '']) => `  ${label.padEnd(9)} ${value}\n`).join('')}`;
}
