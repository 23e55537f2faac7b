import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './support';

describe('the task', () => {
  it('is offered once for the folder, with the problem matcher', async () => {
    const found = await eventually('the task', async () => {
      const all = await vscode.tasks.fetchTasks({ type: 'minutes' });
      return all.length > 0 && all;
    });
    const [task] = found;
    assert.equal(found.length, vscode.workspace.workspaceFolders?.length);
    assert.equal(task?.name, 'check all minutes');
    assert.deepEqual(task.problemMatchers, ['$weekly-minutes']);
  });
});
