import { commands, Disposable, l10n, window, workspace } from 'vscode';
import { isoDate } from '../../core/text/date';
import { localised, toUri, withoutLinks } from '../editor/convert';
import { openCoveragePanel, readCoverage, type CoveragePanel } from './coverage-panel';
import { pickRepository } from '../editor/pick-repository';
import type { Session } from '../editor/session';

/** Shows which teams linked their minutes in which meetings, and writes that as a picture. */
export function contributeCoverageBoard(session: Session): Disposable {
  const boards = new Map<string, CoveragePanel>();

  async function show(): Promise<void> {
    const repository = await pickRepository(session);
    if (!repository) return;
    const key = repository.root.toString();
    const known = boards.get(key);
    if (known) {
      known.panel.reveal();
      return;
    }
    const board = openCoveragePanel(session, repository);
    boards.set(key, board);
    board.panel.onDidDispose(() => boards.delete(key));
  }

  async function exportPicture(): Promise<void> {
    const active = [...boards.values()].find(({ panel }) => panel.active);
    const repository = active
      ? await session.repositoryOf(toUri(active.root, 'any'))
      : await pickRepository(session);
    if (!repository) return;
    const meetings = boards.get(repository.root.toString())?.meetings();
    const { coverage, series } = await readCoverage(session, repository, meetings);
    const [first, last] = [coverage.meetings[0], coverage.meetings.at(-1)];
    if (!first || !last || coverage.rows.length === 0) {
      void window.showInformationMessage(l10n.t('No weekly minutes with sections of teams were found here.'));
      return;
    }
    const target = await window.showSaveDialog({
      defaultUri: toUri(repository.root, `coverage-${isoDate(last.date)}.svg`),
      filters: { SVG: ['svg'] },
      title: l10n.t('Export Coverage Board'),
    });
    if (!target) return;
    const { coverageSvg } = await import('../../core/coverage/coverage-svg');
    const title = l10n.t('{0}: {1} to {2}', series, isoDate(first.date), isoDate(last.date));
    try {
      // The dialog has asked already whether to overwrite a file.
      await workspace.fs.writeFile(target, new TextEncoder().encode(coverageSvg(coverage, title, localised)));
      const words = l10n.t('Saved {0}.', workspace.asRelativePath(target));
      const open = l10n.t('Open');
      void window.showInformationMessage(withoutLinks(words), open).then(chosen => {
        if (chosen === open) void commands.executeCommand('vscode.open', target);
      });
    } catch (error) {
      void window.showErrorMessage(
        l10n.t('The picture could not be written: {0}', error instanceof Error ? error.message : ''),
      );
    }
  }

  return Disposable.from(
    commands.registerCommand('minutes.coverageBoard', show),
    commands.registerCommand('minutes.exportCoverage', exportPicture),
    new Disposable(() => {
      for (const { panel } of boards.values()) panel.dispose();
    }),
  );
}
