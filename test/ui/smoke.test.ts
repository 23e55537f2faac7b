import { line, openWorkbench, screenshot, type Workbench } from './support';

describe('VS Code', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench('community-call/20261111.md');
  });
  after(() => workbench.close());

  it('shows weekly minutes', async () => {
    await line(workbench.page, 'Team updates').waitFor();
    await screenshot(workbench.page, 'weekly-minutes');
  });
});
