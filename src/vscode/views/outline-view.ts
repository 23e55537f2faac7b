import { commands, Disposable, EventEmitter, l10n, ThemeIcon } from 'vscode';
import { TreeItem, TreeItemCollapsibleState, window, workspace } from 'vscode';
import type { TextDocument, TreeDataProvider, TreeView } from 'vscode';
import { countPending, isPending, itemsAt, itemsBelow, linesOf, outlineOf } from '../../core/answers/outline';
import type { Outline, OutlineItem } from '../../core/answers/outline';
import { frontCursor, frontDocument, revealLine } from '../editor/documents';
import type { SectionKind } from '../../core/minutes/sections';
import { stateIcon, stateWords } from '../editor/minutes-states';
import { setRowTarget } from '../editor/row-targets';
import { debounce } from '../editor/timing';
import type { Session } from '../editor/session';

/** How long typing rests before the outline is drawn again, in milliseconds. */
const DEBOUNCE = 150;

interface Shown {
  readonly document: TextDocument;
  readonly outline: Outline;
}

const ICONS: Readonly<Record<Exclude<SectionKind, 'team'>, string>> = {
  title: 'calendar',
  meta: 'person',
  'team-updates': 'organization',
  aob: 'comment-discussion',
  'project-updates': 'megaphone',
  topic: 'symbol-string',
};

/** Shows the sections and teams of the minutes in front, each team with the state of its minutes line. */
export function contributeOutline(session: Session): Disposable {
  const changed = new EventEmitter<void>();
  let shown: Shown | undefined;

  const provider: TreeDataProvider<OutlineItem> = {
    onDidChangeTreeData: changed.event,
    getChildren: item => (shown ? [...itemsBelow(shown.outline, item)] : []),
    getParent: ({ section }) => section.parent && shown?.outline.items[section.parent.index],
    getTreeItem(item) {
      const { document, outline } = shown ?? {};
      if (document && outline)
        setRowTarget(item, () => ({ uri: document.uri, line: linesOf(outline, item).first }));
      return toTreeItem(item);
    },
  };
  const view = window.createTreeView('minutes.outline', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });

  async function refresh(): Promise<void> {
    const document = frontDocument();
    const version = document?.version;
    // The output panel and the like are documents too; the minutes behind them stay in front.
    if (document && document.uri.scheme === 'output') return;
    const answer =
      document &&
      (await session.answer(document, minutes => ({
        outline: outlineOf(minutes),
        isTooComplex: minutes.document.isTooComplex,
      })));
    // Typing went on: its own refresh follows, and until then the old outline stays.
    if (document !== frontDocument() || document?.version !== version) return;
    shown = document && answer ? { document, outline: answer.outline } : undefined;
    showBadge(view, shown);
    view.message = answer?.isTooComplex ? l10n.t('This file is too large to be read as minutes.') : '';
    void commands.executeCommand('setContext', 'minutes.hasOutline', shown !== undefined);
    changed.fire();
    await followCursor();
  }
  const refreshLater = debounce(DEBOUNCE, () => void refresh());
  async function followCursor(): Promise<void> {
    const cursor = frontCursor();
    const follows = workspace.getConfiguration('minutes').get<boolean>('outline.followCursor', true);
    if (!view.visible || !follows || !shown || !cursor || frontDocument() !== shown.document) return;
    const item = itemsAt(shown.outline, cursor.line).at(-1);
    if (item && view.selection[0] !== item)
      // The tree may not have drawn the item yet, or not any more.
      await view.reveal(item, { select: true, focus: false, expand: true }).then(undefined, () => undefined);
  }
  async function revealSection(item: OutlineItem): Promise<void> {
    if (!shown) return;
    // By its line: the text may have changed since the outline was drawn.
    await revealLine(shown.document, linesOf(shown.outline, item).first);
  }

  void refresh();
  return Disposable.from(
    view,
    changed,
    refreshLater,
    commands.registerCommand('minutes.revealSection', revealSection),
    window.onDidChangeActiveTextEditor(() => void refresh()),
    window.tabGroups.onDidChangeTabs(refreshLater.call),
    window.onDidChangeTextEditorSelection(() => void followCursor()),
    view.onDidChangeVisibility(() => void followCursor()),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === frontDocument()) refreshLater.call();
    }),
    session.onDidChangeFiles(refreshLater.call),
  );
}

function toTreeItem(item: OutlineItem): TreeItem {
  const { heading, kind, children } = item.section;
  const hasChildren = children.length > 0;
  const row = new TreeItem(
    heading.name,
    hasChildren ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None,
  );
  row.iconPath = item.minutes
    ? stateIcon(item.minutes.state)
    : new ThemeIcon(kind === 'team' ? 'organization' : ICONS[kind]);
  row.contextValue = [kind, ...(isPending(item) ? ['waiting'] : [])].join(' ');
  row.command = { command: 'minutes.revealSection', title: l10n.t('Show Section'), arguments: [item] };
  // A narrow side bar cuts names off.
  row.tooltip = heading.name;
  if (!item.minutes) return row;
  const state = stateWords(item.minutes.state);
  row.description = state;
  row.tooltip = [l10n.t('{0}: minutes {1}', heading.name, state), item.minutes.url]
    .filter(words => words !== undefined)
    .join('\n');
  row.accessibilityInformation = { label: l10n.t('{0}, minutes: {1}', heading.name, state) };
  return row;
}

function showBadge(view: TreeView<OutlineItem>, shown: Shown | undefined): void {
  const pending = shown ? countPending(shown.outline) : 0;
  const tooltip =
    pending === 1 ? l10n.t('1 minutes line is pending') : l10n.t('{0} minutes lines are pending', pending);
  view.badge = pending > 0 ? { value: pending, tooltip } : undefined;
}
