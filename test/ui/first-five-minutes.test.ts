import { match } from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { DARK_THEME, line, openFile, openFolder, openWorkbench, runCommand, screenshot } from './support';
import { treeRow, type Workbench } from './support';

const PROFILE =
  '{ "series": [{ "name": "Lantern Crew", "files": "minutes/{YYYY-MM-DD}.md", "teamReports": true }] }\n';

const icon = (page: Page): Locator =>
  page.locator('.activitybar').getByRole('tab', { name: 'Weekly Minutes' });
const welcome = (page: Page, text: string): Locator =>
  page.locator('.welcome-view-content', { hasText: text }).first();
const button = (place: Locator, name: string): Locator => place.getByRole('button', { name, exact: true });

/** The picture of the step that is open; VS Code puts it into two frames. */
const picture = (page: Page): Locator =>
  page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('svg');

/** Starting the extension may take long on a busy machine. */
const START = { timeout: 50_000 };

/** Opens a folder for one test. */
async function inFolder(
  files: Readonly<Record<string, string>>,
  use: (page: Page, folder: string) => Promise<void>,
) {
  const workbench = await openFolder(files);
  try {
    await use(workbench.page, workbench.folder);
  } catch (error) {
    await screenshot(workbench.page, 'failed-in-folder');
    throw error;
  } finally {
    await workbench.close();
  }
}

describe('somebody who has never seen it', function () {
  this.timeout(120_000);

  it('sees no icon in an empty folder, and is told what to do when they ask', () =>
    inFolder(DARK_THEME, async page => {
      await page.locator('.activitybar').getByRole('tab').first().waitFor();
      await runCommand(page, 'Weekly Minutes: Open Weekly Minutes');
      const text = welcome(page, 'This folder is empty.');
      await button(text, 'New Minutes').waitFor();
      await button(text, 'Open Folder').waitFor();
      await icon(page).waitFor();
      await screenshot(page, 'welcome-empty');
    }));

  it('is told what minutes are in a folder without any', () =>
    inFolder({ 'docs/notes.md': '# Notes\n', 'src/wick.c': '' }, async page => {
      await openFile(page, 'notes.md');
      await line(page, 'Notes').waitFor();
      await page
        .getByRole('button', { name: /Editor Language Status: .*No series matches docs\/notes\.md/ })
        .waitFor(START);
      await icon(page).waitFor({ state: 'detached' });
      await runCommand(page, 'Weekly Minutes: Open Weekly Minutes');
      const text = welcome(page, 'There are no minutes in this folder');
      await button(text, 'Create Minutes Profile').waitFor();
      await screenshot(page, 'welcome-none');
    }));

  it('is told that the profile is broken, and the icon stays', () =>
    inFolder({ ...DARK_THEME, '.minutes.jsonc': 'series: weekly\n' }, async page => {
      await icon(page).click();
      const text = welcome(page, 'The profile .minutes.jsonc cannot be read');
      await button(text, 'Open .minutes.jsonc').click();
      await page.getByRole('tab', { name: '.minutes.jsonc' }).waitFor();
      await screenshot(page, 'welcome-broken');
    }));

  it('starts from a profile without minutes, and the icon is there', () =>
    inFolder({ '.minutes.jsonc': PROFILE }, async (page, folder) => {
      await icon(page).click();
      await button(welcome(page, 'there are none yet'), 'New Weekly Minutes').waitFor();
      await screenshot(page, 'welcome-profile');
      // What somebody writes meanwhile replaces the welcome.
      writeFileSync(path.join(folder, '.minutes.jsonc'), PROFILE.replace('minutes/', ''));
      writeFileSync(path.join(folder, '2026-11-11.md'), '# Lantern Crew\n');
      await treeRow(page, /^2026-11-11/).waitFor();
    }));

  it('switches it off in a workspace, and nothing is left of it', () =>
    inFolder(
      { '.minutes.jsonc': PROFILE, 'minutes/2026-11-11.md': '# Lantern Crew\n' },
      async (page, folder) => {
        await icon(page).waitFor();
        const settings = path.join(folder, '.vscode/settings.json');
        mkdirSync(path.dirname(settings));
        writeFileSync(settings, '{ "minutes.enabled": false }');
        await icon(page).waitFor({ state: 'detached' });
        writeFileSync(settings, '{}');
        await icon(page).waitFor();
      },
    ));
});

for (const theme of ['dark', 'light'])
  describe(`the walkthrough in a ${theme} theme`, () => {
    let workbench: Workbench;
    let page: Page;

    before(async () => {
      const files = theme === 'dark' ? DARK_THEME : {};
      workbench = await openWorkbench('community-call/20261111.md', { files });
      page = workbench.page;
      await page.keyboard.press('Control+B');
      await runCommand(page, 'Weekly Minutes: Get Started');
    });
    after(() => workbench.close());

    it('leads through five steps, each with a picture', async () => {
      const steps = page.locator('.getting-started-step');
      await steps.first().waitFor();
      match(String(await steps.count()), /^5$/);
      // The first is done: a folder is open.
      await page.locator('.getting-started-step').first().getByRole('checkbox', { checked: true }).waitFor();
      for (const [index, title] of [
        'Open the folder of your minutes',
        'Start the minutes of the next meeting',
        'See teams and meetings in the sidebar',
        'Fix what is wrong while you type',
        'Link what was not there yet',
      ].entries()) {
        await page.locator('.getting-started-step', { hasText: title }).click();
        await page.locator('.getting-started-step.expanded', { hasText: title }).waitFor();
        await picture(page).waitFor();
        await screenshot(page, `walkthrough-${theme}-${index + 1}`);
      }
    });
  });
