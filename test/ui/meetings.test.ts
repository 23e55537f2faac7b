import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { line, notification, openWorkbench, quickPick, runCommand } from './support';
import { screenshot, treeRow, type Workbench } from './support';

/** Finding one's way among the minutes of many weeks. */
describe('a minute taker among many meetings', () => {
  let workbench: Workbench;
  let page: Page;

  before(async () => {
    workbench = await openWorkbench('community-call/20261104.md');
    page = workbench.page;
    await runCommand(page, 'Weekly Minutes: Focus on Meetings View');
  });
  after(() => workbench.close());

  it('sees the meetings, who took the minutes, what waits, and the weeks without any', async () => {
    await treeRow(page, '2026-11-11, Solveig, 3 pending, 2 wrong links').waitFor();
    await treeRow(page, '1 week without minutes').waitFor();
    await treeRow(page, 'Harbour Weekly: 11 meetings').waitFor();
    await page.getByRole('treeitem', { name: /^2026-11-04/, selected: true }).waitFor();
    await screenshot(page, 'meetings');
  });

  it('opens a meeting with a click, and the view follows to the next', async () => {
    await treeRow(page, /^2026-10-28/).click();
    await page.getByRole('tab', { name: '20261028.md' }).waitFor();
    await runCommand(page, 'Weekly Minutes: Go to Previous Meeting');
    await page.getByRole('tab', { name: '20261021.md' }).waitFor();
    await page.getByRole('treeitem', { name: /^2026-10-21/, selected: true }).waitFor();
  });

  it('sees a meeting that was just written', async () => {
    const text = '# Harbour Weekly 2026-11-18\n\n## Meta\n\n- Minutes: Wanda\n';
    writeFileSync(path.join(workbench.folder, 'community-call/20261118.md'), text);
    await treeRow(page, '2026-11-18, Wanda').waitFor();
  });

  it('sees a message when there is no later meeting', async () => {
    await treeRow(page, '2026-11-18, Wanda').click();
    await page.getByRole('tab', { name: '20261118.md' }).waitFor();
    await runCommand(page, 'Weekly Minutes: Go to Next Meeting');
    await notification(page, 'There are no later minutes of Harbour Weekly.').waitFor();
  });

  it('sees what a team reported in other weeks', async () => {
    await treeRow(page, /^2026-11-11/).click();
    await line(page, 'Minutes: None yet').click();
    await runCommand(page, 'Weekly Minutes: Focus on Team History View');
    await treeRow(page, '2026-11-11, Team Radio, minutes: can be linked').waitFor();
    await treeRow(page, '2026-11-04, Team Radio, minutes: pending').waitFor();
    await screenshot(page, 'team-history');
    await treeRow(page, '2026-10-28, Team Radio, minutes: linked').click();
    await line(page, 'All gauges but one').waitFor();
  });

  it('chooses another team, across its names', async () => {
    await runCommand(page, 'Weekly Minutes: Show Team History…');
    await quickPick(page, 'Team Harbour Office').click();
    await treeRow(page, /^2026-09-23, Team Office/).waitFor();
    await screenshot(page, 'team-history-chosen');
  });

  it('peeks at the earlier reports', async () => {
    await line(page, 'All gauges but one').click();
    await runCommand(page, 'Weekly Minutes: Peek Team History');
    await page.locator('.peekview-widget .reference-zone-widget, .reference-zone-widget').first().waitFor();
    await page.locator('.reference-zone-widget .view-line', { hasText: 'Team Radio' }).first().waitFor();
    await screenshot(page, 'peek-team-history');
  });
});
