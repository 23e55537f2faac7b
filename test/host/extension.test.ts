import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, eventually, openText } from './support';

describe('the extension', () => {
  const extension = vscode.extensions.getExtension('weekly-minutes.weekly-minutes');

  afterEach(closeEditors);

  it('is installed', () => {
    assert.ok(extension);
  });

  it('is active once a Markdown document is open', async () => {
    await openText('notes.md', '# Notes\n');
    await eventually('activation', () => extension?.isActive);
  });
});
