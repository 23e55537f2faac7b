import {
  commands,
  Disposable,
  l10n,
  Range,
  Selection,
  SnippetString,
  window,
  workspace,
  type TextEditor,
  type Uri,
} from 'vscode';
import type { NewMinutes } from '../../core/compose/write-minutes';
import { likelyMeetingDates } from '../../core/compose/next-meeting';
import { isoDate, parseIsoDate, plainDate, WEEKDAYS, weekdayOf, type PlainDate } from '../../core/text/date';
import { fileForDay, filesOfSeries } from '../../core/repository/library';
import { allSeries, folderOf, weeklySeries, type Series } from '../../core/repository/profile';
import { toUri, withoutLinks } from '../editor/convert';
import { filesIn } from '../editor/files';
import { gitUser } from '../editor/git';
import { pickRepository } from '../editor/pick-repository';
import { askForTaker } from './taker-picker';
import type { Repository, Session } from '../editor/session';

/** How long the summary of a draft is shown, in milliseconds. */
const SUMMARY_SHOWN = 10_000;
/** How many dates are offered before a person types one. */
const DATES_OFFERED = 4;

/** What a key binding may pass, so that nothing is asked. */
interface GivenAnswers {
  readonly date?: string;
  readonly taker?: string;
}

/** Starts new minutes: the weekly ones with one command, those of any series with another. */
export function contributeNewMinutes(session: Session): Disposable {
  const start = async (
    pick: (repository: Repository) => Promise<Series | undefined>,
    given: GivenAnswers = {},
  ) => {
    const repository = await pickRepository(session);
    const series = repository && (await pick(repository));
    const date = series && (await askForDate(repository, series, given.date));
    if (!date) return;
    const { path } = await repository.library.settled(now => fileForDay(now, series, date));
    if (await filesIn(repository.root).stat(path)) {
      await window.showTextDocument(toUri(repository.root, path));
      void window.showInformationMessage(l10n.t('The minutes of {0} are there already.', isoDate(date)));
      return;
    }
    const taker = series.hasTeamReports ? await takerFor(repository, date, given.taker) : '';
    if (taker !== undefined) await write(repository, series, date, taker);
  };
  return Disposable.from(
    commands.registerCommand('minutes.newWeekly', (given?: GivenAnswers) =>
      start(async ({ profile }) => weeklySeries(profile) ?? askForSeries(allSeries(profile)), given),
    ),
    commands.registerCommand('minutes.new', (given?: GivenAnswers) =>
      start(({ profile }) => askForSeries(allSeries(profile)), given),
    ),
  );
}

async function write(
  { root, library, profile }: Repository,
  series: Series,
  date: PlainDate,
  taker: string,
): Promise<void> {
  const request = { series, date, ...(taker && { taker }) };
  const { draftMinutes } = await import('../../core/compose/draft-minutes');
  const drafted = await library.settled(now => draftMinutes(request, profile, now));
  const { path, text, cursor, gaps } = drafted;
  const uri = toUri(root, path);
  if (!(await createFile(uri, text))) {
    const words = l10n.t('{0} could not be written. Is the folder read-only?', path);
    void window.showErrorMessage(withoutLinks(words));
    return;
  }
  library.forget(path);
  const document = await workspace.openTextDocument(uri);
  const position = document.positionAt(cursor);
  // Shown with the cursor in place, so that a fast typist writes nothing into the title.
  const editor = await window.showTextDocument(document, {
    selection: new Selection(position, position),
    preview: false,
  });
  // The first team gets its first bullet, apart from the lines around it.
  if (series.hasTeamReports && taker && cursor < text.length)
    await editor.insertSnippet(new SnippetString('\n- $0\n'), position);
  else if (gaps.length > 1) await goFromGapToGap(editor, text, gaps);
  void window.setStatusBarMessage(summaryOf(drafted), SUMMARY_SHOWN);
  if (drafted.clockChanges) {
    const zones = drafted.clockChanges.join(', ');
    const words = l10n.t('Clocks change before this meeting. Look at the local times of {0}.', zones);
    void window.showInformationMessage(withoutLinks(words));
  }
}

/** Makes a snippet of the text between the first and the last gap, which stays as it is: Tab goes from gap to gap. */
async function goFromGapToGap(editor: TextEditor, text: string, gaps: readonly number[]): Promise<void> {
  const [first = 0] = gaps;
  const last = gaps.at(-1) ?? first;
  const snippet = new SnippetString();
  for (const [index, gap] of gaps.entries()) {
    if (index > 0) snippet.appendText(text.slice(gaps[index - 1], gap));
    snippet.appendTabstop(index + 1);
  }
  const positionAt = (offset: number) => editor.document.positionAt(offset);
  await editor.insertSnippet(snippet, new Range(positionAt(first), positionAt(last)), {
    undoStopBefore: false,
    undoStopAfter: false,
  });
}

/** Tells what was kept of the minutes before: "12 sections kept, 3 links, no names carried". */
function summaryOf({ sections, links, names }: NewMinutes): string {
  return names === 0
    ? l10n.t('{0} sections kept, {1} links, no names carried', sections, links)
    : l10n.t('{0} sections kept, {1} links, {2} names offered unmarked', sections, links, names);
}

/**
 * Writes a new file in one step that fails when there is one: under another name first. Not as a workspace edit,
 * whose undo would delete the minutes together with all that was typed since.
 */
export async function createFile(uri: Uri, text: string): Promise<boolean> {
  // A name that nobody else has: a file that is there must neither be written nor deleted.
  const draft = uri.with({ path: `${uri.path}.${crypto.randomUUID()}.new` });
  try {
    await workspace.fs.writeFile(draft, new TextEncoder().encode(text));
    await workspace.fs.rename(draft, uri, { overwrite: false });
    return true;
  } catch {
    await workspace.fs.delete(draft).then(undefined, () => undefined);
    return false;
  }
}

async function askForSeries(all: readonly Series[]): Promise<Series | undefined> {
  const items = all.map(series => ({ label: series.name, description: folderOf(series), series }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('New Minutes'),
    placeHolder: l10n.t('Which meeting?'),
    matchOnDescription: true,
  });
  return picked?.series;
}

async function askForDate(
  { library }: Repository,
  series: Series,
  given?: string,
): Promise<PlainDate | undefined> {
  if (given !== undefined) return givenDate(given);
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

function givenDate(given: string): PlainDate | undefined {
  const date = parseIsoDate(given);
  if (!date)
    void window.showErrorMessage(
      l10n.t('There is no such day. A day is written YYYY-MM-DD, as in 2023-08-31.'),
    );
  return date;
}

/** Finds out who takes the minutes: empty if that stays open, undefined if the person gave up. */
async function takerFor(
  { root, library, profile }: Repository,
  date: PlainDate,
  given?: string,
): Promise<string | undefined> {
  if (given !== undefined) return given.trim();
  const own = workspace.getConfiguration('minutes', root).get('minuteTaker', '').trim();
  const { recentTakers } = await import('../../core/compose/minute-takers');
  const past = await library.settled(now => recentTakers(now, profile, date));
  return askForTaker([own, ...past, (await gitUser(root)) ?? '']);
}

function weekdayName(date: PlainDate): string {
  return l10n.t(WEEKDAYS[weekdayOf(date)] ?? '');
}

/** The only place that reads the clock: the day it is where the person sits. */
function today(): PlainDate {
  const now = new Date();
  return plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? { year: 1970, month: 1, day: 1 };
}
