import { l10n, window, type QuickPickItem } from 'vscode';
import { PROFILE_FILE } from '../../core/profile/profile-file';
import type { Cadence } from '../../core/repository/cadence';
import type { Series } from '../../core/repository/profile';
import { writeProfile } from '../../core/series/write-profile';
import { weekdayOf, type PlainDate } from '../../core/text/date';
import { toUri, withoutLinks } from '../editor/convert';
import type { Repository } from '../editor/session';
import { createFile } from './create-file';

/** A series that begins with its first minutes, and how often it meets from a day on. */
export interface FirstSeries extends Series {
  readonly cadenceFrom: (first: PlainDate) => Cadence | undefined;
}

interface RhythmItem extends QuickPickItem {
  readonly cadenceFrom: FirstSeries['cadenceFrom'];
}

/** Asks what the first meeting of a repository without minutes is called, and how often it meets; undefined if the person gave up. */
export async function askForFirstSeries(): Promise<FirstSeries | undefined> {
  const title = l10n.t('First Minutes');
  const typed = await window.showInputBox({
    title,
    prompt: l10n.t('What is the meeting called?'),
    // A pattern has no braces but those of its dates.
    validateInput: text =>
      /[{}\r\n]/.test(text) ? l10n.t('The name is a line of text without braces.') : undefined,
  });
  const name = typed?.trim();
  if (!name) return undefined;
  const rhythm = await window.showQuickPick(rhythms(), {
    title,
    placeHolder: l10n.t('How often does it meet?'),
  });
  return (
    rhythm && {
      name,
      files: 'minutes/{YYYY-MM-DD}.md',
      titles: [`${name} {YYYY-MM-DD}`],
      skip: [],
      hasTeamReports: false,
      source: 'profile',
      cadenceFrom: rhythm.cadenceFrom,
    }
  );
}

function rhythms(): readonly RhythmItem[] {
  const everyDays = (days: number) => (first: PlainDate) => ({ days, weekday: weekdayOf(first) });
  return [
    { label: l10n.t('Every Week'), cadenceFrom: everyDays(7) },
    { label: l10n.t('Every Two Weeks'), cadenceFrom: everyDays(14) },
    {
      label: l10n.t('Every Month, on the Same Weekday'),
      cadenceFrom: first => ({ weekday: weekdayOf(first), weeksOfMonth: [Math.ceil(first.day / 7)] }),
    },
    { label: l10n.t('Now and Then'), cadenceFrom: () => undefined },
  ];
}

/** Offers to write the first series into the profile, so that the next minutes need no questions. */
export async function offerProfile(
  { root, profile }: Repository,
  { cadenceFrom, ...series }: FirstSeries,
  first: PlainDate,
): Promise<void> {
  const write = l10n.t('Write {0}', PROFILE_FILE);
  const words = l10n.t('{0} can remember when {1} meets.', PROFILE_FILE, series.name);
  if ((await window.showInformationMessage(withoutLinks(words), write)) !== write) return;
  const cadence = cadenceFrom(first);
  const text = writeProfile({ ...profile, series: [{ ...series, ...(cadence && { cadence }) }] });
  if (await createFile(toUri(root, PROFILE_FILE), text)) return;
  void window.showErrorMessage(l10n.t('{0} could not be written. Is the folder read-only?', PROFILE_FILE));
}
