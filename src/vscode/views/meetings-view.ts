import { CancellationTokenSource, Disposable, EventEmitter, window } from 'vscode';
import type { TreeDataProvider } from 'vscode';
import type { Digest } from '../../core/answers/digest';
import { filesOfSeries } from '../../core/repository/library';
import { allSeries } from '../../core/repository/profile';
import { toUri } from '../editor/convert';
import { frontDocument } from '../editor/documents';
import { repositoryRow, seriesRow, type Row, type SeriesOfRow } from './meeting-rows';
import { openRepositories } from '../editor/pick-repository';
import { readForView } from '../editor/read-for-view';
import { debounce } from '../editor/timing';
import type { Repository, Session } from '../editor/session';

const VIEW = 'minutes.meetings';
/** How long changes of files rest before the meetings are drawn again, in milliseconds. */
const DEBOUNCE = 300;

/** Shows all series with their meetings: at once by the names of their files, then with what the minutes say. */
export function contributeMeetings(session: Session): Disposable {
  const changed = new EventEmitter<Row | undefined>();
  const known = new Map<string, Digest>();
  const filled = new WeakSet<Row>();
  /** The rows of series that are unfolded. */
  const unfolded = new Set<Row>();
  let reading = new CancellationTokenSource();
  const refresh = debounce(DEBOUNCE, () => {
    changed.fire(undefined);
  });

  const provider: TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    async getChildren(row) {
      if (!row) return topRows();
      if (row.series) {
        unfolded.add(row);
        void fillIn(row);
      }
      return [...row.below()];
    },
    getParent: ({ parent }) => parent,
    getTreeItem: ({ item }) => item(),
  };
  const view = window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });

  async function topRows(): Promise<Row[]> {
    unfolded.clear();
    const found = await Promise.all((await openRepositories(session)).map(seriesOf));
    const some = found.filter(series => series.length > 0);
    if (some.length === 1) return toRows(some[0] ?? []);
    return some.map(series => repositoryRow(series, parent => toRows(series, parent)));
  }
  function toRows(series: readonly SeriesOfRow[], parent?: Row): Row[] {
    return series.map(one => {
      const isOpen = one.series.hasTeamReports || series.length === 1;
      return seriesRow(one, isOpen, uri => known.get(uri.toString()), parent);
    });
  }
  /** The names are there already; what the minutes say is drawn once all of the series are read. */
  async function fillIn(row: Row): Promise<void> {
    if (!row.series || filled.has(row)) return;
    filled.add(row);
    const { repository, series } = row.series;
    const { token } = reading;
    const digests = await readForView(session, VIEW, repository, [series], token);
    for (const digest of digests) known.set(toUri(repository.root, digest.file.path).toString(), digest);
    changed.fire(row);
    followEditor();
  }
  /** Nothing is read for a view that nobody sees; what was left then is read now. */
  function goOn(): void {
    if (reading.token.isCancellationRequested) {
      reading = new CancellationTokenSource();
      changed.fire(undefined);
    }
    followEditor();
  }
  function followEditor(): void {
    const front = frontDocument()?.uri.toString();
    // Only in what is unfolded already, years included: no series is read because one of its files is opened.
    const row = front === undefined ? undefined : rowOf([...unfolded], front);
    if (row && view.visible && view.selection[0] !== row)
      void view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
  }

  return Disposable.from(
    view,
    changed,
    refresh,
    new Disposable(() => {
      reading.cancel();
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) goOn();
      else reading.cancel();
    }),
    window.onDidChangeActiveTextEditor(followEditor),
    window.tabGroups.onDidChangeTabs(followEditor),
    session.onDidChangeFiles(refresh.call),
  );
}

/** Finds the row of the minutes at a URI among rows and what is below them; undefined if there is none. */
function rowOf(rows: readonly Row[], uri: string): Row | undefined {
  for (const row of rows) {
    const found = row.uri?.toString() === uri ? row : rowOf(row.below(), uri);
    if (found) return found;
  }
  return undefined;
}

/** The series of a repository that have files, the weekly ones first; only names are read. */
async function seriesOf(repository: Repository): Promise<readonly SeriesOfRow[]> {
  const { library, profile } = repository;
  const all = await library.settled(now =>
    allSeries(profile).map(series => ({ repository, series, files: filesOfSeries(now, series) ?? [] })),
  );
  const some = all.filter(({ files }) => files.length > 0);
  return some.sort((a, b) => Number(b.series.hasTeamReports) - Number(a.series.hasTeamReports));
}
