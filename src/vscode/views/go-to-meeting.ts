import { commands, Disposable, l10n, Range, window, type Uri } from 'vscode';
import { filesOfSeries } from '../../core/repository/library';
import { neighbourOf } from '../../core/answers/meetings';
import { lineOf } from '../../core/markdown/place';
import { seriesAt } from '../../core/repository/profile';
import { headingPlace } from '../../core/minutes/sections';
import { teamAt } from '../../core/answers/team-history';
import { endOfLine, pathInside, toUri, withoutLinks } from '../editor/convert';
import { frontCursor, frontDocument, openIfThere } from '../editor/documents';
import type { Session } from '../editor/session';

/** Goes from the minutes in front to those of the meeting before or after, by the names of the files alone. */
export function contributeGoToMeeting(session: Session): Disposable {
  const noEarlier = (series: string) => l10n.t('There are no earlier minutes of {0}.', series);
  const noLater = (series: string) => l10n.t('There are no later minutes of {0}.', series);
  return Disposable.from(
    commands.registerCommand('minutes.previousMeeting', () => goTo(session, -1, noEarlier)),
    commands.registerCommand('minutes.nextMeeting', () => goTo(session, 1, noLater)),
  );
}

async function goTo(session: Session, direction: 1 | -1, none: (series: string) => string): Promise<void> {
  const uri = frontDocument()?.uri;
  const repository = uri && (await session.repositoryOf(uri));
  const path = repository && pathInside(repository.root, uri);
  const series = path && seriesAt(repository.profile, path);
  if (!series) {
    void window.showInformationMessage(l10n.t('Open the minutes of a meeting first.'));
    return;
  }
  const { library, root } = repository;
  const files = await library.settled(now => filesOfSeries(now, series) ?? []);
  const next = neighbourOf(files, path, direction);
  if (!next) {
    void window.showInformationMessage(withoutLinks(none(series.name)));
    return;
  }
  const target = toUri(root, next.path);
  const line = await sameTeamIn(session, target);
  const at = line === undefined ? {} : { selection: new Range(line, 0, line, 0) };
  // In the editor group of the minutes in front, and in the editor that the person has chosen for Markdown.
  await commands.executeCommand('vscode.open', target, at);
}

/** Finds the line, in other minutes, of the section of the team that holds the cursor; undefined if there is none. */
async function sameTeamIn(session: Session, uri: Uri): Promise<number | undefined> {
  const document = frontDocument();
  const cursor = frontCursor();
  // In an editor that does not tell where its cursor is, the other minutes open at their top.
  if (!document || !cursor) return undefined;
  const offset = endOfLine(document, cursor.line);
  const team = await session.answer(document, minutes => teamAt(minutes, offset)?.team);
  const other = team && (await openIfThere(uri));
  if (!other) return undefined;
  return session.answer(other, minutes => {
    const section = minutes.sections.find(one => one.team === team);
    return section && lineOf(minutes.document, headingPlace(section));
  });
}
