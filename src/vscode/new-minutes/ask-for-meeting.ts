import { l10n, window, type QuickPickItem } from 'vscode';
import { likelyMeetingDates } from '../../core/compose/next-meeting';
import { filesOfSeries } from '../../core/repository/library';
import { folderOf, type Series } from '../../core/repository/profile';
import {
  daysBetween,
  isoDate,
  parseTypedDate,
  plainDate,
  WEEKDAYS,
  weekdayOf,
  type PlainDate,
} from '../../core/text/date';
import type { Repository } from '../editor/session';

/** How many dates are offered before a person types one. */
const DATES_OFFERED = 4;

/** Asks for one of several series; undefined if the person gave up. */
export async function askForSeries(title: string, all: readonly Series[]): Promise<Series | undefined> {
  const items = all.map(series => ({ label: series.name, description: folderOf(series), series }));
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t('Which meeting?'),
    matchOnDescription: true,
  });
  return picked?.series;
}

/** Asks for the day of a meeting: one of those that a text gives, else the likeliest days first; undefined if the person gave up. */
export async function askForDate(
  { library }: Repository,
  series: Series,
  stated: readonly PlainDate[] = [],
): Promise<PlainDate | undefined> {
  const files = await library.settled(now => filesOfSeries(now, series) ?? []);
  const other = { label: l10n.t('Another Date…'), date: undefined };
  const isLikely = stated.length === 0;
  const days = isLikely ? likelyMeetingDates(series, files, today(), DATES_OFFERED) : stated;
  const items = days.map((date, index) => ({
    label: isoDate(date),
    description: isLikely && index === 0 ? l10n.t('{0}, next meeting', weekdayName(date)) : weekdayName(date),
    date,
  }));
  const picked = await pickDay(series.name, [...items.toSorted(byDay), other], items[0] ?? other);
  if (picked !== other) return picked?.date;
  const typed = await window.showInputBox({
    title: series.name,
    prompt: l10n.t('The day of the meeting, as YYYY-MM-DD'),
    value: isoDate(items[0]?.date ?? today()),
    validateInput: text => (parseTypedDate(text) ? undefined : noSuchDay()),
  });
  return typed === undefined ? undefined : parseTypedDate(typed);
}

/** Reads a day that a key binding passes; undefined, with a message, if there is no such day. */
export function givenDate(given: string): PlainDate | undefined {
  const date = parseTypedDate(given);
  if (!date) void window.showErrorMessage(noSuchDay());
  return date;
}

function noSuchDay(): string {
  return l10n.t('There is no such day. A day is written YYYY-MM-DD, as in 2023-08-31.');
}

interface DayItem extends QuickPickItem {
  readonly date: PlainDate | undefined;
}

function byDay(a: { readonly date: PlainDate }, b: { readonly date: PlainDate }): number {
  return daysBetween(b.date, a.date);
}

/** Lets a person pick a day from a list in the order of the calendar, the likeliest selected; undefined if they gave up. */
function pickDay(title: string, items: readonly DayItem[], likeliest: DayItem): Promise<DayItem | undefined> {
  const picker = window.createQuickPick<DayItem>();
  Object.assign(picker, { title, items, activeItems: [likeliest] });
  picker.placeholder = l10n.t('On which day is the meeting?');
  return new Promise(resolve => {
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function weekdayName(date: PlainDate): string {
  return l10n.t(WEEKDAYS[weekdayOf(date)] ?? '');
}

/** The only place that reads the clock: the day it is where the person sits. */
function today(): PlainDate {
  const now = new Date();
  return plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? { year: 1970, month: 1, day: 1 };
}
