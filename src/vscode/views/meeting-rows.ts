import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import { daysBetween, isoDate } from '../../core/text/date';
import type { Digest } from '../../core/answers/digest';
import { daysApart } from '../../core/repository/cadence';
import type { DatedFile } from '../../core/repository/library';
import {
  countWaiting,
  countWrong,
  gapsOf,
  meetingsOf,
  stateOfMeeting,
  yearsOf,
  type MeetingWithMinutes,
} from '../../core/answers/meetings';
import { once } from '../../core/text/once';
import { folderOf, type Series } from '../../core/repository/profile';
import { toUri } from '../editor/convert';
import { stateIcon } from '../editor/minutes-states';
import { setMissingMeetings, setRowTarget } from '../editor/row-targets';
import type { Repository } from '../editor/session';

/** One row of the meetings; the rows below it and its looks are made when they are asked for. */
export interface Row {
  readonly parent?: Row;
  readonly below: () => readonly Row[];
  readonly item: () => TreeItem;
  /** What its rows are about; only on the row of a series. */
  readonly series?: SeriesOfRow;
  /** The URI of its minutes; only on the row of a meeting. */
  readonly uri?: Uri;
}

/** A series with the names of its files from the oldest to the newest. */
export interface SeriesOfRow {
  readonly repository: Repository;
  readonly series: Series;
  readonly files: readonly DatedFile[];
}

/** Finds the digest of the minutes at a URI; undefined if it is not read yet. */
export type Known = (uri: Uri) => Digest | undefined;

/** More meetings than these are easier to find by their years. */
const MOST_WITHOUT_YEARS = 60;

/** Makes the row of a repository by its series, of which there is at least one. */
export function repositoryRow(series: readonly SeriesOfRow[], below: (row: Row) => readonly Row[]): Row {
  const root = series[0]?.repository.root;
  const name = root?.path.slice(root.path.lastIndexOf('/') + 1) ?? '';
  const row: Row = {
    below: once(() => below(row)),
    item: () => fold(name, root?.toString() ?? '', 'repo', true),
  };
  return row;
}

/** Makes the row of a series, with the years of its meetings when there are many. */
export function seriesRow(series: SeriesOfRow, isOpen: boolean, known: Known, parent?: Row): Row {
  const { repository, files } = series;
  const { name, hasTeamReports } = series.series;
  const id = `${repository.root.toString()} ${series.series.files}`;
  const row: Row = {
    ...(parent && { parent }),
    series,
    below: once(() => {
      const meetings = meetingsOf(series.series, files);
      if (meetings.length <= MOST_WITHOUT_YEARS) return meetingRows(meetings, row, series, known);
      return yearsOf(meetings).map(({ year, meetings: ofYear }, index) => {
        const yearRow: Row = {
          parent: row,
          below: once(() => meetingRows(ofYear, yearRow, series, known)),
          item: () => fold(String(year), `${id} ${String(year)}`, 'calendar', index === 0),
        };
        return yearRow;
      });
    }),
    item: () => {
      const item = fold(name, id, hasTeamReports ? 'organization' : 'folder', isOpen);
      // A team that got another folder is there twice.
      item.description = folderOf(series.series);
      item.tooltip =
        files.length === 1 ? l10n.t('{0}: 1 meeting', name) : l10n.t('{0}: {1} meetings', name, files.length);
      item.accessibilityInformation = { label: item.tooltip };
      return item;
    },
  };
  return row;
}

function meetingRows(
  meetings: readonly MeetingWithMinutes[],
  parent: Row,
  { repository, series, files }: SeriesOfRow,
  known: Known,
): readonly Row[] {
  const gaps = gapsOf(series, files);
  return meetings.flatMap(({ path, date, missedBefore }, index) => {
    const uri = toUri(repository.root, path);
    const below = () => [];
    const meeting = { parent, below, uri, item: () => meetingItem(uri, isoDate(date), path, known(uri)) };
    setRowTarget(meeting, () => ({ uri }));
    if (missedBefore === 0) return [meeting];
    const words = gapWords(series, missedBefore);
    const before = meetings[index + 1]?.date ?? date;
    const days = gaps.filter(day => daysBetween(before, day) > 0 && daysBetween(day, date) > 0);
    const gap = { parent, below, item: () => gapItem(words, `${uri.toString()} gap`, days.length > 0) };
    setMissingMeetings(gap, { near: uri, series, days });
    return [meeting, gap];
  });
}

function meetingItem(uri: Uri, date: string, path: string, digest: Digest | undefined): TreeItem {
  const waiting = digest && countWaiting(digest);
  const wrong = digest ? countWrong(digest) : 0;
  const words = [
    digest?.taker,
    waiting ? l10n.t('{0} pending', waiting) : undefined,
    wrong > 0 ? wrongWords(wrong) : undefined,
  ].filter(word => word);
  const state = digest && stateOfMeeting(digest);
  const item = new TreeItem(date);
  item.id = uri.toString();
  item.description = words.join(' · ');
  item.iconPath = state ? stateIcon(state) : new ThemeIcon('note');
  item.tooltip = [digest?.title, ...words, path].filter(word => word).join('\n');
  item.accessibilityInformation = { label: [date, ...words].join(', ') };
  item.contextValue = 'meeting';
  item.command = { command: 'vscode.open', title: l10n.t('Open Minutes'), arguments: [uri] };
  return item;
}

function gapItem(words: string, id: string, hasDays: boolean): TreeItem {
  const item = new TreeItem('');
  item.id = id;
  if (hasDays) item.contextValue = 'gap';
  item.description = words;
  item.tooltip = words;
  item.accessibilityInformation = { label: words };
  return item;
}

function fold(label: string, id: string, icon: string, isOpen: boolean): TreeItem {
  const { Collapsed, Expanded } = TreeItemCollapsibleState;
  const item = new TreeItem(label, isOpen ? Expanded : Collapsed);
  item.id = id;
  item.iconPath = new ThemeIcon(icon);
  return item;
}

function wrongWords(count: number): string {
  return count === 1 ? l10n.t('1 wrong link') : l10n.t('{0} wrong links', count);
}

function gapWords({ cadence }: Series, missed: number): string {
  if (cadence && daysApart(cadence) !== 7)
    return missed === 1
      ? l10n.t('1 meeting without minutes')
      : l10n.t('{0} meetings without minutes', missed);
  return missed === 1 ? l10n.t('1 week without minutes') : l10n.t('{0} weeks without minutes', missed);
}
