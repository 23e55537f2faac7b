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
import type { PlainDate } from '../../core/text/date';
import { fileForDay } from '../../core/repository/library';
import { allSeries, weeklySeries, type Series } from '../../core/repository/profile';
import { toUri, withoutLinks } from '../editor/convert';
import { filesIn } from '../editor/files';
import { gitUser } from '../editor/git';
import { pickRepository } from '../editor/pick-repository';
import { askForDate, askForSeries, givenDate } from './ask-for-meeting';
import { createFile } from './create-file';
import { askForFirstSeries, offerProfile } from './first-series';
import { askForTaker } from './taker-picker';
import type { Repository, Session } from '../editor/session';

/** How long the summary of a draft is shown, in milliseconds. */
const SUMMARY_SHOWN = 10_000;

/** What a key binding may pass, so that nothing is asked. */
interface GivenAnswers {
  readonly date?: string;
  readonly taker?: string;
}

/** Starts new minutes: the weekly ones with one command, those of any series with another. */
export function contributeNewMinutes(session: Session): Disposable {
  const pickAny = ({ profile }: Repository) => askForSeries(l10n.t('New Minutes'), allSeries(profile));
  return Disposable.from(
    commands.registerCommand('minutes.newWeekly', (given?: GivenAnswers) =>
      startMinutes(
        session,
        async repository => weeklySeries(repository.profile) ?? pickAny(repository),
        given,
      ),
    ),
    commands.registerCommand('minutes.new', (given?: GivenAnswers) => startMinutes(session, pickAny, given)),
  );
}

/** Starts new minutes of the series that `pick` finds, in the repository that holds a file, else in that of what is in front. */
export async function startMinutes(
  session: Session,
  pick: (repository: Repository) => Promise<Series | undefined>,
  given: GivenAnswers = {},
  beside?: Uri,
): Promise<void> {
  const repository = await (beside ? session.repositoryOf(beside) : pickRepository(session));
  // Without any minutes, nothing tells what they are to be like.
  const isFirst = repository?.profile.series.length === 0;
  const begun = isFirst ? await askForFirstSeries() : undefined;
  const series = begun ?? (repository && !isFirst ? await pick(repository) : undefined);
  const date =
    repository &&
    series &&
    (given.date === undefined ? await askForDate(repository, series) : givenDate(given.date));
  if (!date) return;
  const { path } = await repository.library.settled(now => fileForDay(now, series, date));
  if (await filesIn(repository.root).stat(path)) {
    await window.showTextDocument(toUri(repository.root, path));
    void window.showInformationMessage(withoutLinks(l10n.t('{0} already exists; opened it.', path)));
    return;
  }
  const taker = series.hasTeamReports ? await takerFor(repository, date, given.taker) : '';
  if (taker === undefined) return;
  const isWritten = await write(repository, series, date, taker);
  if (isWritten && begun) await offerProfile(repository, begun, date);
}

async function write(
  { root, library, profile }: Repository,
  series: Series,
  date: PlainDate,
  taker: string,
): Promise<boolean> {
  const request = { series, date, ...(taker && { taker }) };
  const { draftMinutes } = await import('../../core/compose/draft-minutes');
  const drafted = await library.settled(now => draftMinutes(request, profile, now));
  const { path, text, cursor, gaps } = drafted;
  const uri = toUri(root, path);
  if (!(await createFile(uri, text))) {
    const words = l10n.t('{0} could not be written. Is the folder read-only?', path);
    void window.showErrorMessage(withoutLinks(words));
    return false;
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
  // The first minutes of all keep nothing.
  if (profile.series.length > 0) void window.setStatusBarMessage(summaryOf(drafted), SUMMARY_SHOWN);
  if (drafted.clockChanges) {
    const zones = drafted.clockChanges.join(', ');
    const words = l10n.t('Clocks change before this meeting. Look at the local times of {0}.', zones);
    void window.showInformationMessage(withoutLinks(words));
  }
  return true;
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
    ? l10n.t('Sections kept: {0}, links: {1}, no names carried', sections, links)
    : l10n.t('Sections kept: {0}, links: {1}, names offered unmarked: {2}', sections, links, names);
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
