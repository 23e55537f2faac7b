import { equal, match } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { line, openWorkbench, quickPick, runCommand, screenshot, webview, type Workbench } from './support';

/** Lets all that is shown have the colours of a theme, also the page of the board. */
async function useTheme(page: Page, name: string, kind: string): Promise<void> {
  await runCommand(page, 'Preferences: Color Theme');
  await page.locator('.quick-input-widget input').fill(name);
  await quickPick(page, name).click();
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page
    .frameLocator('iframe.webview')
    .frameLocator('iframe#active-frame')
    .locator(`body.${kind}`)
    .waitFor();
}

/** What has the focus in the board, by its accessible name. */
const focused = (board: Locator) => board.locator('button:focus').getAttribute('aria-label');

describe('the coverage board', () => {
  let workbench: Workbench;
  let page: Page;
  let board: Locator;
  const cell = (name: string) => board.getByRole('button', { name });

  before(async () => {
    workbench = await openWorkbench('community-call/20261111.md');
    page = workbench.page;
    board = webview(page);
  });
  after(() => workbench.close());

  it('shows each team in each week', async () => {
    await runCommand(page, 'Weekly Minutes: Show Coverage Board');
    await cell('Team Tide, 2026-11-11, linked').waitFor();
    await board.getByRole('grid', { name: 'Minutes lines by team and meeting' }).waitFor();
    await board.getByRole('rowheader', { name: /Team Harbour Office/ }).waitFor();
    await board
      .getByRole('columnheader', { name: '2026-10-21, 1 meeting without minutes before it' })
      .waitFor();
    await screenshot(page, 'coverage');
  });

  it('is read with the keyboard, and a cell opens its section', async () => {
    await cell('Team Berth, 2026-11-11, another week').focus();
    await page.keyboard.press('ArrowDown');
    equal(await focused(board), 'Team Radio, 2026-11-11, can be linked');
    await page.keyboard.press('ArrowLeft');
    equal(await focused(board), 'Team Radio, 2026-11-04, pending');
    await page.keyboard.press('Home');
    equal(await focused(board), 'Team Radio, 2026-09-02, pending');
    await page.keyboard.press('ArrowLeft');
    equal(await focused(board), 'Team Radio, 2026-09-02, pending');
    await page.keyboard.press('End');
    await screenshot(page, 'coverage-focus');
    await page.keyboard.press('Enter');
    await line(page, 'Gateway number three').waitFor();
    await page.getByRole('button', { name: /^Ln 26, Col 1/ }).waitFor();
  });

  it('is as it was when one comes back, and follows the files', async () => {
    await page.getByRole('tab', { name: 'Coverage: Harbour Weekly' }).click();
    const radio = cell('Team Radio, 2026-11-11, can be linked');
    await radio.waitFor();
    equal(await radio.getAttribute('tabindex'), '0');
    equal(await board.locator('.cell[tabindex="0"]').count(), 1);
    await radio.focus();
    const minutes = '# Harbour Weekly 2026-11-18\n\n## Team updates\n\n### Team Chart\n\nMinutes:\n';
    writeFileSync(path.join(workbench.folder, 'community-call/20261118.md'), minutes);
    await cell('Team Chart, 2026-11-18, can be linked').waitFor();
    equal(await focused(board), 'Team Radio, 2026-11-11, can be linked');
  });

  it('is written as a picture, and replaces a file only when the person says so', async () => {
    const file = path.join(workbench.folder, 'coverage-2026-11-18.svg');
    writeFileSync(file, 'precious\n');
    await page.getByRole('button', { name: 'Export Coverage Board as SVG…' }).click();
    await page.getByRole('button', { name: 'OK' }).click();
    await page.locator('.quick-input-widget', { hasText: 'already exists' }).waitFor();
    equal(readFileSync(file, 'utf8'), 'precious\n');
    await screenshot(page, 'coverage-export');
    await page.getByRole('button', { name: 'OK' }).click();
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    for (let left = 100; left > 0 && !readFileSync(file, 'utf8').startsWith('<svg '); left--)
      await page.waitForTimeout(100);
    match(readFileSync(file, 'utf8'), /<title>Team Chart, 2026-11-18, can be linked<\/title>/);
  });

  for (const [theme, kind, name] of [
    ['Dark Modern', 'vscode-dark', 'coverage-dark'],
    ['Dark High Contrast', 'vscode-high-contrast', 'coverage-high-contrast'],
    ['Light High Contrast', 'vscode-high-contrast-light', 'coverage-high-contrast-light'],
    // The last one stays for the other tests of the run, which share the settings.
    ['Light Modern', 'vscode-light', 'coverage-light'],
  ] as const)
    it(`reads well in ${theme}`, async () => {
      await useTheme(page, theme, kind);
      await cell('Team Chart, 2026-11-18, can be linked').waitFor();
      await screenshot(page, name);
    });
});
