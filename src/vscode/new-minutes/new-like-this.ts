import { commands, Disposable, l10n, window, type Uri } from 'vscode';
import { seriesAt } from '../../core/repository/profile';
import { isoDate } from '../../core/text/date';
import { pathInside, withoutLinks } from '../editor/convert';
import { frontDocument } from '../editor/documents';
import { missingMeetings } from '../editor/row-targets';
import type { Session } from '../editor/session';
import { startMinutes } from './new-minutes';

/** Starts the minutes of a meeting like that of a file, and those of a meeting that has none. */
export function contributeNewLikeThis(session: Session): Disposable {
  return Disposable.from(
    commands.registerCommand('minutes.newLikeThis', (uri?: Uri) =>
      startLike(session, uri ?? frontDocument()?.uri),
    ),
    commands.registerCommand('minutes.createMissing', (row: unknown) => startMissing(session, row)),
  );
}

async function startLike(session: Session, uri: Uri | undefined): Promise<void> {
  const repository = uri && (await session.repositoryOf(uri));
  const path = repository && pathInside(repository.root, uri);
  const series = path === undefined ? undefined : repository && seriesAt(repository.profile, path);
  if (series) {
    await startMinutes(session, () => Promise.resolve(series), {}, uri);
    return;
  }
  const words =
    path === undefined ? l10n.t('Open minutes first.') : l10n.t('{0} is not the minutes of a series.', path);
  void window.showInformationMessage(withoutLinks(words));
}

/** Asks for the day only where more than one meeting has no minutes. */
async function startMissing(session: Session, row: unknown): Promise<void> {
  const found = missingMeetings(row);
  if (!found) return;
  const { near, series, days } = found;
  const dates = days.map(isoDate);
  const date =
    dates.length > 1
      ? await window.showQuickPick(dates, { placeHolder: l10n.t('Which meeting?') })
      : dates[0];
  if (date !== undefined) await startMinutes(session, () => Promise.resolve(series), { date }, near);
}
