import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addRepository, openCountedFolder, type Files } from './counted-files';
import { closeEditors, eventually, problems } from './support';

const DAYS = ['2026-09-30', '2026-10-07', '2026-10-14', '2026-10-21', '2026-10-28', '2026-11-04'];

function minutesOf(day: string): string {
  return `# Pier Meeting ${day}\n\n## Attendees\n\n- Ada\n- Grace\n\n## Agenda\n\n- Ropes of ${day}\n\n## Action items\n\n- [ ] Ada: order paint\n`;
}

/** A repository that nobody wrote a profile for. */
const FILES: Files = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  ...Object.fromEntries(DAYS.map(day => [`pier/${day}.md`, minutesOf(day)])),
  'pier/2026-11-11.md': minutesOf('2026-11-04'),
  'README.md': '# The pier\n',
};

describe('minutes in a repository without a profile', () => {
  let close: () => Promise<void>;
  before(async () => {
    close = await openCountedFolder();
  });
  afterEach(closeEditors);
  after(() => close());

  it('are known by their files: what is wrong is marked, and its fix is offered', async () => {
    const repository = addRepository('unprofiled', FILES);
    const { uri } = await repository.open('pier/2026-11-11.md');
    const [problem] = await eventually('a problem', () => problems(uri).length > 0 && problems(uri));
    assert.match(problem?.message ?? '', /2026-11-04[^]*2026-11-11/);
    assert.equal(problem?.range.start.line, 0);
    const fix = await eventually('the quick fix', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        problem.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      return actions.find(({ title }) => title.includes('2026-11-11'));
    });
    const edits = fix.edit?.get(uri).map(({ newText }) => newText);
    assert.deepEqual(edits, ['2026-11-11']);
  });

  it('are a series, in which one goes from meeting to meeting', async () => {
    const repository = addRepository('meetings', FILES);
    await repository.open('pier/2026-10-21.md');
    const front = () => vscode.window.activeTextEditor?.document.uri.path;
    await vscode.commands.executeCommand('minutes.previousMeeting');
    await eventually('the meeting before', () => front() === '/meetings/pier/2026-10-14.md');
  });

  it('are not looked for in the file beside them', async () => {
    const repository = addRepository('beside', FILES);
    const { uri } = await repository.open('README.md');
    await repository.open('pier/2026-11-11.md');
    const minutes = vscode.Uri.joinPath(uri, '../pier/2026-11-11.md');
    await eventually('a problem of the minutes', () => problems(minutes).length > 0);
    assert.deepEqual(problems(uri), []);
  });
});
