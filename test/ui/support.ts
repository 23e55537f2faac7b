// What a person does in VS Code and sees there, with the extension installed from its package.
// One server and one browser serve all files of a run.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { copySamples } from '../../scripts/samples.mjs';
import {
  openBrowser,
  openPage,
  remote,
  startServer,
  workbenchUrl,
  type Server,
} from '../../scripts/vscode-server.mjs';
import { version } from '../../package.json';
import { middleOf } from './text-position';

export interface Workbench {
  readonly page: Page;
  /** The workspace: a copy of one of the samples/. */
  readonly folder: string;
  close(): Promise<void>;
}

let vscode: Promise<{ server: Server; browser: Browser }> | undefined;
const openWorkbenches = new Set<Workbench>();

async function startVSCode(): Promise<{ server: Server; browser: Browser }> {
  const folder = path.resolve('out/packages');
  execFileSync(process.execPath, ['scripts/package.mjs', '--built', '--to', folder], { stdio: 'pipe' });
  const vsix = path.join(folder, `weekly-minutes-${version}.vsix`);
  const [server, browser] = await Promise.all([startServer({ vsix }), openBrowser()]);
  return { server, browser };
}

/** What a workbench opens: a community of samples/, the Little Harbours when missing, perhaps without some of its files, and with others. */
interface OpenedSamples {
  readonly community?: string;
  readonly without?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  /** The code of the language of VS Code; English when missing. */
  readonly language?: string;
}

/** The settings of a folder in which everything is drawn in a dark theme. */
export const DARK_THEME = { '.vscode/settings.json': '{ "workbench.colorTheme": "Default Dark Modern" }' };

/** VS Code on a fresh copy of a community, with one of its files open: for `before`. */
export async function openWorkbench(file: string, opened: OpenedSamples = {}): Promise<Workbench> {
  const { community, without = [], files = {}, language } = opened;
  const samples = copySamples(community);
  for (const absent of without) rmSync(path.join(samples.folder, absent), { recursive: true });
  writeFiles(samples.folder, files);
  const workbench = await openFolderOf(samples, file, language);
  await workbench.page.locator('.editor-instance .view-line').first().waitFor();
  return workbench;
}

/** VS Code on a folder that has these files and no others, with none of them open. */
export async function openFolder(files: Readonly<Record<string, string>>): Promise<Workbench> {
  const folder = mkdtempSync(path.join(tmpdir(), 'weekly-minutes-folder-'));
  writeFiles(folder, files);
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const workbench = await openFolderOf({ folder, remove });
  await workbench.page.locator('.explorer-folders-view').waitFor();
  return workbench;
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

async function openFolderOf(
  samples: { readonly folder: string; remove(): void },
  file?: string,
  language?: string,
): Promise<Workbench> {
  const { server, browser } = await (vscode ??= startVSCode());
  const page = await openPage(browser);
  // VS Code's own words stay English without its language pack; what an extension says follows this.
  if (language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
  const payload =
    file === undefined ? [] : [['openFile', remote(server.port, path.join(samples.folder, file))] as const];
  await page.goto(workbenchUrl(server.port, samples.folder, payload));

  const workbench: Workbench = {
    page,
    folder: samples.folder,
    async close() {
      openWorkbenches.delete(workbench);
      await page.context().close();
      samples.remove();
    },
  };
  openWorkbenches.add(workbench);
  return workbench;
}

/** Runs a command as one finds it in the palette: by its full title. While VS Code starts, not all are there yet. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const command = quickPick(page, title);
  for (let attempt = 1; attempt <= 5; attempt++) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${title}`);
    const isThere = await command.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (isThere) break;
    await page.keyboard.press('Escape');
  }
  await command.click();
}

/** A row of the open quick pick. */
export function quickPick(page: Page, text: string): Locator {
  return page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
}

/** Opens a file of the workspace by its name and waits for its tab. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').fill(name);
  await quickPick(page, path.basename(name)).click();
  await page.getByRole('tab', { name: path.basename(name) }).waitFor();
}

/** A visible line of the editor that contains this text. */
export function line(page: Page, text: string): Locator {
  // Monaco shows spaces as non-breaking ones; Playwright's text match treats both alike.
  return page.locator('.editor-instance .view-line', { hasText: text }).first();
}

/** The wavy underlines of the editor. */
export function squiggles(page: Page, severity: 'error' | 'warning' | 'info' | 'hint'): Locator {
  return page.locator(`.editor-instance .squiggly-${severity}`);
}

/** Rests the mouse on a text until its hover appears. */
export async function hoverOver(page: Page, text: string): Promise<Locator> {
  const hover = page.locator('.monaco-hover:visible');
  const { x, y } = await middleOf(line(page, text), text);
  // The way there closes an earlier hover, such as the name of the view whose icon was clicked.
  await page.mouse.move(0, 0);
  await hover.first().waitFor({ state: 'hidden' });
  await page.mouse.move(x, y, { steps: 5 });
  await hover.waitFor();
  return hover;
}

/** Opens the light bulb at the cursor until it offers this fix: a list made before the problems were known stays without it. */
export async function lightBulb(page: Page, title: string): Promise<Locator> {
  const fix = page.locator('.action-widget .monaco-list-row', { hasText: title });
  for (let attempt = 1; attempt <= 5; attempt++) {
    await page.keyboard.press('Control+.');
    const isOffered = await fix.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (isOffered) return fix;
    await page.keyboard.press('Escape');
  }
  throw new Error(`The light bulb does not offer "${title}".`);
}

/** A row of a tree view, by the accessible name that a screen reader says. */
export function treeRow(page: Page, name: string | RegExp): Locator {
  return page.getByRole('treeitem', { name });
}

/** The text of a webview; VS Code puts it into two frames. */
export function webview(page: Page): Locator {
  return page.frameLocator('iframe.webview').frameLocator('iframe#active-frame').locator('body');
}

/** A notification toast. */
export function notification(page: Page, text: string): Locator {
  return page.locator('.notification-toast', { hasText: text });
}

/** Keeps what the page shows in out/screenshots. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync('out/screenshots', { recursive: true });
  await page.screenshot({ path: `out/screenshots/${name}.png` });
}

afterEach('keep what a failed test showed', async function () {
  if (this.currentTest?.state !== 'failed') return;
  const name = this.currentTest.fullTitle().replace(/[^\w]+/g, '-');
  for (const { page } of openWorkbenches) await screenshot(page, `failed-${name}`);
});

after('stop VS Code', async () => {
  if (!vscode) return;
  const { server, browser } = await vscode;
  await browser.close();
  await server.stop();
});
