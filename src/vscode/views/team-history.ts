import { CancellationTokenSource, commands, Disposable, EventEmitter, l10n, Range, window } from 'vscode';
import { TreeItem } from 'vscode';
import type { TreeDataProvider, Uri } from 'vscode';
import { isoDate } from '../../core/text/date';
import { teamAt, teamHistory, type PastReport } from '../../core/answers/team-history';
import { endOfLine, toUri } from '../editor/convert';
import { frontCursor, frontDocument } from '../editor/documents';
import { stateIcon, stateWords } from '../editor/minutes-states';
import { setRowTarget } from '../editor/row-targets';
import { pickRepository } from '../editor/pick-repository';
import { readForView } from '../editor/read-for-view';
import { debounce } from '../editor/timing';
import type { Session } from '../editor/session';

const VIEW = 'minutes.teamHistory';
/** How long the cursor and changes of files rest before the history is drawn again, in milliseconds. */
const DEBOUNCE = 300;

/** A team by its name in the profile of a repository; the profile may change meanwhile. */
interface TeamOfRepository {
  readonly name: string;
  readonly root: Uri;
}

/** A row of the history. */
interface Row extends PastReport {
  readonly uri: Uri;
}

/** Shows what a team reported in all weeks: the team whose section holds the cursor, or one that is chosen. */
export function contributeTeamHistory(session: Session): Disposable {
  const changed = new EventEmitter<undefined>();
  let shown: TeamOfRepository | undefined;
  /** The name of the team that held the cursor last, which does not replace a team that was chosen since. */
  let underCursor: string | undefined;
  let reading = new CancellationTokenSource();

  const provider: TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getChildren: row => (row ? [] : rows()),
    getTreeItem(row) {
      setRowTarget(row, () => ({ uri: row.uri, line: row.first }));
      return toItem(row);
    },
  };
  const view = window.createTreeView(VIEW, { treeDataProvider: provider });

  async function rows(): Promise<Row[]> {
    // VS Code misses a change that fires before it has the first rows, so these must be the right ones.
    if (!shown) underCursor = take(await atCursor());
    const repository = shown && (await session.repositoryOf(toUri(shown.root, 'any')));
    if (!shown || !repository) return [];
    const { name } = shown;
    const { token } = reading;
    const weekly = repository.profile.series.filter(({ hasTeamReports }) => hasTeamReports);
    const digests = await readForView(session, VIEW, repository, weekly, token);
    return teamHistory(digests, name).map(one => ({ ...one, uri: toUri(repository.root, one.file.path) }));
  }
  function take(team: TeamOfRepository | undefined): string | undefined {
    shown = team ?? shown;
    view.description = shown?.name ?? '';
    return team?.name;
  }
  async function atCursor(): Promise<TeamOfRepository | undefined> {
    const document = frontDocument();
    const cursor = frontCursor();
    if (!document || !cursor) return undefined;
    const offset = endOfLine(document, cursor.line);
    const at = await session.answer(document, minutes => teamAt(minutes, offset));
    const repository = at && (await session.repositoryOf(document.uri));
    return repository && { name: at.team.name, root: repository.root };
  }
  async function followCursor(): Promise<void> {
    const at = view.visible ? await atCursor() : undefined;
    if (!at || at.name === underCursor) return;
    underCursor = take(at);
    changed.fire(undefined);
  }
  async function pick(): Promise<void> {
    const repository = await pickRepository(session);
    const teams = repository?.profile.teams.map(({ name, aliases }) => ({
      label: name,
      description: aliases.join(', '),
    }));
    const placeHolder = l10n.t('Whose reports?');
    const picked = teams && (await window.showQuickPick(teams, { placeHolder, matchOnDescription: true }));
    if (!repository || !picked) return;
    underCursor = (await atCursor())?.name;
    take({ name: picked.label, root: repository.root });
    changed.fire(undefined);
    await commands.executeCommand(`${VIEW}.focus`);
  }
  const follow = debounce(DEBOUNCE, () => void followCursor());
  const refresh = debounce(DEBOUNCE, () => {
    changed.fire(undefined);
  });

  return Disposable.from(
    view,
    changed,
    follow,
    refresh,
    new Disposable(() => {
      reading.cancel();
    }),
    commands.registerCommand('minutes.teamHistory.pick', pick),
    view.onDidChangeVisibility(({ visible }) => {
      // Nothing is read for a view that nobody sees.
      if (!visible) {
        reading.cancel();
        return;
      }
      if (reading.token.isCancellationRequested) {
        reading = new CancellationTokenSource();
        changed.fire(undefined);
      }
      void followCursor();
    }),
    window.onDidChangeActiveTextEditor(follow.call),
    window.onDidChangeTextEditorSelection(follow.call),
    session.onDidChangeFiles(refresh.call),
  );
}

function toItem({ uri, file, team, heading, first, state, excerpt }: Row): TreeItem {
  const date = isoDate(file.date);
  const words = [...(heading === team.name ? [] : [heading]), ...(excerpt === undefined ? [] : [excerpt])];
  const item = new TreeItem(date);
  item.description = words.join(' · ');
  item.iconPath = stateIcon(state);
  item.tooltip = [heading, stateWords(state), excerpt, file.path].filter(Boolean).join('\n');
  item.accessibilityInformation = {
    label: l10n.t('{0}, minutes: {1}', `${date}, ${heading}`, stateWords(state)),
  };
  const selection = new Range(first, 0, first, 0);
  // The same week is another row for another team.
  item.id = `${uri.toString()} ${String(first)}`;
  item.contextValue = 'report';
  item.command = { command: 'vscode.open', title: l10n.t('Show Section'), arguments: [uri, { selection }] };
  return item;
}
