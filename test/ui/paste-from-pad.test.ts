import { equal } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import {
  line,
  notification,
  openWorkbench,
  quickPick,
  runCommand,
  screenshot,
  type Workbench,
} from './support';

const PAD = `---
robots: noindex
---
# Harbour Weekly

[TOC]

## Meta

- Minutes: Kofi

## Team updates

### Team Tide

Minutes: None yet

- gauge 7 drifts _again_

###### tags: \`harbour\`
`;

/** Bringing home what was written together in a pad. */
describe('a minute taker with a pad', () => {
  let workbench: Workbench;
  let page: Page;

  before(async () => {
    workbench = await openWorkbench('community-call/20261111.md');
    page = workbench.page;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  after(() => workbench.close());

  const file = () => path.join(workbench.folder, 'community-call/20261118.md');

  it('is asked for the day, sees what goes, and saves the minutes where they belong', async () => {
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(PAD)})`);
    await runCommand(page, 'Weekly Minutes: Paste Minutes from Pad…');
    await quickPick(page, 'Another Date…').click();
    await page.locator('.quick-input-widget input').fill('2026-11-18');
    await page.keyboard.press('Enter');
    const question = notification(page, 'Save these minutes as community-call/20261118.md?');
    await question.waitFor();
    await line(page, 'robots: noindex').waitFor();
    await screenshot(page, 'pad-diff');
    equal(existsSync(file()), false);
    await question.getByRole('button', { name: 'Save' }).click();
    await line(page, 'gauge 7 drifts').waitFor();
    await page.getByRole('tab', { name: '20261118.md' }).waitFor();
    await screenshot(page, 'pad-saved');
    equal(
      readFileSync(file(), 'utf8'),
      PAD.replace(/^---[^]*?---\n/, '')
        .replace('[TOC]\n\n', '')
        .replace(/\n######.*\n/, ''),
    );
  });

  it('opens minutes that are there instead', async () => {
    await runCommand(page, 'Weekly Minutes: Paste Minutes from Pad…');
    await quickPick(page, 'Another Date…').click();
    await page.locator('.quick-input-widget', { hasText: 'as YYYY-MM-DD' }).waitFor();
    await page.locator('.quick-input-widget input').fill('20261118');
    await page.keyboard.press('Enter');
    await notification(page, 'community-call/20261118.md already exists; opened it.').waitFor();
  });
});
