import { commands, Disposable, l10n, window } from 'vscode';
import { filesOfSeries } from '../core/library';
import { neighbourOf } from '../core/meetings';
import { minutesFileAt } from '../core/profile';
import { pathInside, toUri, withoutLinks } from './convert';
import { frontDocument } from './front-document';
import type { Session } from './session';

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
  const file = path && minutesFileAt(repository.profile, path);
  if (!file) {
    void window.showInformationMessage(l10n.t('Open the minutes of a meeting first.'));
    return;
  }
  const { library, root } = repository;
  const files = await library.settled(now => filesOfSeries(now, file.series) ?? []);
  const next = neighbourOf(files, file.path, direction);
  // In the editor group of the minutes in front, and in the editor that the person has chosen for Markdown.
  if (next) await commands.executeCommand('vscode.open', toUri(root, next.path));
  else void window.showInformationMessage(withoutLinks(none(file.series.name)));
}
