import { Disposable, workspace } from 'vscode';

/** Runs what `start` starts for as long as the extension is not switched off in this workspace. */
export function whileEnabled(start: () => Disposable): Disposable {
  let running: Disposable | undefined;
  function follow(): void {
    const isEnabled = workspace.getConfiguration('minutes').get<boolean>('enabled', true);
    if (isEnabled) running ??= start();
    else stop();
  }
  function stop(): void {
    running?.dispose();
    running = undefined;
  }
  const listener = workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration('minutes.enabled')) follow();
  });
  follow();
  return Disposable.from(listener, new Disposable(stop));
}
