import type { ExtensionContext } from 'vscode';
import { contributeCheckRepository } from './check-repository';
import { contributeFillLinks } from './fill-links';
import { contributeFixes } from './fixes';
import { contributeHandleCompletion } from './handle-completion';
import { contributeLinkCompletion } from './link-completion';
import { contributeNewMinutes } from './new-minutes';
import { contributeOutline } from './outline-view';
import { contributeProblems } from './problems';
import { startSession } from './session';

/** Called by VS Code when the first Markdown document opens or a command of ours is used. */
export function activate({ subscriptions, extensionUri }: ExtensionContext): void {
  const session = startSession(extensionUri);
  const contributions = [
    contributeNewMinutes,
    contributeOutline,
    contributeProblems,
    contributeFixes,
    contributeFillLinks,
    contributeCheckRepository,
    contributeLinkCompletion,
    contributeHandleCompletion,
  ];
  subscriptions.push(session, ...contributions.map(contribute => contribute(session)));
}
