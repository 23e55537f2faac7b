import {
  CancellationTokenSource,
  commands,
  Disposable,
  env,
  l10n,
  ProgressLocation,
  ViewColumn,
  window,
} from 'vscode';
import type { CancellationToken, Uri, WebviewPanel } from 'vscode';
import type { Coverage } from '../../core/answers/coverage';
import { weeklySeries } from '../../core/repository/profile';
import { localised, pathInside, toUri } from '../editor/convert';
import { coveragePage, readPageMessage } from './coverage-page';
import { debounce } from '../editor/timing';
import type { Repository, Session } from '../editor/session';
import { showLine } from '../editor/documents';

/** How long changes of files rest before the board is drawn again, in milliseconds. */
const DEBOUNCE = 300;
/** How many meetings are shown at first, and how many more at a time: two years of weekly ones. */
const MEETINGS_AT_A_TIME = 104;

/** The board of a series, and how many older meetings are left out of it. */
export interface ReadCoverage {
  readonly coverage: Coverage;
  readonly earlier: number;
  /** The name of the series; empty when no series has team reports. */
  readonly series: string;
}

/** A board that is open. */
export interface CoveragePanel {
  readonly root: Uri;
  readonly panel: WebviewPanel;
  /** Returns the most meetings that it shows at the moment. */
  readonly meetings: () => number;
}

/** Reads the board of the newest meetings of a repository's first series with team reports, and shows how far it is. */
export function readCoverage(
  session: Session,
  repository: Repository,
  meetings = MEETINGS_AT_A_TIME,
  token?: CancellationToken,
): Thenable<ReadCoverage> {
  const { profile } = repository;
  const series = weeklySeries(profile);
  const options = { location: ProgressLocation.Window, title: l10n.t('Reading minutes') };
  return window.withProgress(options, async progress => {
    let read = 0;
    const report = (part: number) => {
      progress.report({ message: `${Math.round((read += part) * 100)} %` });
    };
    const reading = { report, ...(token && { token }) };
    const digests = series ? await session.digests(repository, [series], reading) : [];
    const { coverageOf } = await import('../../core/answers/coverage');
    const shown = digests.slice(-meetings);
    const coverage = coverageOf(shown, profile);
    return { coverage, earlier: digests.length - shown.length, series: series?.name ?? '' };
  });
}

/** Opens the board of a repository, which follows its files until it is closed. */
export function openCoveragePanel(session: Session, { root, profile }: Repository): CoveragePanel {
  const title = l10n.t('Coverage: {0}', weeklySeries(profile)?.name ?? '');
  const panel = window.createWebviewPanel('minutes.coverage', title, ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [],
  });
  let meetings = MEETINGS_AT_A_TIME;
  let number = 0;
  let sent: Coverage | undefined;
  let html = '';
  let reading = new CancellationTokenSource();

  async function draw(): Promise<void> {
    reading.cancel();
    const { token } = (reading = new CancellationTokenSource());
    const repository = await session.repositoryOf(toUri(root, 'any'));
    if (!repository) return;
    const [{ coverageHtml }, { coverage, earlier }] = await Promise.all([
      import('../../core/coverage/coverage-html'),
      readCoverage(session, repository, meetings, token),
    ]);
    // Another reading has begun, or nobody looks any more.
    if (token.isCancellationRequested) return;
    // Lines may be others even where all looks the same.
    sent = coverage;
    const before = html;
    html = coverageHtml(coverage, earlier, localised);
    if (html !== before) await panel.webview.postMessage({ number: ++number, html });
  }
  async function open(row: number, column: number): Promise<void> {
    const meeting = sent?.meetings[column];
    const team = sent?.rows[row]?.team;
    const cell = sent?.rows[row]?.cells[column];
    if (!meeting || !team || !cell) return;
    const [{ digestOf }, { reportOf }] = await Promise.all([
      import('../../core/answers/digest'),
      import('../../core/answers/coverage'),
    ]);
    await showLine(
      session,
      toUri(root, meeting.path),
      cell.line,
      minutes => reportOf(digestOf(minutes), team)?.first,
    );
  }
  function openMeeting(column: number): void {
    const meeting = sent?.meetings[column];
    if (meeting) void commands.executeCommand('vscode.open', toUri(root, meeting.path));
  }
  function receive(said: unknown): void {
    const message = readPageMessage(said);
    if (message?.kind === 'open' && message.number === number) void open(message.row, message.column);
    if (message?.kind === 'meeting' && message.number === number) openMeeting(message.column);
    if (message?.kind === 'earlier') meetings += MEETINGS_AT_A_TIME;
    // A page that is loaded again shows nothing yet.
    if (message?.kind === 'ready') html = '';
    if (message?.kind === 'earlier' || message?.kind === 'ready') void draw();
  }

  const redraw = debounce(DEBOUNCE, () => void draw());
  const listeners = Disposable.from(
    redraw,
    panel.webview.onDidReceiveMessage(receive),
    session.onDidChangeFiles(uri => {
      const isElsewhere = uri && pathInside(root, uri) === undefined;
      // A board that is hidden is drawn when it is shown: its page is loaded again and asks for it.
      if (isElsewhere || !panel.visible) return;
      redraw.call();
    }),
  );
  panel.onDidDispose(() => {
    reading.cancel();
    listeners.dispose();
  });
  const nonce = [...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(36)).join('');
  panel.webview.html = coveragePage(title, l10n.t('Reading minutes…'), env.language, nonce);
  return { root, panel, meetings: () => meetings };
}
