import { match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { hoverOver, line, openWorkbench, runCommand } from './support';
import { quickPick, screenshot, squiggles, type Workbench } from './support';

/** Finding the other team's minutes, and what they say. */
describe('a minute taker who looks into team minutes', () => {
  let workbench: Workbench;
  let page: Page;

  before(async () => {
    workbench = await openWorkbench('community-call/20261111.md');
    page = workbench.page;
  });
  after(() => workbench.close());

  it('sees what linked minutes are about', async () => {
    await squiggles(page, 'warning').first().waitFor();
    const hover = await hoverOver(page, 'berth/20261104.md');
    await hover.getByText('Crane bookings').first().waitFor();
    await screenshot(page, 'hover');
    await page.keyboard.press('Escape');
  });

  it('takes topics over from a checklist', async () => {
    await line(page, 'Winter storage goes live').click();
    await runCommand(page, 'Weekly Minutes: Insert Topics…');
    await quickPick(page, 'Crane bookings').waitFor();
    await quickPick(page, 'Winter storage').click();
    await quickPick(page, 'Crane bookings').click();
    await screenshot(page, 'topics');
    await page.keyboard.press('Enter');
    await line(page, '- Crane bookings').waitFor();
    await screenshot(page, 'topics-inserted');
    await page.keyboard.press('Control+Z');
  });

  it('opens the team’s minutes beside a click', async () => {
    await line(page, 'Winter storage goes live').click();
    await runCommand(page, 'Weekly Minutes: Open Team Minutes');
    await page.getByRole('tab', { name: '20261104.md' }).waitFor();
    await line(page, 'Participants').waitFor();
  });

  it('renames minutes, and the links follow', async () => {
    await page.keyboard.press('Control+Shift+E');
    // The one of the editor in front: weekly minutes have the same name.
    await page.getByRole('treeitem', { name: /20261104\.md/, selected: true }).click();
    await page.keyboard.press('F2');
    const input = page.locator('.explorer-viewlet input');
    await input.fill('20261105.md');
    await page.keyboard.press('Enter');
    const dialog = page.locator('.monaco-dialog-box', { hasText: 'Update 1 link to 20261105.md?' });
    await dialog.waitFor();
    await screenshot(page, 'rename');
    await dialog.getByRole('button', { name: 'Update', exact: true }).click();
    await page.getByRole('tab', { name: '20261111.md' }).click();
    await line(page, 'berth/20261105.md').waitFor();
    match(readFileSync(path.join(workbench.folder, 'berth/20261105.md'), 'utf8'), /^# 2026-11-04/);
  });
});
