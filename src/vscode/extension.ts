import type { ExtensionContext } from 'vscode';
import { contributeActionItems } from './action-items-view';
import { contributeCheckRepository } from './check-repository';
import { contributeCoverageBoard } from './coverage-board';
import { contributeFillLinks } from './fill-links';
import { contributeFixes } from './fixes';
import { contributeInsertTopics } from './insert-topics';
import { contributeHandleCompletion } from './handle-completion';
import { contributeLinkCompletion } from './link-completion';
import { contributeLinkedMinutes } from './linked-minutes';
import { contributeGoToMeeting } from './go-to-meeting';
import { contributeMeetings } from './meetings-view';
import { contributeNewMinutes } from './new-minutes';
import { contributeOutline } from './outline-view';
import { contributeProblems } from './problems';
import { contributeRenameLinks } from './rename-links';
import { startSession } from './session';
import { contributeSuggestions } from './suggestions';
import { contributeTeamHistory } from './team-history';
import { contributeTeamReferences } from './team-references';

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
    contributeSuggestions,
    contributeLinkedMinutes,
    contributeRenameLinks,
    contributeInsertTopics,
    contributeCoverageBoard,
    contributeActionItems,
    contributeMeetings,
    contributeGoToMeeting,
    contributeTeamHistory,
    contributeTeamReferences,
    contributeHandleCompletion,
  ];
  subscriptions.push(session, ...contributions.map(contribute => contribute(session)));
}
