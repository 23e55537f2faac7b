import { match } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { line, openWorkbench, quickPick, runCommand, screenshot, treeRow, type Workbench } from './support';

describe('who was asked to do what', () => {
  let workbench: Workbench;
  let page: Page;
  const press = (name: string) => page.getByRole('button', { name }).first().click();

  before(async () => {
    workbench = await openWorkbench('community-call/20261111.md');
    page = workbench.page;
    await page.getByRole('tab', { name: 'Weekly Minutes' }).first().click();
    await treeRow(page, /^Team Tide/).waitFor();
  });
  after(() => workbench.close());

  it('is seen person by person, the newest first', async () => {
    await page.getByRole('button', { name: 'Action Items Section' }).click();
    await page.getByRole('button', { name: 'Outline Section' }).click();
    await treeRow(page, /^@ines-faro, \d+ action items$/).click();
    await treeRow(
      page,
      /^send it to the owners together .*, open, @ines-faro, 2026-11-13, SIG Docs$/,
    ).waitFor();
    await screenshot(page, 'action-items');
  });

  it('is a click away', async () => {
    await treeRow(page, /^send it to the owners/).click();
    await page.getByRole('tab', { name: '20261113.md' }).waitFor();
    await line(page, 'AI @ines-faro: send it to the owners').waitFor();
    await page.getByRole('button', { name: 'Ln 17, Col 1' }).waitFor();
  });

  it('is seen team by team, with what is done', async () => {
    await treeRow(page, /^@ines-faro/).hover();
    await press('Group Action Items by Team');
    await treeRow(page, /^Team Tide, \d+ action items$/).click();
    await runCommand(page, 'Weekly Minutes: Show Completed Action Items');
    await treeRow(page, /^writes the list, done, @shiori-umi/).waitFor();
    await screenshot(page, 'action-items-by-team');
    await runCommand(page, 'Weekly Minutes: Hide Completed Action Items');
    await press('Group Action Items by Person');
    await treeRow(page, /^@ines-faro/).waitFor();
  });

  it('is seen for one person', async () => {
    await runCommand(page, 'Weekly Minutes: Filter Action Items by Person…');
    const somebody = quickPick(page, '@j-moewe');
    match(await somebody.innerText(), /\d+ action items/);
    await screenshot(page, 'action-items-filter');
    await somebody.click();
    await treeRow(page, /^measure, open, @j-moewe, 2026-10-21, Team Berth$/).waitFor();
    await screenshot(page, 'action-items-of-one');
  });
});
