import { match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import {
  hoverOver,
  lightBulb,
  line,
  notification,
  openFile,
  openWorkbench,
  quickPick,
  runCommand,
} from './support';
import { screenshot, squiggles, treeRow, type Workbench } from './support';

/** The minute taker's week, in the order in which it happens. */
describe('a minute taker', () => {
  let workbench: Workbench;
  let page: Page;

  before(async () => {
    workbench = await openWorkbench('community-call/20261111.md');
    page = workbench.page;
  });
  after(() => workbench.close());

  it('sees the teams and the state of their minutes in the sidebar', async () => {
    await page.getByRole('tab', { name: 'Weekly Minutes' }).first().click();
    await treeRow(page, 'Team Tide, minutes: linked').waitFor();
    await treeRow(page, 'Team Radio, minutes: can be linked').waitFor();
    await treeRow(page, 'Team Chart, minutes: can be linked').waitFor();
    await treeRow(page, 'SIG Docs, minutes: no minutes line').waitFor();
    await page.locator('.activitybar .badge', { hasText: '3' }).waitFor();
  });

  it('goes to a section with a click, and the outline follows the cursor', async () => {
    await treeRow(page, /^Team Harbour Office/).click();
    await line(page, 'Year-end invoices').click();
    await page.getByRole('treeitem', { name: /^Team Harbour Office/, selected: true }).waitFor();
    await line(page, 'Charter 1.0').click();
    await page.getByRole('treeitem', { name: /^WG Open Sensor Charter/, selected: true }).waitFor();
  });

  it('sees what is wrong, and why', async () => {
    await page.keyboard.press('Control+Home');
    await squiggles(page, 'error').first().waitFor();
    const hover = await hoverOver(page, '2026-11-04');
    match(await hover.innerText(), /The title says 2026-11-04, but these are the minutes of 2026-11-11/);
    await screenshot(page, 'problem');
    await page.keyboard.press('Escape');
  });

  it('mends the title with the light bulb', async () => {
    await line(page, 'Harbour Weekly 2026-11-04').click();
    const fix = await lightBulb(page, 'Change the title to 2026-11-11');
    await screenshot(page, 'quick-fix');
    await fix.click();
    await line(page, 'Harbour Weekly 2026-11-11').waitFor();
  });

  it('completes a link on the minutes line', async () => {
    await line(page, 'Minutes: None yet').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Space');
    const best = page.locator('.suggest-widget .monaco-list-row.focused', { hasText: '2026-11-09' });
    await best.waitFor();
    match(await best.innerText(), /2 days before/);
    await screenshot(page, 'completion');
    await page.keyboard.press('Enter');
    await line(
      page,
      'Minutes: https://github.com/little-harbours/minutes/blob/main/radio/20261109.md',
    ).waitFor();
    await treeRow(page, 'Team Radio, minutes: linked').waitFor();
  });

  it('starts the minutes of the next meeting with one command', async () => {
    await runCommand(page, 'Weekly Minutes: New Weekly Minutes');
    await quickPick(page, 'Another Date').click();
    await page.locator('.quick-input-widget input').fill('2026-11-18');
    await page.keyboard.press('Enter');
    await quickPick(page, 'Solveig').waitFor();
    await page.locator('.quick-input-widget input').fill('Wanda Windlass');
    await quickPick(page, 'Wanda Windlass').waitFor();
    await screenshot(page, 'minute-taker');
    await page.keyboard.press('Enter');
    await line(page, 'Harbour Weekly 2026-11-18').waitFor();
    await treeRow(page, 'Harbour Weekly 2026-11-18').waitFor();
    await treeRow(page, 'Team Harbour Office, minutes: pending').waitFor();
    await page.getByRole('button', { name: 'Ln 13, Col 3' }).waitFor();
    await page.keyboard.type('first topic');
    await line(page, '- first topic').waitFor();
    await screenshot(page, 'new-minutes');
    const text = readFileSync(path.join(workbench.folder, 'community-call/20261118.md'), 'utf8');
    match(text, /- Minutes: Wanda Windlass\n/);
  });

  it('looks at minutes with several mistakes', async () => {
    await openFile(page, 'community-call/20260909.md');
    await squiggles(page, 'warning').first().waitFor();
    await treeRow(page, /^Harbour Weekly \d/).waitFor();
    await line(page, 'Team updates').click();
    await screenshot(page, 'overview');
  });
});

describe('a minute taker without minutes', () => {
  it('reads what to do in a file that is not minutes', async () => {
    const workbench = await openWorkbench('README.md');
    const { page } = workbench;
    try {
      await page.getByRole('tab', { name: 'Weekly Minutes' }).first().click();
      // Other views have a welcome too until they know their rows.
      const welcome = page.locator('.welcome-view-content', {
        hasText: 'Open weekly minutes or team minutes',
      });
      await welcome.getByRole('button', { name: 'New Weekly Minutes' }).waitFor();
      await screenshot(page, 'welcome');
    } finally {
      await workbench.close();
    }
  });
});

describe('a minute taker in a folder without any minutes', () => {
  it('names the meeting, and starts with plain minutes and a profile', async () => {
    const workbench = await openWorkbench('README.md', {
      community: 'kelp-tsc',
      without: ['meetings', 'CHARTER.md'],
    });
    const { page, folder } = workbench;
    try {
      await runCommand(page, 'Weekly Minutes: New Weekly Minutes');
      await page.locator('.quick-input-widget', { hasText: 'What is the meeting called?' }).waitFor();
      await page.keyboard.type('Lantern Crew');
      await page.keyboard.press('Enter');
      await quickPick(page, 'Every Two Weeks').click();
      await quickPick(page, 'Another Date').click();
      await page.locator('.quick-input-widget', { hasText: 'The day of the meeting' }).waitFor();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('2026-11-12');
      await page.keyboard.press('Enter');
      await line(page, 'Lantern Crew 2026-11-12').waitFor();
      await line(page, 'Action items').waitFor();
      const offer = notification(page, '.minutes.jsonc can remember when Lantern Crew meets.');
      await offer.waitFor();
      await screenshot(page, 'first-minutes');
      await offer.getByRole('button', { name: 'Write .minutes.jsonc' }).click();
      await runCommand(page, 'Weekly Minutes: Focus on Meetings View');
      await treeRow(page, 'Lantern Crew: 1 meeting').waitFor();
      await offer.waitFor({ state: 'detached' });
      match(
        readFileSync(path.join(folder, '.minutes.jsonc'), 'utf8'),
        /"every": "14 days",\s+"weekday": "Thursday"/,
      );
    } finally {
      await workbench.close();
    }
  });
});

describe('a minute taker whose repository has no profile', () => {
  it('sees teams, mistakes and meetings all the same', async () => {
    const workbench = await openWorkbench('community-call/20261111.md', { without: ['.minutes.jsonc'] });
    const { page } = workbench;
    try {
      await page.getByRole('tab', { name: 'Weekly Minutes' }).first().click();
      await treeRow(page, 'Team Tide, minutes: linked').waitFor();
      await treeRow(page, 'Team Radio, minutes: can be linked').waitFor();
      await squiggles(page, 'error').first().waitFor();
      await runCommand(page, 'Weekly Minutes: Focus on Meetings View');
      await treeRow(page, 'Harbour Weekly: 11 meetings').waitFor();
      await treeRow(page, '2026-11-11, Solveig, 3 pending, 2 wrong links').waitFor();
      await screenshot(page, 'no-profile');
    } finally {
      await workbench.close();
    }
  });
});
