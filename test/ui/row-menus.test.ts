import { equal, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { line, openWorkbench, quickPick, runCommand, screenshot, treeRow, type Workbench } from './support';

const WEB = 'https://github.com/little-harbours/minutes/blob/main';

/** An icon on the row that the mouse is over. */
const inline = (row: Locator, name: string): Locator => row.getByRole('button', { name });

/** Chooses from the menu of a row. */
async function choose(page: Page, row: Locator, name: string): Promise<void> {
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name, exact: true }).click();
}

describe('a minute taker finds the actions where their eyes are', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  let page: Page;

  before(async () => {
    workbench = await openWorkbench('community-call/20261111.md');
    page = workbench.page;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('tab', { name: 'Weekly Minutes' }).first().click();
    await treeRow(page, 'Team Radio, minutes: can be linked').waitFor();
  });
  after(() => workbench.close());

  it('reads in the status bar what the file is, and a click lists what can be done', async () => {
    const status = page.getByRole('button', {
      name: /Editor Language Status: .*Harbour Weekly 2026-11-11 · 3 pending/,
    });
    await status.waitFor();
    await status.hover();
    await page.locator('.hover-language-status', { hasText: 'Harbour Weekly' }).waitFor();
    await screenshot(page, 'language-status');
    await page.locator('.hover-language-status').getByText('What Can Be Done Here').click();
    await quickPick(page, 'Fill In Pending Links').waitFor();
    await quickPick(page, 'New Minutes Like This…').waitFor();
    await screenshot(page, 'what-can-be-done');
    await page.keyboard.press('Escape');
  });

  it('links the minutes of one team from its row', async () => {
    const row = treeRow(page, 'Team Radio, minutes: can be linked');
    await row.hover();
    await inline(row, 'Peek Team History').waitFor();
    await screenshot(page, 'row-icons');
    await inline(row, 'Link Now').click();
    await line(page, `Minutes: ${WEB}/radio/20261109.md`).waitFor();
    await treeRow(page, 'Team Radio, minutes: linked').waitFor();
    await treeRow(page, 'Team Chart, minutes: can be linked').waitFor();
  });

  it('copies the link to a section', async () => {
    const row = treeRow(page, /^Team Radio/);
    await row.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Copy Link', exact: true }).waitFor();
    await screenshot(page, 'row-menu');
    await page.getByRole('menuitem', { name: 'Copy Link', exact: true }).click();
    const copied = `${WEB}/community-call/20261111.md#team-radio`;
    await page.getByText(`Copied ${copied}`).first().waitFor();
    equal(await page.evaluate<string>('navigator.clipboard.readText()'), copied);
  });

  it('peeks at the earlier reports of a team from its row', async () => {
    await choose(page, treeRow(page, /^Team Radio/), 'Peek Team History');
    await page.locator('.reference-zone-widget .view-line', { hasText: 'Team Radio' }).first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('opens a meeting beside the one in front, and goes on with the keys', async () => {
    await runCommand(page, 'Weekly Minutes: Focus on Meetings View');
    const row = treeRow(page, /^2026-10-28/);
    await row.hover();
    await inline(row, 'Open to the Side').click();
    await page
      .getByRole('tab', { name: /20261028\.md/ })
      .first()
      .waitFor();
    equal(await page.locator('.editor-group-container').count(), 2);
    await page.locator('.editor-group-container').last().locator('.view-line').first().click();
    await page.keyboard.press('Control+Alt+PageUp');
    await page
      .getByRole('tab', { name: /20261021\.md/ })
      .first()
      .waitFor();
    // The keys are those of minutes only, and these are not known as minutes before they are read.
    await treeRow(page, 'Harbour Weekly 2026-10-21').waitFor();
    await page.keyboard.press('Control+Alt+PageDown');
    await page
      .getByRole('tab', { name: /20261028\.md/, selected: true })
      .first()
      .waitFor();
  });

  it('creates the minutes of the week that has none', async () => {
    const row = treeRow(page, '1 week without minutes');
    await row.hover();
    await screenshot(page, 'missing-week');
    await inline(row, 'Create Missing Minutes').click();
    await quickPick(page, 'Leave Open').click();
    await line(page, 'Harbour Weekly 2026-10-14').waitFor();
    match(
      readFileSync(path.join(workbench.folder, 'community-call/20261014.md'), 'utf8'),
      /^# Harbour Weekly 2026-10-14\n/,
    );
  });
});
