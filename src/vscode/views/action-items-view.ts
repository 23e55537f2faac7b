import { commands, Disposable, EventEmitter, l10n, ThemeIcon, TreeItem, window } from 'vscode';
import { CancellationTokenSource, TreeItemCollapsibleState, type QuickPickItem, type Uri } from 'vscode';
import type { TreeDataProvider } from 'vscode';
import type { Grouping, ItemGroup, WrittenItem } from '../../core/answers/action-item-groups';
import { isoDate } from '../../core/text/date';
import { allSeries, type MinutesFile } from '../../core/repository/profile';
import { toUri } from '../editor/convert';
import { openRepositories } from '../editor/pick-repository';
import { readForView } from '../editor/read-for-view';
import { setRowTarget } from '../editor/row-targets';
import { debounce } from '../editor/timing';
import type { Session } from '../editor/session';
import { showLine } from '../editor/documents';
import type { Minutes } from '../../core/minutes/minutes';

const VIEW = 'minutes.actionItems';
/** How long changes of files rest before the view is drawn again, in milliseconds. */
const DEBOUNCE = 500;

/** What the view was asked to show. */
interface ViewState {
  readonly by: Grouping;
  readonly withDone: boolean;
  /** A handle without `@`; everybody's action items are shown when missing. */
  readonly person?: string | undefined;
}

/** A row: a person or a team, or an action item. */
type Row = ItemGroup | WrittenItem;

const GROUPS: Readonly<Record<Grouping, { icon: string; label: (name?: string) => string }>> = {
  person: { icon: 'person', label: name => (name === undefined ? l10n.t('Nobody') : `@${name}`) },
  team: { icon: 'organization', label: name => name ?? l10n.t('No team') },
};
/** Shows the action items of all minutes by person or by team; the minutes are read when the view is first seen. */
export function contributeActionItems(session: Session): Disposable {
  const changed = new EventEmitter<undefined>();
  const uris = new WeakMap<MinutesFile, Uri>();
  let items: readonly WrittenItem[] = [];
  let groups: readonly ItemGroup[] = [];
  let state: ViewState = { by: 'person', withDone: false };
  let isKnown = false;
  let reading: CancellationTokenSource | undefined;

  const provider: TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getChildren: row => (row ? ('items' in row ? [...row.items] : []) : [...groups]),
    getTreeItem(row) {
      if ('items' in row) return groupRow(row, state, groups.length === 1);
      const uri = uris.get(row.file);
      if (uri) setRowTarget(row, () => ({ uri, line: row.item.line }));
      return itemRow(row, state);
    },
  };
  const view = window.createTreeView<Row>(VIEW, { treeDataProvider: provider, showCollapseAll: true });

  /** Reads what is not known yet; nothing is shown of a reading that something has overtaken. */
  async function refresh(): Promise<void> {
    reading?.cancel();
    const { token } = (reading = new CancellationTokenSource());
    const core = await import('../../core/answers/action-item-groups');
    const found: WrittenItem[] = [];
    for (const repository of await openRepositories(session)) {
      const some = await readForView(session, VIEW, repository, allSeries(repository.profile), token);
      for (const { file } of some) uris.set(file, toUri(repository.root, file.path));
      found.push(...core.writtenItems(some));
    }
    if (token.isCancellationRequested) return;
    items = found;
    isKnown = true;
    await draw();
  }
  async function draw(): Promise<void> {
    const { filterItems, groupItems } = await import('../../core/answers/action-item-groups');
    const found = filterItems(items, state);
    // The others who were asked for the same have no group where one person is looked at.
    groups = groupItems(found, state.by).filter(
      ({ name }) =>
        state.by === 'team' || !state.person || name?.toLowerCase() === state.person.toLowerCase(),
    );
    view.description = state.person === undefined ? '' : `@${state.person}`;
    view.message = found.length === 0 && state.person !== undefined ? l10n.t('Nothing is left to do.') : '';
    const amount = items.length === 0 ? 'none' : found.length === 0 ? 'done' : 'some';
    await Promise.all(
      Object.entries({ State: amount, By: state.by, Done: state.withDone }).map(([name, value]) =>
        commands.executeCommand('setContext', `minutes.actionItems${name}`, value),
      ),
    );
    changed.fire(undefined);
  }
  /** A view that nobody sees reads nothing. */
  function refreshIfSeen(): void {
    if (view.visible && !isKnown) void refresh();
    // What was read stays known; the rest is read when somebody looks again.
    if (!view.visible && !isKnown) reading?.cancel();
  }
  const rested = debounce(DEBOUNCE, refreshIfSeen);
  function refreshLater(): void {
    isKnown = false;
    reading?.cancel();
    rested.call();
  }
  function show(part: Partial<ViewState>): Promise<void> {
    state = { ...state, ...part };
    return draw();
  }
  async function filterByPerson(): Promise<void> {
    await commands.executeCommand(`${VIEW}.focus`);
    if (!isKnown) await refresh();
    const { filterItems, peopleAsked } = await import('../../core/answers/action-item-groups');
    const everybody: QuickPickItem = { label: l10n.t('Everybody'), iconPath: new ThemeIcon('organization') };
    const people = peopleAsked(filterItems(items, { withDone: state.withDone })).map(person => ({
      label: `@${person.name}`,
      description: counted(person.count),
      iconPath: new ThemeIcon('person'),
      person: person.name,
    }));
    const picks: readonly (QuickPickItem & { readonly person?: string })[] = [everybody, ...people];
    const picked = await window.showQuickPick(picks, { placeHolder: l10n.t('Whose action items?') });
    if (!picked) return;
    const { person } = picked;
    await show({ person });
  }
  async function open({ item, file }: WrittenItem): Promise<void> {
    const uri = uris.get(file);
    if (!uri) return;
    const { actionItemsIn } = await import('../../core/items/action-items');
    const find = (minutes: Minutes) => actionItemsIn(minutes).find(({ text }) => text === item.text)?.line;
    await showLine(session, uri, item.line, find);
  }

  refreshIfSeen();
  return Disposable.from(
    view,
    changed,
    rested,
    new Disposable(() => {
      reading?.cancel();
    }),
    view.onDidChangeVisibility(refreshIfSeen),
    session.onDidChangeFiles(refreshLater),
    commands.registerCommand('minutes.openActionItem', open),
    commands.registerCommand('minutes.filterActionItems', filterByPerson),
    commands.registerCommand('minutes.groupActionItemsByPerson', () => show({ by: 'person' })),
    commands.registerCommand('minutes.groupActionItemsByTeam', () => show({ by: 'team' })),
    commands.registerCommand('minutes.showDoneActionItems', () => show({ withDone: true })),
    commands.registerCommand('minutes.hideDoneActionItems', () => show({ withDone: false })),
  );
}

function groupRow({ name, items }: ItemGroup, { by }: ViewState, isOnly: boolean): TreeItem {
  const { icon, label } = GROUPS[by];
  const { Collapsed, Expanded } = TreeItemCollapsibleState;
  const row = new TreeItem(label(name), isOnly ? Expanded : Collapsed);
  row.id = `${by} ${name ?? ''} ${String(isOnly)}`;
  row.iconPath = new ThemeIcon(name === undefined ? 'circle-slash' : icon);
  row.description = String(items.length);
  row.accessibilityInformation = { label: `${label(name)}, ${counted(items.length)}` };
  return row;
}

function itemRow(written: WrittenItem, { by }: ViewState): TreeItem {
  const { item, file } = written;
  const date = isoDate(file.date);
  const team = item.team?.name ?? file.series.name;
  const people = item.people.map(one => `@${one}`).join(', ');
  const row = new TreeItem(item.text, TreeItemCollapsibleState.None);
  row.iconPath = new ThemeIcon(item.isDone ? 'pass' : 'circle-large-outline');
  // What the group says already is not said again.
  row.description = `${date}  ${by === 'team' ? people : team}`;
  const where = l10n.t('{0}, line {1}', file.path, item.line + 1);
  row.tooltip = [item.text, ...(people ? [people] : []), where].join('\n');
  const state = item.isDone ? l10n.t('done') : l10n.t('open');
  row.accessibilityInformation = { label: [item.text, state, people, date, team].filter(Boolean).join(', ') };
  row.contextValue = 'action-item';
  row.command = {
    command: 'minutes.openActionItem',
    title: l10n.t('Show Action Item'),
    arguments: [written],
  };
  return row;
}

function counted(count: number): string {
  return count === 1 ? l10n.t('1 action item') : l10n.t('{0} action items', count);
}
