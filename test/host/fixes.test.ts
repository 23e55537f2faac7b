import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, eventually, openSample, openText, problems, readSample, sample } from './support';

const FIX_ALL = 'source.fixAll.minutes';

async function rules(uri: vscode.Uri, expected: readonly string[]): Promise<void> {
  const found = () =>
    problems(uri).map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)));
  await eventually(`only ${expected.join(', ')}`, () => found().join() === expected.join()).catch(() => {
    assert.deepEqual(found(), expected);
  });
}

async function fixAll(uri: vscode.Uri): Promise<void> {
  const whole = new vscode.Range(0, 0, 0, 0);
  const action = await eventually('the fix of all', async () => {
    const command = 'vscode.executeCodeActionProvider';
    // Canceled while another extension registers a provider of its own.
    const asked = vscode.commands.executeCommand<vscode.CodeAction[]>(command, uri, whole, FIX_ALL);
    const actions = await asked.then(
      found => found,
      () => [],
    );
    return actions.find(({ kind }) => kind?.value === FIX_ALL);
  });
  assert.ok(action.edit && (await vscode.workspace.applyEdit(action.edit)));
}

describe('a quick fix', () => {
  afterEach(closeEditors);

  it('says what it removes where a person should look first', async () => {
    const text = '# Minutes 2027-01-27\n\n## Meta\n\n- Minutes: Solveig\n';
    const { document } = await openText('community-call/20270127.md', text);
    await rules(document.uri, ['title-nonstandard']);
    const command = 'vscode.executeCodeActionProvider';
    const titles = await eventually('the quick fix', async () => {
      const range = new vscode.Range(0, 0, 0, 0);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, range);
      // VS Code does not tell which problem an action is for.
      const own = actions.filter(({ kind }) => kind?.value === vscode.CodeActionKind.QuickFix.value);
      return own.length > 0 ? own.map(({ title }) => title) : undefined;
    });
    assert.deepEqual(titles, ['Change the title to "Harbour Weekly 2027-01-27" (removes "Minutes")']);
  });
});

/** What the light bulb offers besides the fixes, each with its edit. */
async function offers(uri: vscode.Uri, line: number, title: string): Promise<vscode.CodeAction> {
  const range = new vscode.Range(line, 0, line, 200);
  return eventually(title, async () => {
    const command = 'vscode.executeCodeActionProvider';
    const asked = vscode.commands.executeCommand<vscode.CodeAction[]>(command, uri, range, undefined, 100);
    const actions = await asked.then(
      found => found,
      () => [],
    );
    return actions.find(action => action.title === title);
  });
}

describe('the light bulb', () => {
  afterEach(closeEditors);
  const TEXT =
    '# Harbour Weekly 2027-02-10\n\n## Meta\n\n- Minutes: Solveig\n\n## Team updates\n\n### Team Tide\n\n-\n';

  async function take(action: vscode.CodeAction): Promise<void> {
    assert.ok(action.edit && (await vscode.workspace.applyEdit(action.edit)));
  }

  it('disables a rule on its line', async () => {
    const { document } = await openText('community-call/20270217.md', TEXT);
    await eventually('problems', () => problems(document.uri).length > 0);
    await take(await offers(document.uri, 0, 'Disable title-date-mismatch on this line'));
    assert.match(document.getText(), /^<!-- minutes-disable-next-line title-date-mismatch -->\n# Harbour/);
    await eventually('silence', () => problems(document.uri).every(({ range }) => range.start.line !== 1));
  });

  it('disables a rule in its file', async () => {
    const { document } = await openText('community-call/20270217.md', TEXT);
    await eventually('problems', () => problems(document.uri).length > 0);
    await take(await offers(document.uri, 0, 'Disable title-date-mismatch in this file'));
    assert.match(document.getText(), /\n\n<!-- minutes-disable-file title-date-mismatch -->\n$/);
    await eventually('silence', () => problems(document.uri).every(({ range }) => range.start.line !== 0));
  });

  it('fixes all in the file from any of its fixes', async () => {
    const slipped = TEXT.replace('### Team Tide', '#### Team Tide');
    const { document } = await openText('community-call/20270217.md', slipped);
    await eventually('problems', () => problems(document.uri).length > 1);
    await take(await offers(document.uri, 0, 'Fix all safe problems in this file'));
    assert.equal(document.getText(), TEXT.replace('2027-02-10', '2027-02-17'));
  });

  it('disables a rule in the repository, and leaves the rest of its profile', async () => {
    const before = await readSample('.minutes.jsonc');
    const { document } = await openText('community-call/20270217.md', TEXT);
    await eventually('problems', () => problems(document.uri).length > 0);
    const { command } = await offers(document.uri, 0, 'Disable title-date-mismatch in this repository');
    assert.ok(command);
    try {
      await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
      assert.match(await readSample('.minutes.jsonc'), /"title-date-mismatch": "off"/);
      await eventually('silence', () => problems(document.uri).every(({ range }) => range.start.line !== 0));
    } finally {
      await vscode.workspace.fs.writeFile(sample('.minutes.jsonc'), new TextEncoder().encode(before));
      await eventually('the rule again', () =>
        problems(document.uri).some(({ range }) => range.start.line === 0),
      );
    }
  });
});

describe('fixing all', () => {
  afterEach(closeEditors);

  it('applies what is safe and leaves what needs a look, in one step', async () => {
    const { document } = await openSample('community-call/20261111.md');
    const before = document.getText();
    await fixAll(document.uri);
    await rules(document.uri, ['unknown-handle', 'date-implausible', 'empty-bullet', 'extra-junk']);
    assert.match(document.getText(), /^# Harbour Weekly 2026-11-11\n/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('happens on saving where the settings say so', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update(
      'codeActionsOnSave',
      { [FIX_ALL]: 'explicit' },
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      const text = '# Harbour Weekly 2027-01-06\n\n## Meta\n\n- Minutes: Solveig\n';
      const { document } = await openText('community-call/20270120.md', text);
      await rules(document.uri, ['title-date-mismatch']);
      const insertion = new vscode.WorkspaceEdit();
      insertion.insert(document.uri, document.lineAt(4).range.end, ' and Kofi');
      await vscode.workspace.applyEdit(insertion);
      await document.save();
      assert.equal(
        await readSample('community-call/20270120.md'),
        text.replace('2027-01-06', '2027-01-20').replace('Solveig', 'Solveig and Kofi'),
      );
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

describe('severities', () => {
  afterEach(closeEditors);

  it('follow the settings, and off is silent', async () => {
    const { document } = await openSample('community-call/20261111.md');
    const settings = vscode.workspace.getConfiguration('minutes');
    const severities = { 'link-stale': 'off', 'title-date-mismatch': 'hint' };
    await settings.update('rules', severities, vscode.ConfigurationTarget.Workspace);
    try {
      await eventually('the severity of the settings', () =>
        problems(document.uri).some(
          ({ severity, range }) => severity === vscode.DiagnosticSeverity.Hint && range.start.line === 0,
        ),
      );
      assert.ok(problems(document.uri).every(({ range }) => range.start.line !== 18));
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('explain themselves: the code opens a page, as a person reads it', async () => {
    const { document } = await openSample('community-call/20261104.md');
    const found = await eventually(
      'problems',
      () => problems(document.uri).length > 0 && problems(document.uri),
    );
    const [first] = found;
    assert.ok(typeof first?.code === 'object');
    const { target, value } = first.code;
    assert.equal(target.scheme, 'command');
    await vscode.commands.executeCommand(
      target.path,
      ...(JSON.parse(decodeURIComponent(target.query)) as unknown[]),
    );
    const tabs = () => vscode.window.tabGroups.all.flatMap(group => group.tabs);
    await eventually('the page', () => tabs().some(({ label }) => label.includes(`${String(value)}.md`)));
    const twice = found.find(({ message }) => message.includes('twice'));
    assert.equal(twice?.relatedInformation?.[0]?.location.range.start.line, 21);
  });
});

describe('Check All Minutes', () => {
  afterEach(closeEditors);

  it('marks minutes that are not open, and follows files that come and go', async () => {
    await openSample('README.md');
    await vscode.commands.executeCommand('minutes.checkRepository');
    const closed = sample('community-call/20260930.md');
    await eventually('problems in a closed file', () => problems(closed).length > 0);
    assert.deepEqual(problems(sample('community-call/20261007.md')), []);

    const missing = () => problems(closed).some(({ message }) => message.includes('radio/20260928.md'));
    assert.ok(missing());
    await vscode.workspace.fs.writeFile(
      sample('radio/20260928.md'),
      new TextEncoder().encode('# 2026-09-28\n'),
    );
    await eventually('the link is alive', () => !missing());
    await vscode.workspace.fs.delete(sample('radio/20260928.md'));
    await eventually('the link is dead again', missing);
  });
});

describe('Fill In Pending Links', () => {
  afterEach(closeEditors);

  it('links what has come in the minutes in front, and nothing else', async () => {
    const { document } = await openSample('community-call/20261111.md');
    const before = document.getText().split('\n');
    await vscode.commands.executeCommand('minutes.fillPendingLinks');
    const changed = document
      .getText()
      .split('\n')
      .flatMap((line, index) => (line === before[index] ? [] : [line]));
    assert.deepEqual(changed, [
      'Minutes: https://github.com/little-harbours/minutes/blob/main/radio/20261109.md',
      'Minutes: https://github.com/little-harbours/minutes/blob/main/chart/20261105.md',
    ]);
  });
});
