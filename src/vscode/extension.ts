import { Disposable, type ExtensionContext } from 'vscode';
import { CONTRIBUTIONS } from './contributions';
import { startSession } from './editor/session';
import { whileEnabled } from './editor/while-enabled';

/** Called by VS Code when a Markdown document opens, a folder may hold minutes, or a command of ours is used. */
export function activate({ subscriptions, extensionUri }: ExtensionContext): void {
  const start = () => {
    const session = startSession(extensionUri);
    return Disposable.from(session, ...CONTRIBUTIONS.map(contribute => contribute(session)));
  };
  subscriptions.push(whileEnabled(start));
}
