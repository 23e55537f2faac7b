import { l10n, window } from 'vscode';
import { likelyMeetingDates } from '../../core/compose/next-meeting';
import { filesOfSeries } from '../../core/repository/library';
import { folderOf, type Series } from '../../core/repository/profile';
import { isoDate, parseIsoDate, plainDate, WEEKDAYS, weekdayOf, type PlainDate } from '../../core/text/date';
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

/** Asks for the day of a meeting, the likeliest days first; undefined if the person gave up. */
export async function askForDate({ library }: Repository, series: Series): Promise<PlainDate | undefined> {
  const files = await library.settled(now => filesOfSeries(now, series) ?? []);
  const other = { label: l10n.t('Another Date…'), date: undefined };
  const items = likelyMeetingDates(series, files, today(), DATES_OFFERED).map((date, index) => ({
    label: isoDate(date),
    description: index === 0 ? l10n.t('{0}, next meeting', weekdayName(date)) : weekdayName(date),
    date,
  }));
  const picked = await window.showQuickPick([...items, other], {
    title: series.name,
    placeHolder: l10n.t('On which day is the meeting?'),
  });
  if (picked !== other) return picked?.date;
  const typed = await window.showInputBox({
    title: series.name,
    prompt: l10n.t('The day of the meeting, as YYYY-MM-DD'),
    value: isoDate(items[0]?.date ?? today()),
    validateInput: text =>
      parseIsoDate(text.trim())
        ? undefined
        : l10n.t('There is no such day. A day is written YYYY-MM-DD, as in 2023-08-31.'),
  });
  return typed === undefined ? undefined : parseIsoDate(typed.trim());
}

/** Reads a day that a key binding passes; undefined, with a message, if there is no such day. */
export function givenDate(given: string): PlainDate | undefined {
  const date = parseIsoDate(given);
  if (!date)
    void window.showErrorMessage(
      l10n.t('There is no such day. A day is written YYYY-MM-DD, as in 2023-08-31.'),
    );
  return date;
}

function weekdayName(date: PlainDate): string {
  return l10n.t(WEEKDAYS[weekdayOf(date)] ?? '');
}

/** The only place that reads the clock: the day it is where the person sits. */
function today(): PlainDate {
  const now = new Date();
  return plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? { year: 1970, month: 1, day: 1 };
}
