import { match } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { hoverOver, line, openWorkbench, runCommand } from './support';
import { screenshot, squiggles, treeRow, type Workbench } from './support';

/** Communities that nobody has ever configured anything for: what is known of them is read from their minutes. */
describe('a steering committee without a profile', () => {
  let workbench: Workbench;
  let page: Page;

  before(async () => {
    workbench = await openWorkbench('meetings/2026-11-11.md', { community: 'kelp-tsc' });
    page = workbench.page;
  });
  after(() => workbench.close());

  it('sees its own sections in the outline', async () => {
    await page.getByRole('tab', { name: 'Weekly Minutes' }).first().click();
    await treeRow(page, /^kelp-broker\/kelp/).waitFor();
    await treeRow(page, /^Strategic Initiatives/).waitFor();
  });

  it('sees that the title was copied from the last meeting', async () => {
    await squiggles(page, 'error').first().waitFor();
    const hover = await hoverOver(page, '2026-11-04');
    match(await hover.innerText(), /The title says 2026-11-04, but these are the minutes of 2026-11-11/);
    await screenshot(page, 'committee-problem');
    await page.keyboard.press('Escape');
    await page.mouse.move(0, 0);
    await hover.waitFor({ state: 'hidden' });
  });

  it('completes the address of earlier minutes', async () => {
    await line(page, 'Recording').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' https://github.com/kelp-broker/TSC/blob/main/meetings/');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget .monaco-list-row', { hasText: '2026-10-28' }).first().waitFor();
    await screenshot(page, 'committee-completion');
    await page.keyboard.press('Escape');
  });

  it('sees its meetings, and the week without one', async () => {
    await runCommand(page, 'Weekly Minutes: Focus on Meetings View');
    await treeRow(page, /^Kelp Technical Steering Committee \(TSC\) Meeting: 9 meetings/).waitFor();
    await treeRow(page, '1 week without minutes').waitFor();
    await screenshot(page, 'committee-meetings');
  });
});

describe('a German cooperative without a profile', () => {
  let workbench: Workbench;
  let page: Page;

  before(async () => {
    workbench = await openWorkbench('plenum/2026-11-12.md', { community: 'werkhof-eichgrund' });
    page = workbench.page;
  });
  after(() => workbench.close());

  it('sees the teams and the state of their minutes', async () => {
    await page.getByRole('tab', { name: 'Weekly Minutes' }).first().click();
    await treeRow(page, 'Team Werkstatt, minutes: linked').waitFor();
    await treeRow(page, 'Team Garten, minutes: can be linked').waitFor();
    await treeRow(page, /^Beschlüsse/).waitFor();
  });

  it('sees that minutes are there by now', async () => {
    await squiggles(page, 'warning').first().waitFor();
    const hover = await hoverOver(page, 'folgt');
    match(await hover.innerText(), /The minutes of Team Garten are here now: garten\/2026-11-08\.md/);
    await screenshot(page, 'cooperative-problem');
    await page.keyboard.press('Escape');
  });

  it('completes the link in place of "folgt"', async () => {
    await line(page, 'Protokoll: folgt').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Space');
    const best = page.locator('.suggest-widget .monaco-list-row.focused', { hasText: '2026-11-08' });
    await best.waitFor();
    await screenshot(page, 'cooperative-completion');
    await page.keyboard.press('Enter');
    await line(page, 'garten/2026-11-08.md').waitFor();
    await treeRow(page, 'Team Garten, minutes: linked').waitFor();
  });

  it('sees the plenum with who took the minutes, and the teams’ own meetings', async () => {
    await runCommand(page, 'Weekly Minutes: Focus on Meetings View');
    await treeRow(page, /^Plenum: 9 meetings/).waitFor();
    await treeRow(page, /^2026-11-12, Kalle/).waitFor();
    await treeRow(page, /^Plenum: 9 meetings/).click();
    await treeRow(page, /^Team Werkstatt: 9 meetings/).waitFor();
    await screenshot(page, 'cooperative-meetings');
  });
});
