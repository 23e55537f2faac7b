import { CustomExecution, Disposable, EventEmitter, l10n, Task, TaskGroup, tasks, workspace } from 'vscode';
import type { Pseudoterminal, TaskDefinition, WorkspaceFolder } from 'vscode';
import { check } from '../../core/check/check';
import { positionsOf } from '../../core/markdown/place';
import { allSeries } from '../../core/repository/profile';
import { startFileAnswers } from '../../host/file-answers';
import { localised, toUri } from '../editor/convert';
import type { Session } from '../editor/session';
import { yieldToEditor } from '../editor/timing';
import { severityOverrides } from './diagnostics';

const TYPE = 'minutes';
const CHECK = 'check';

/** Offers a task for each open folder that checks all its minutes, and prints what the command line would. */
export function contributeCheckTask(session: Session): Disposable {
  const taskFor = (folder: WorkspaceFolder, definition: TaskDefinition = { type: TYPE, task: CHECK }) => {
    const execution = new CustomExecution(() => Promise.resolve(terminal(() => linesOf(session, folder))));
    const name = l10n.t('check all minutes');
    const task = new Task(definition, folder, name, 'minutes', execution, '$weekly-minutes');
    task.group = TaskGroup.Test;
    return task;
  };
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () => (workspace.workspaceFolders ?? []).map(folder => taskFor(folder)),
    resolveTask({ definition, scope }) {
      const isOurs = definition.task === CHECK && typeof scope === 'object';
      return isOurs ? taskFor(scope, definition) : undefined;
    },
  });
}

/** A terminal that prints lines and ends: with 1 when there are any. */
function terminal(read: () => Promise<readonly string[]>): Pseudoterminal {
  const written = new EventEmitter<string>();
  const closed = new EventEmitter<number>();
  async function print(): Promise<void> {
    const lines = await read();
    const end = lines.length === 0 ? l10n.t('No problems.') : l10n.t('Problems: {0}.', lines.length);
    // What minutes say is data: a terminal would obey control characters.
    for (const line of [...lines, end]) written.fire(`${line.replace(/\p{Cc}/gu, ' ')}\r\n`);
    closed.fire(lines.length === 0 ? 0 : 1);
  }
  return {
    onDidWrite: written.event,
    onDidClose: closed.event,
    open: () => void print(),
    close: () => undefined,
  };
}

async function linesOf(session: Session, { uri }: WorkspaceFolder): Promise<readonly string[]> {
  const repository = await session.repositoryOf(toUri(uri, 'any'));
  if (!repository) return [];
  const answers = startFileAnswers(
    repository,
    minutes => {
      const file = toUri(repository.root, minutes.file.path);
      return check(minutes, severityOverrides(file)).map(({ place, severity, message, rule }) => {
        const { line, character } = positionsOf(minutes.document, place).start;
        const at = `${workspace.asRelativePath(file, false)}:${line + 1}:${character + 1}`;
        return `${at} ${severity} ${localised(message)} (${rule})`;
      });
    },
    yieldToEditor,
  );
  return [...(await answers.of(allSeries(repository.profile)))].flatMap(([, lines]) => lines);
}
