import { equal } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { line, openFile, openWorkbench, runCommand, screenshot, type Workbench } from './support';

/** Looking back at the minutes of many weeks. */
describe('a minute taker who looks back', () => {
  let workbench: Workbench;
  let page: Page;

  before(async () => {
    workbench = await openWorkbench('community-call/20261104.md');
    page = workbench.page;
  });
  after(() => workbench.close());

  function texts(): string {
    const folder = path.join(workbench.folder, 'community-call');
    return readdirSync(folder)
      .map(name => readFileSync(path.join(folder, name), 'utf8'))
      .join('');
  }

  it('fills in the links of all weeks after a preview, and takes it back in one step', async () => {
    const before = texts();
    await runCommand(page, 'Weekly Minutes: Fill In Pending Links in All Minutes');
    await page.locator('.monaco-list-row', { hasText: 'berth/20260909.md' }).waitFor();
    await screenshot(page, 'fill-preview');
    equal(texts(), before);
    await page.getByRole('button', { name: 'Apply' }).first().click();
    await line(
      page,
      'Minutes: https://github.com/little-harbours/minutes/blob/main/tide/20261103.md',
    ).waitFor();
    await screenshot(page, 'filled');
    await line(page, 'Team Tide').click();
    await page.keyboard.press('Control+Z');
    await line(page, 'Minutes (none yet)').waitFor();
    await openFile(page, 'community-call/20260909.md');
    await line(page, 'Minutes: None yet').waitFor();
  });
});
