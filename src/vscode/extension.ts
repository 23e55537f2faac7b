import type { ExtensionContext } from 'vscode';
import { contributeLinkCompletion } from './link-completion';
import { contributeNewMinutes } from './new-minutes';
import { contributeOutline } from './outline-view';
import { contributeProblems } from './problems';
import { startSession } from './session';

/** Called by VS Code when the first Markdown document opens or a command of ours is used. */
export function activate({ subscriptions }: ExtensionContext): void {
  const session = startSession();
  const contributions = [
    contributeNewMinutes,
    contributeOutline,
    contributeProblems,
    contributeLinkCompletion,
  ];
  subscriptions.push(session, ...contributions.map(contribute => contribute(session)));
}
