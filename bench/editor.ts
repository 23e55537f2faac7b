// Measures the extension in VS Code's Node.js extension host. scripts/bench-editor.mjs starts it and reads what it prints.
import * as vscode from 'vscode';
import { newest } from '../scripts/many-minutes.mjs';
import { eventually, problems } from '../test/host/support';

/** As many as the samples of one run. */
const TIMES = 30;
/** The debounce of src/vscode/problems.ts, which no work can make shorter. */
const DEBOUNCE = 150;
const OURS = 'weekly-minutes.weekly-minutes';

/** Measures once, in milliseconds, and prints the samples by the names of what was measured. */
export async function run(): Promise<void> {
  const activation = await activate();
  // What it does when it starts would be measured along.
  await vscode.extensions.getExtension('vscode.markdown-language-features')?.activate();
  const { document, opening } = await openNewest();
  const samples = {
    ...activation,
    opening,
    ...(await type(document)),
    ...(await complete(document)),
    ...(await typeWhileReading(document)),
  };
  console.log(`bench-report ${JSON.stringify(samples)}`);
}

/**
 * What VS Code itself measured, in whole milliseconds: reading and running the bundle, calling `activate`, and waiting for
 * it to finish. A person also waits while VS Code's window prepares the extension's storage, which no extension can change.
 */
async function activate() {
  const extension = vscode.extensions.getExtension(OURS);
  if (!extension || extension.isActive) throw new Error('the extension is missing or active already');
  const start = performance.now();
  await extension.activate();
  const awaited = performance.now() - start;
  const [loading = NaN, calling = NaN, finishing = NaN] = await startupPerformance();
  const activation = loading + calling + finishing;
  return { activation: [activation], loading: [loading], calling: [calling], awaited: [awaited] };
}

/** The figures after "Eager" in our row of a table in "Developer: Startup Performance". */
async function startupPerformance(): Promise<readonly number[]> {
  await vscode.commands.executeCommand('perfview.show');
  const row = await eventually('startup performance', () => {
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    return text.split('\n').find(line => line.startsWith(`| ${OURS} `));
  });
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  return row.split('|').slice(3, 6).map(Number);
}

/** From the event that the document opened until its problems are there: nothing of the repository is known before. */
async function openNewest() {
  const [file] = await vscode.workspace.findFiles(`**/${newest}`);
  if (!file) throw new Error('the weekly minutes are missing');
  const opened = timeOf(vscode.workspace.onDidOpenTextDocument, ({ uri }) => isSame(uri, file));
  const answered = timeUntil(() => problems(file).length > 0);
  const document = await vscode.workspace.openTextDocument(file);
  const opening = (await answered) - (await opened);
  // Not before: VS Code's first editor keeps its window, which every question for a file goes through, busy for seconds.
  await vscode.window.showTextDocument(document);
  return { document, opening: [opening] };
}

/** From the event of a typed character until the problems of the new text are there, and until VS Code announces them. */
async function type(document: vscode.TextDocument) {
  const line = document.lineCount - 2;
  const editing: number[] = [];
  const announcing: number[] = [];
  const isDone = (column: number) =>
    problems(document.uri).some(({ range: { start } }) => start.line === line && start.character === column);
  const before = problems(document.uri).find(({ range }) => range.start.line === line)?.range.start.character;
  if (before === undefined) throw new Error('the last line has no problem that typing could move');
  for (let typed = 1; typed <= TIMES; typed++) {
    const changed = timeOf(vscode.workspace.onDidChangeTextDocument, event => event.document === document);
    const answered = timeUntil(() => isDone(before + typed));
    const announced = timeOf(
      vscode.languages.onDidChangeDiagnostics,
      ({ uris }) => uris.some(uri => isSame(uri, document.uri)) && isDone(before + typed),
    );
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(line, 2), 'x');
    await vscode.workspace.applyEdit(edit);
    editing.push((await answered) - (await changed) - DEBOUNCE);
    announcing.push((await announced) - (await changed) - DEBOUNCE);
  }
  return { editing, announcing };
}

/** As `type`, while a view reads all 10,000 files. */
async function typeWhileReading(document: vscode.TextDocument) {
  await vscode.commands.executeCommand('minutes.actionItems.focus');
  const { editing } = await type(document);
  return { editingWhileReading: editing };
}

/**
 * From the command until its list, on a minutes line and on a line where our provider returns nothing at once. What the
 * first takes longer is our share; the rest is VS Code's way to all providers and back.
 */
async function complete(document: vscode.TextDocument) {
  const lines = document.getText().split('\n');
  const ours = lines.indexOf('Minutes:');
  // With an answer from a provider for Markdown, VS Code does not go on to collect words, on one line as on the other.
  const always = vscode.languages.registerCompletionItemProvider(
    { language: 'markdown' },
    { provideCompletionItems: () => [new vscode.CompletionItem('always')] },
  );
  const first = await timeOfCompletion(document, ours);
  const completing: number[] = [];
  const completingElsewhere: number[] = [];
  for (let count = 0; count < TIMES; count++) {
    completingElsewhere.push(await timeOfCompletion(document, ours + 2));
    completing.push(await timeOfCompletion(document, ours));
  }
  always.dispose();
  const completingOurs = completing.map((time, index) => time - (completingElsewhere[index] ?? 0));
  return { completingFirst: [first], completing, completingElsewhere, completingOurs };
}

async function timeOfCompletion(document: vscode.TextDocument, line: number): Promise<number> {
  const { text, range } = document.lineAt(line);
  const start = performance.now();
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    range.end,
  );
  const time = performance.now() - start;
  const hasOurs = items.some(({ detail }) => detail === 'sextant/20261114.md');
  if (hasOurs !== (text === 'Minutes:')) throw new Error(`unexpected completion at "${text}"`);
  return time;
}

function isSame(uri: vscode.Uri, other: vscode.Uri): boolean {
  return uri.toString() === other.toString();
}

/** When an event comes that fits. */
function timeOf<T>(event: vscode.Event<T>, fits: (value: T) => boolean): Promise<number> {
  return new Promise(resolve => {
    const listening = event(value => {
      if (!fits(value)) return;
      listening.dispose();
      resolve(performance.now());
    });
  });
}

/** When something is so; asked with each turn of the host, because VS Code announces problems up to 50 ms late. */
async function timeUntil(isSo: () => boolean): Promise<number> {
  while (!isSo()) await new Promise(resolve => setImmediate(resolve));
  return performance.now();
}
