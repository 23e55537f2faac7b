import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { manyMinutes, newest } from '../../scripts/many-minutes.mjs';
import { addRepository, openCountedFolder } from './counted-files';
import { closeEditors, eventually, openSample, readSample, sample } from './support';

const isBoard = ({ input }: vscode.Tab) =>
  input instanceof vscode.TabInputWebview && input.viewType.endsWith('minutes.coverage');
const boards = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(isBoard);
const run = (command: string) => vscode.commands.executeCommand(command);

type Hook<T> = (...args: never[]) => T;

/** Does something while a function of VS Code's window is another. */
async function instead<T>(name: 'showSaveDialog' | 'createWebviewPanel', hook: Hook<unknown>, act: () => T) {
  const original = vscode.window[name];
  Object.assign(vscode.window, { [name]: hook });
  try {
    return await act();
  } finally {
    Object.assign(vscode.window, { [name]: original });
  }
}

/** What a page is shown and says, with the real panel around it. */
interface Page {
  readonly shown: { number: number; html: string }[];
  readonly options: vscode.WebviewOptions;
  readonly say: (message: unknown) => void;
}

/** Opens the board and stands between it and its page. */
async function openBoard(): Promise<Page> {
  const said = new vscode.EventEmitter<unknown>();
  const shown: Page['shown'] = [];
  const create = vscode.window.createWebviewPanel;
  let options: vscode.WebviewOptions = {};
  const hook = (...args: Parameters<typeof create>) => {
    const panel = create(...args);
    options = panel.webview.options;
    Object.defineProperties(panel.webview, {
      onDidReceiveMessage: { value: said.event },
      postMessage: { value: (message: Page['shown'][number]) => Promise.resolve(shown.push(message) > 0) },
    });
    return panel;
  };
  await instead('createWebviewPanel', hook, () => run('minutes.coverageBoard'));
  return { shown, options, say: message => said.fire(message) };
}

const buttons = ({ html }: { readonly html: string }) =>
  [...html.matchAll(/<button class="cell[^"]*"[^>]* aria-label="([^"]*)"/g)].map(([, label = '']) => label);
const latest = ({ shown }: Page) => eventually('a board', () => shown.at(-1));

describe('the coverage board of 500 meetings', () => {
  let close: () => Promise<void>;
  before(async () => {
    close = await openCountedFolder();
  });
  after(async () => {
    await closeEditors();
    await close();
  });

  it('shows the newest ones first, earlier ones on demand, and reads nothing but weekly minutes', async function () {
    // It counts what is read of 10,000 files, however busy the machine is.
    this.timeout(60_000);
    const repository = addRepository('board', manyMinutes());
    await repository.open(newest);
    const page = await openBoard();
    page.say({ kind: 'ready' });
    const { html } = await latest(page);
    assert.equal(buttons({ html }).length, 104 * 19);
    assert.match(html, /Earlier Meetings \(396\)/);
    page.say({ kind: 'earlier' });
    const more = await eventually('more meetings', () => page.shown[1]);
    assert.equal(buttons(more).length, 208 * 19);
    const reads = repository.asked().filter(one => one.startsWith('read'));
    const weekly = reads.filter(one => one.startsWith('read community-call/'));
    assert.equal(new Set(weekly).size, weekly.length);
    assert.ok(weekly.length >= 499);
    assert.ok(reads.length - weekly.length <= 2, reads.filter(one => !weekly.includes(one)).join());
  });
});

describe('the coverage board', () => {
  afterEach(closeEditors);

  it('opens once for a repository', async () => {
    await openSample('community-call/20261111.md');
    await run('minutes.coverageBoard');
    await eventually('its tab', () => boards().length === 1);
    assert.equal(boards()[0]?.label, 'Coverage: Harbour Weekly');
    await openSample('community-call/20261104.md');
    await run('minutes.coverageBoard');
    await eventually('its tab in front', () => boards()[0]?.isActive);
    assert.equal(boards().length, 1);
  });

  it('may load nothing, and shows the meetings when its page is ready', async () => {
    const page = await openBoard();
    assert.deepEqual(page.options.localResourceRoots, []);
    assert.ok(!page.options.enableCommandUris);
    assert.deepEqual(page.shown, []);
    page.say({ kind: 'ready' });
    const labels = buttons(await latest(page));
    assert.ok(labels.includes('Team Radio, 2026-11-11, can be linked'));
    assert.ok(labels.includes('Team Tide, 2026-11-11, linked'));
  });

  it('opens the section of a cell where it is now', async () => {
    const { document } = await openSample('community-call/20261111.md');
    const page = await openBoard();
    page.say({ kind: 'ready' });
    const { number, html } = await latest(page);
    const rows = html.split('<tr').filter(row => row.includes('data-team='));
    const row = rows.findIndex(one => one.includes('data-team="Team Radio"'));
    const column = buttons({ html: rows[row] ?? '' }).findIndex(label => label.includes('2026-11-11'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '\n\n');
    await vscode.workspace.applyEdit(edit);
    page.say({ kind: 'open', number, row, column });
    await eventually('the section', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.lineAt(editor.selection.active.line).text === '### Team Radio';
    });
  });

  it('does nothing when the page talks nonsense', async () => {
    const page = await openBoard();
    await eventually('its tab', () => boards().length === 1);
    page.say({ kind: 'ready' });
    const { number } = await latest(page);
    const elsewhere = sample('README.md').toString();
    for (const nonsense of [
      null,
      elsewhere,
      { kind: 'open', path: elsewhere },
      { kind: 'open', number, row: elsewhere, column: 0 },
      { kind: 'open', number, row: 9999, column: 0 },
      { kind: 'open', number, row: 0, column: -1 },
      { kind: 'open', number: number + 1, row: 0, column: 0 },
      { kind: 'run', command: 'workbench.action.closeAllEditors' },
    ])
      page.say(nonsense);
    await new Promise(resolve => setTimeout(resolve, 300));
    assert.equal(vscode.window.activeTextEditor, undefined);
    assert.equal(page.shown.length, 1);
    assert.equal(boards().length, 1);
  });

  it('follows the files', async () => {
    const page = await openBoard();
    page.say({ kind: 'ready' });
    await latest(page);
    const minutes = '# Harbour Weekly 2027-01-06\n\n## Team updates\n\n### Team Chart\n\nMinutes:\n';
    await vscode.workspace.fs.writeFile(
      sample('community-call/20270106.md'),
      new TextEncoder().encode(minutes),
    );
    await eventually('the new meeting', () =>
      buttons(page.shown.at(-1) ?? { html: '' }).includes('Team Chart, 2027-01-06, empty'),
    );
    await vscode.workspace.fs.delete(sample('community-call/20270106.md'));
    await eventually('the meeting gone', () => !page.shown.at(-1)?.html.includes('2027-01-06'));
  });

  it('is written as a picture where the person says', async () => {
    await openSample('community-call/20261111.md');
    const offered: (vscode.SaveDialogOptions | undefined)[] = [];
    const target = sample('board.svg');
    await instead(
      'showSaveDialog',
      (options?: vscode.SaveDialogOptions) => Promise.resolve(offered.push(options) && target),
      () => run('minutes.exportCoverage'),
    );
    assert.match(offered[0]?.defaultUri?.path ?? '', /\/coverage-2026-11-11\.svg$/);
    const svg = await readSample('board.svg');
    assert.match(svg, /^<svg [^]*Harbour Weekly: 2026-09-02 to 2026-11-11[^]*<\/svg>\n$/);
    assert.match(svg, /<title>Team Radio, 2026-11-11, can be linked<\/title>/);
    await vscode.workspace.fs.delete(target);
  });

  it('is not written when the person gives up', async () => {
    await openSample('community-call/20261111.md');
    const before = (await vscode.workspace.fs.readDirectory(sample('.'))).length;
    await instead(
      'showSaveDialog',
      () => Promise.resolve(undefined),
      () => run('minutes.exportCoverage'),
    );
    assert.equal((await vscode.workspace.fs.readDirectory(sample('.'))).length, before);
  });
});
