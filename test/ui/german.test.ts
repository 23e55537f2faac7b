import type { Page } from 'playwright-core';
import { line, openWorkbench, quickPick, screenshot, treeRow, type Workbench } from './support';

/** All that the extension says, once in German. */
describe('a minute taker who speaks German', () => {
  let workbench: Workbench;
  let page: Page;

  before(async () => {
    workbench = await openWorkbench('community-call/20261111.md', { language: 'de' });
    page = workbench.page;
  });
  after(() => workbench.close());

  it('reads the outline, problems and commands in German', async () => {
    await page.getByRole('tab', { name: 'Weekly Minutes' }).first().click();
    await treeRow(page, 'Team Tide, Protokoll: verlinkt').waitFor();
    await treeRow(page, 'Team Radio, Protokoll: kann verlinkt werden').waitFor();
    await screenshot(page, 'german-outline');
    await line(page, 'Harbour Weekly').click();
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill('>Weekly Minutes: ');
    await quickPick(page, 'Alle Protokolle prüfen').waitFor();
    await screenshot(page, 'german-commands');
    await quickPick(page, 'Alle Protokolle prüfen').click();
    await page.locator('.markers-panel', { hasText: 'gibt es nicht' }).waitFor();
    await screenshot(page, 'german-problems');
  });
});
